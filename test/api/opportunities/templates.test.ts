import { beforeAll, expect, test } from 'vitest'
import { testBank } from '../../support/harness.ts'
import { makeFixtures, type Fixtures } from '../../support/valid-requests.ts'
import type { Person } from '../../support/world.ts'

const bank = testBank()
let fixtures: Fixtures
beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})
interface Role {
  id: string
  code: string
  label: string
  isOwn: boolean
  mayChange: boolean
  purpose: string
  archived: boolean
  version: number
}
const by = (person?: Person) => bank().as(person ?? bank().world.coordinator)
const roles = async (person?: Person) => (await by(person).get('/roles')).json().items as Role[]
const bankRole = async () => {
  const role = (await roles()).find(({ isOwn }) => !isOwn)
  if (!role) throw new Error('The bank has no roles')
  return role
}
const copy = (id: string, label: string, person?: Person) =>
  by(person).post(`/roles/${id}/copies`, { body: { label } })

test('201: a template is made from a role, is changed by its organisation, and is nobody else’s', async () => {
  const role = await bankRole()
  expect(role.mayChange).toBe(false)
  const made = await copy(role.id, 'Our own panel')
  expect(made.statusCode, made.body).toBe(201)
  const template = made.json() as Role
  expect(template).toMatchObject({
    label: 'Our own panel',
    purpose: role.purpose,
    isOwn: true,
    mayChange: true,
  })
  const change = (person: Person, id: string, version: number) =>
    by(person).patch(`/roles/${id}`, {
      body: { purpose: 'To listen to each other' },
      headers: { 'if-match': `"${version}-public"` },
    })
  const { coordinator, coordinatorElsewhere, administrator } = bank().world
  const changed = await change(coordinator, template.id, template.version)
  expect(changed.json()).toMatchObject({ purpose: 'To listen to each other', version: 2 })
  expect((await change(coordinator, role.id, role.version)).json().code).toBe(
    'vocabulary.role_not_yours',
  )
  for (const stranger of [coordinatorElsewhere, administrator]) {
    expect((await roles(stranger)).map(({ id }) => id)).not.toContain(template.id)
    expect((await change(stranger, template.id, 2)).statusCode).toBe(404)
  }
  expect((await copy(template.id, 'Taken', coordinatorElsewhere)).statusCode).toBe(404)
  expect((await roles(bank().world.leader)).map(({ id }) => id)).not.toContain(template.id)
})

test('an opportunity is drafted from a template of one’s own, and from no other’s', async () => {
  const template = (await copy((await bankRole()).id, 'Ours to offer')).json() as Role
  const draft = (person?: Person) =>
    by(person).post('/opportunities', { body: { title: 'A new panel', role: template.code } })
  const made = await draft()
  expect(made.statusCode, made.body).toBe(201)
  expect(made.json()).toMatchObject({ role: template.code, purpose: template.purpose })
  const elsewhere = await draft(bank().world.coordinatorElsewhere)
  expect(elsewhere.json().code).toBe('vocabulary.unknown_code')
})

test('201: a past opportunity is kept with what holds for the next one: not its days, place or people', async () => {
  const id = await fixtures.opportunity('home', 'open')
  await bank().owner.query(
    `update opportunity set status = 'closed', purpose = 'To make letters clear', how_chosen = 'We ring you',
       support = 'A buddy', formality = 'informal', steps = '[]',
       wanted = '{"attributes":[{"code":"leads_self","level":2,"importance":3}],"themes":[]}'
     where id = $1`,
    [id],
  )
  const keep = (body: object, person?: Person) =>
    by(person).post(`/opportunities/${id}/templates`, { body })
  const made = await keep({ label: 'Reader of letters', leaderType: 'informal_representative' })
  expect(made.statusCode, made.body).toBe(201)
  expect(made.json()).toMatchObject({
    label: 'Reader of letters',
    leaderType: 'informal_representative',
    category: 'system_influencer',
    purpose: 'To make letters clear',
    howChosen: 'We ring you',
    support: 'A buddy',
    profile: [{ attribute: 'leads_self', level: 2, importance: 3 }],
    steps: [],
    isOwn: true,
  })
  const again = await by().post('/opportunities', {
    body: { title: 'Letters again', role: made.json().code },
  })
  expect(again.json()).toMatchObject({
    purpose: 'To make letters clear',
    sessions: [],
    wanted: { attributes: [{ code: 'leads_self', level: 2, importance: 3 }] },
  })
  const unknown = await keep({ label: 'X', leaderType: 'no_such_type' })
  expect(unknown.json().issues).toMatchObject([{ field: 'leaderType' }])
  const { coordinatorElsewhere } = bank().world
  const foreign = await keep({ label: 'X', leaderType: 'activist' }, coordinatorElsewhere)
  expect([403, 404]).toContain(foreign.statusCode)
})

test('a template that is put away is not offered, and stays where it is in use', async () => {
  const template = (await copy((await bankRole()).id, 'Put away')).json() as Role
  const used = await by().post('/opportunities', { body: { title: 'Used', role: template.code } })
  const away = await by().patch(`/roles/${template.id}`, {
    body: { archived: true },
    headers: { 'if-match': `"${template.version}-public"` },
  })
  expect(away.json()).toMatchObject({ archived: true })
  expect((await by().get(`/opportunities/${used.json().id}`)).json().role).toBe(template.code)
})
