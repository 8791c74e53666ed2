import { expect, test } from 'vitest'
import { z } from 'zod'
import { id } from './text.ts'
import { wordsOf } from './words.ts'

/** What is said of a value that a schema does not take. */
const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: wordsOf }).error?.issues.map(({ message }) => message)

test('what is wrong is told in words that say what would be right', () => {
  const cases: [z.ZodType, unknown, string][] = [
    [z.boolean(), undefined, 'This is missing. Give this field true or false'],
    [z.boolean(), null, 'Give this field true or false'],
    [z.enum(['one', 'two']), undefined, 'This is missing. Give one of these: one, two'],
    [z.string(), 5, 'Give this field a text'],
    [z.number(), 'many', 'Give this field a number'],
    [z.coerce.number(), ['1', '2'], 'Write one number here, in figures'],
    [z.enum(['one', 'two']), ['one', 'two'], 'Give only one of these: one, two'],
    [z.number(), ['1', '2'], 'Give this field a number, and only one'],
    [z.int(), 1.5, 'Give this field a whole number'],
    [z.record(z.string(), z.string()), 5, 'Give this field an object, such as {"name": "value"}'],
    [z.array(z.string()), {}, 'Give this field a list, such as ["one", "two"]'],
    [z.enum(['one', 'two']), 'three', 'Give one of these: one, two'],
    [z.literal('one'), 'two', 'Only one can stand here'],
    [z.number().max(3), 4, 'Give 3 at most'],
    [z.number().min(3), 2, 'Give 3 at least'],
    [z.array(z.string()).min(1), [], 'Give at least 1 entry'],
    [z.string().max(2), 'abc', 'Keep this to 2 characters'],
    [z.iso.date(), '31.3.2027', 'Write a day that there is, as year, month and day: 2027-03-31'],
  ]
  for (const [schema, value, words] of cases) expect(said(schema, value)).toEqual([words])
  expect(said(id, '17')).toEqual([expect.stringMatching(/^An id is 32 hexadecimal digits in five/)])
})

test('no words of the checker itself are left, and none repeat what stood there', () => {
  const odd: [z.ZodType, unknown][] = [
    [z.string().regex(/^a+$/), 'zqcanary'],
    [z.string().startsWith('a'), 'zqcanary'],
    [z.union([z.number(), z.boolean()]), 'zqcanary'],
    [z.record(z.string().regex(/^a$/), z.number()), { zqcanary: 1 }],
    [z.strictObject({}), { zqcanary: 1 }],
    [z.never(), 'zqcanary'],
    [z.number().multipleOf(15), 17],
    [z.ipv4(), 'zqcanary'],
  ]
  for (const [schema, value] of odd) {
    const [words = ''] = said(schema, value) ?? []
    expect(words).toMatch(/^[A-Z][\w ',:/-]+$/)
    expect(words).not.toMatch(/zqcanary|[Ii]nvalid|expected|received|pattern/)
  }
})
