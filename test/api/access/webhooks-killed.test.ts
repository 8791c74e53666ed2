import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Webhook as Verifier } from 'standardwebhooks'
import { clientScopes } from '../../../server/src/core/access.ts'
import { keepFigures } from '../../support/figures.ts'
import { testBank } from '../../support/harness.ts'
import { deliverer, noteChanges, webhookLimits, WebhookTarget } from '../../support/webhooks.ts'
import { makeClient } from '../../support/world.ts'

const bank = testBank({ webhooks: webhookLimits })
const target = new WebhookTarget()
let instance: ChildProcess
beforeAll(() => target.open())
afterAll(() => {
  instance.kill('SIGKILL')
  target.close()
})

test(
  'an instance is killed in the middle: nothing is lost, and what nobody noted comes again, as itself',
  { timeout: 60_000 },
  async () => {
    const { owner, url, world } = bank()
    const organisationId = world.home
    const program = await makeClient(owner, { organisationId, scopes: clientScopes })
    const added = await bank()
      .as(program)
      .post(`/clients/${program.accountId}/webhooks`, {
        body: { url: target.url(), kinds: ['opportunity'] },
      })
    const { secret } = added.json<{ secret: string }>()
    await noteChanges(owner, organisationId, 120)
    // One batch is noted, and of the next some are under way and some were answered: then the power goes.
    target.answer = () => {
      if (target.received.length < 60) return { status: 204 }
      instance.kill('SIGKILL')
      return 'nothing'
    }
    instance = fork(fileURLToPath(new URL('../../support/webhook-instance.ts', import.meta.url)), [
      url,
    ])
    await once(instance, 'exit')
    const before = target.take()
    const { rows } = await owner.query<{ id: string }>(
      `select id from webhook_delivery where state = 'taken'`,
    )
    const noted = new Set(rows.map(({ id }) => id))
    expect(before.length).toBeGreaterThanOrEqual(60)
    expect(noted.size).toBeLessThan(before.length)

    target.answer = () => ({ status: 204 })
    const other = await deliverer(bank())
    // Until its lease ends nobody else sends: it could still be alive.
    await other.deliver()
    expect(target.take()).toEqual([])
    await owner.query('update webhook set lease_until = now()')
    await other.deliver()
    await other.close()
    const after = target.take()
    const idsOf = (received: typeof before) => new Set(received.map(({ id }) => id))
    const arrived = new Set([...idsOf(before), ...idsOf(after)]).size
    expect(arrived).toBe(120)
    keepFigures('W-04', 'killed', { changes: 120, lost: 120 - arrived })
    // Whoever keeps the ids that came finds the same thing under the same id.
    const again = after.filter(({ id }) => idsOf(before).has(id))
    expect(idsOf(again)).toEqual(new Set([...idsOf(before)].filter((id) => !noted.has(id))))
    for (const { id, raw, headers } of again) {
      expect(before.find((each) => each.id === id)?.raw).toBe(raw)
      expect(new Verifier(secret).verify(raw, headers)).toEqual(JSON.parse(raw))
    }
  },
)
