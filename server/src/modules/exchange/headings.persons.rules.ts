import { plain } from './cells.text.rules.ts'
import type { ColumnKind } from './headings.words.rules.ts'

/** What those who are listed are called: 'Student no.', 'YP mobile', 'Supporter ID'. */
const listed =
  /^(?:(?:the |your |our )?(?:(?:patients?|service users?) (?:or |and )?(?:carers?|reps?|leaders?)|volunteers?|vol|members?|supporters?|contributors?|public contributors?|patients?|pt|px|participants?|students?|learners?|clients?|service users?|su|young persons?|yp|attendees?|delegates?|reps?|representatives?|leaders?|panel members?|lay members?|applicants?|respondents?|donors?|trainees?|legal|official|registered|full legal) )+(?=\S)/

const ofPersons = new Set<ColumnKind>([
  'ref',
  'name',
  'firstName',
  'lastName',
  'knownAs',
  'email',
  'phone',
  'postcode',
  'address',
])

/** 'Student no.' as 'no': a heading without what those who are listed are called; null where it says more or less. */
export const withoutListed = (one: string): string | null => {
  const rest = one.replace(listed, '')
  return rest === one || rest === '' ? null : rest
}

/** 'Patient number' is the hospital's, and none of the list. */
export const isOfHospital = (one: string): boolean =>
  /^(?:patients?|pt|px) (?:no|number|id)$/.test(one)

export const isOfPersons = (kind: ColumnKind): boolean => ofPersons.has(kind)

/** Kinds that stay what they are whatever a remark in brackets adds. */
const remarked = new Set<ColumnKind>([
  'name',
  'firstName',
  'lastName',
  'knownAs',
  'email',
  'phone',
  'postcode',
  'town',
  'experience',
  'themes',
  'availability',
  'support',
  'wants',
  'languages',
  'groups',
  'joined',
  'consent',
])

/** A remark that makes it somebody else's, something else or the past. */
const turning =
  /\b(?:not|no|never|dont|cannot|except|past|previous|former|last|old|ended|left|until|if different|sons?|daughters?|husbands?|wife|wifes|partners?|spouse|mums?|dads?|mothers?|fathers?|parents?|carers?|guardians?|friends?|neighbours?|child(?:ren)?|childs|baby|babys|family|relatives?|gp|nok|kin|pa|advocates?|staff|practice|school|college|ward|hospital|clinic|team|manager|nurse|worker|interpreter|date|given|made|claimed|received|amount|number|no|of|photos?|film|research|newsletter|share|sharing|blood|age|y n|yes no)\b/
/** 'E-mail (not work)' is the person's own all the more. */
const ownAllTheMore = /^not (?:nhs |your )?(?:work|nhs|uni|university|trust|office|school|shared)$/

/** 'Best days (baby naps!)': whoever it is for, the times are the person's. */
const turningTimes = /\b(?:not|no|never|dont|cannot|busy|work|working|past|last|until)\b/

/** A remark in brackets behind a heading: 'Name (as on the form)'; null where there is none. */
export const remarkOf = (heading: string): { before: string; remark: string } | null => {
  const [, before, remark] = /^([^()]*\p{L}[^()]*)\(([^()]*)\)[\s:?*]*$/u.exec(heading) ?? []
  return before === undefined || remark === undefined ? null : { before, remark: plain(remark) }
}

/** True when a column of this kind stays what it is with this remark. */
export const staysWith = (kind: ColumnKind, remark: string): boolean => {
  if (!remarked.has(kind)) return false
  if (kind === 'availability') return !turningTimes.test(remark)
  return !turning.test(remark) || ownAllTheMore.test(remark)
}

/** 'Parent's e-mail', 'Carer name', 'Parent / carer': whoever looks after somebody. */
const ofWhoCares = /^(?:parents? (?:or |and )?carers?|parents?|carers?)(?: (.+))?$/

/** What such a heading says of whoever looks after somebody: 'e mail', and 'name' where it says nothing more. */
export const ofWhoCaresIn = (one: string): string | null => {
  const found = ofWhoCares.exec(one)
  return found && (found[1] ?? 'name')
}
