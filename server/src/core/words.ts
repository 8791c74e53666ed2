import type { z } from 'zod'

type Issue = Parameters<z.core.$ZodErrorMap>[0]

/** What a field of a kind holds, as it is asked for. */
const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as ["one", "two"]',
  object: 'an object, such as {"name": "value"}',
  record: 'an object, such as {"name": "value"}',
  date: 'a day',
  null: 'null',
}

/** How a text of a kind is written. */
const formats: Record<string, string> = {
  uuid: 'An id is 32 hexadecimal digits in five groups, such as 0198f3c2-7a41-7c3e-9b55-2f6d8e1a4b07',
  email: 'Write an e-mail address like name@example.org',
  url: 'Write a whole web address, such as https://example.org/page',
  date: 'Write a day that there is, as year, month and day: 2027-03-31',
  datetime: 'Write a moment as day, time and distance from UTC: 2027-03-31T14:30:00Z',
  time: 'Write a time of day in hours and minutes: 14:30',
  starts_with: 'This does not begin as it has to',
}

const units: Record<string, [one: string, many: string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
}

const counted = (count: number | bigint, origin: string): string => {
  const [one, many] = units[origin] ?? []
  return one && many ? `${count} ${Number(count) === 1 ? one : many}` : String(count)
}

function ofType({ expected, input }: Extract<Issue, { code: 'invalid_type' }>): string {
  const what = kinds[expected]
  if (!what) return 'This is not of the kind that this field takes'
  // A parameter of an address that stands there twice comes as a list.
  if (Array.isArray(input) && expected !== 'object' && expected !== 'record')
    return `Give this field ${what}, and only one`
  // What an address says is a text first: no number came of it, or of two of them.
  if (Number.isNaN(input)) return 'Write one number here, in figures'
  const isWhole = expected === 'int' || (expected === 'number' && typeof input === 'number')
  return isWhole && typeof input === 'number' && Number.isFinite(input)
    ? 'Give this field a whole number'
    : `Give this field ${what}`
}

function ofValues({ values, input }: Extract<Issue, { code: 'invalid_value' }>): string {
  const words = values.map(String)
  if (words.length === 1) return `Only ${words[0]} can stand here`
  return `Give ${Array.isArray(input) ? 'only one' : 'one'} of these: ${words.join(', ')}`
}

/**
 * What is wrong with a value and what would be right, where its schema has no words of its own. It never repeats the
 * value: these words stand in answers and in results that are kept.
 */
export function wordsOf(issue: Issue): string {
  const words = wordsOfWrong(issue)
  const isMissing =
    issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
  return isMissing ? `This is missing. ${words}` : words
}

function wordsOfWrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue)
    case 'invalid_value':
      return ofValues(issue)
    case 'too_big':
      return issue.origin in units
        ? `Keep this to ${counted(issue.maximum, issue.origin)}`
        : `Give ${issue.maximum} at most`
    case 'too_small':
      return issue.origin in units
        ? `Give at least ${counted(issue.minimum, issue.origin)}`
        : `Give ${issue.minimum} at least`
    case 'invalid_format':
      return (
        formats[issue.format] ??
        'This is not written as it has to be: the contract at /docs/api says how'
      )
    case 'not_multiple_of':
      return `Give a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
      return 'There is no field of this name'
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'There is no such name here'
    case 'invalid_union':
      return 'This is none of the kinds that this field takes: the contract at /docs/api has them'
    default:
      return 'This is not as it has to be: the contract at /docs/api says how'
  }
}
