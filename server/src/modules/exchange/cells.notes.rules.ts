import { plain } from './cells.text.rules.ts'

const hints: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:works?|working|employed|employee|job|starts?|staff|bank)\b.{0,40}\b(?:trust|hospital|nhs|council|icb|ccg|practice|surgery|healthwatch|clinic|here|us|ward)\b/,
    'May be employed by an organisation of the bank: ask about declared interests.',
  ],
  [
    /\b(?:deceased|died|passed away|rip)\b/,
    'A remark speaks of a death: check before any contact.',
  ],
  [
    /\bmoved\b|\bnew address\b|\bgone away\b/,
    'May have moved: check the place and the contact details.',
  ],
  [/\bduplicates?\b|\bsame as\b|\btwice\b/, 'A remark says that this person may be listed twice.'],
  [
    /\b(?:do not|dont|never|stop) (?:contact|ring|call|phone|email|mail|write|use)\b|\bno contact\b|\bopted out\b|\bunsubscribed?\b|\bwants? (?:to leave|off|out)\b|\bremoved? from\b|\bresigned\b/,
    'A remark asks for no contact: check before any contact.',
  ],
  [
    /\b(?:poorly|unwell|in hospital|very ill|sick|bereaved|having treatment)\b/,
    'A remark says that this person is not well: check before any contact.',
  ],
  [
    /\b(?:under 16|under 18|aged? (?:1[0-7]|[5-9])|school age|minor|schoolchild)\b/,
    'May be under 18: check the age.',
  ],
]

/** What a coordinator should look at in a remark; whether contact waits, the words of every cell decide. */
export const readRemark = (text: string): string[] => {
  const one = plain(text.slice(0, 2_000))
  return hints.filter(([pattern]) => pattern.test(one)).map(([, reason]) => reason)
}

const origin =
  /^(?:came|recruited|found|heard|joined|introduced|referred|nominated|signed up|met)\b[^.;\n]{0,20}?\b(?:via|through|from|by|at)\s+\S/i

/** A remark that says where a person came from, as written; null for any other. */
export const readOrigin = (text: string): string | null => {
  const one = text.trim()
  return one.length <= 80 && !one.includes('\n') && origin.test(one) ? one : null
}
