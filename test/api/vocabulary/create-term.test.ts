import { expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'

const bank = testBank()

test('409: no more support needs than the packed cards have room for, and every one can be sought', async () => {
  const administrator = bank().as(bank().world.administrator)
  let last = ''
  for (let number = 0; number < 80; number += 1) {
    const code = `need_${number}`
    const made = await administrator.post('/vocabulary/support_need', {
      body: { code, label: code },
    })
    if (made.statusCode === 409) {
      expect(made.json()).toMatchObject({ code: 'vocabulary.full' })
      break
    }
    expect(made.statusCode, made.body).toBe(201)
    last = code
  }
  const coordinator = bank().as(bank().world.coordinator)
  const body = { name: 'Nia Needs', supportNeeds: [{ code: last, note: null }] }
  expect((await coordinator.post('/leaders', { body })).statusCode).toBe(201)
  const found = await coordinator.get('/leaders', { query: { supportNeed: last } })
  expect(found.json()).toMatchObject({ items: [{ name: 'Nia Needs' }] })
})
