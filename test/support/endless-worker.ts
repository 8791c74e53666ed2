// Says one thing and then works for ever.
const { talkApart } = await import('../../server/src/core/apart.ts')

talkApart(function* endless(): Generator<string, never, unknown> {
  yield 'begun'
  for (;;);
})
