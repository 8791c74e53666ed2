import { expect, test } from 'vitest'
import { apart } from '../../server/src/core/apart.ts'

const entry = new URL('../support/apart.worker.ts', import.meta.url)
const run = (what: string, ms = 20_000) => apart(entry, what, { ms, heapMb: 64 })

test('whatever work done apart comes to, this process goes on', { timeout: 60_000 }, async () => {
  let turns = 0
  const clock = setInterval(() => turns++, 5)
  await expect(run('turn', 400)).rejects.toMatchObject({ fault: 'slow' })
  expect(turns).toBeGreaterThan(10)
  clearInterval(clock)
  for (const what of ['grow', 'fail', 'end'])
    await expect(run(what), what).rejects.toMatchObject({ fault: 'ended' })
  await expect(run('answer')).resolves.toBe('answered')
})

test('it knows no secrets, and may read and not write', { timeout: 60_000 }, async () => {
  process.env['SECRET_OF_THE_TEST'] = 'told'
  await expect(run('secrets')).resolves.not.toHaveProperty('SECRET_OF_THE_TEST')
  delete process.env['SECRET_OF_THE_TEST']
  await expect(run('read')).resolves.toBeGreaterThan(100)
  await expect(run('write')).resolves.toBe('ERR_ACCESS_DENIED')
})

test('one waits for the other', { timeout: 60_000 }, async () => {
  const first = run('turn', 400).catch(() => 'ended')
  const second = run('answer')
  await expect(Promise.race([first, second])).resolves.toBe('ended')
  await expect(second).resolves.toBe('answered')
})
