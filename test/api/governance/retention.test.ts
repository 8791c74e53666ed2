import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { runRetention } from '../../../server/src/modules/governance/retention-run.actions.ts'
import { keepFigures } from '../../support/figures.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
const administrator = () => bank().as(bank().world.administrator)
const lead = () => bank().as(bank().world.engagementLead)
const run = () =>
  runRetention({ pool: bank().database.pool, db: bank().database.db, jobs: bank().outbox })

interface Due {
  rule: string
  id: string
  leader: { id: string; name: string | null } | null
  since: string
  dueOn: string
}

/** The whole dry run, some at a time. */
async function dryRun(as = administrator()): Promise<Due[]> {
  const items: Due[] = []
  for (let cursor: string | undefined; ;) {
    const page = await as.get('/retention/due', {
      query: { limit: 4, ...(cursor ? { cursor } : {}) },
    })
    expect(page.statusCode, page.body).toBe(200)
    items.push(...page.json().items)
    cursor = page.json().nextCursor ?? undefined
    if (!cursor) return items
  }
}

async function turn(isOn: boolean) {
  const seen = await administrator().get('/retention')
  return administrator().patch('/retention', {
    body: { isOn, ...(isOn ? { due: seen.json().due } : {}) },
    headers: { 'if-match': String(seen.headers['etag']) },
  })
}

const insert = async (text: string, values: unknown[] = []) => {
  const id = newId()
  await bank().owner.query(text, [id, ...values])
  return id
}

/** The state of every table that a rule reaches, row by row, as text. */
async function rowsOf(): Promise<Map<string, string>> {
  const rows = new Map<string, string>()
  for (const table of [
    'leader',
    'placement',
    'joining',
    'message',
    'subject_request',
    'breach',
    'impact_evidence',
    'audit_event',
    'access_event',
    'leader_note',
    'leader_consent',
    'opportunity',
    'account',
  ]) {
    const found = await bank().owner.query<{ id: string; text: string }>(
      `select id, to_jsonb(t)::text as text from ${table} t`,
    )
    for (const { id, text } of found.rows) rows.set(`${table} ${id}`, text)
  }
  return rows
}

const old = `now() - interval '7 years'`
/** What is made of everything, once long ago and once of late: rule, table, id. */
const planted: { rule: string; id: string; isOld: boolean; leader?: string }[] = []
let held = ''

/** Somebody registered at that time, with an answer of their own then. */
async function person(at: string, status = 'active', answers = true) {
  const id = await insert(
    // Whoever left did so then; that somebody changed the record since does not keep it.
    `insert into leader (id, organisation_id, status, left_on, name, sort_name, created_at, updated_at)
     values ($1, $2, $3, ${status === 'left' ? at : 'null'}, 'Rhian Retained', 'retained', ${at}, now())`,
    [bank().world.home, status],
  )
  if (answers)
    await insert(
      `insert into leader_consent (id, leader_id, purpose, answer, method, at)
       values ($1, $2, 'match', 'given', 'self', ${at})`,
      [id],
    )
  return id
}

/** Asked whether they would still like to take part, asked again, and not a word. */
async function askedInVain(leaderId: string, at: string): Promise<string> {
  await insert(
    `insert into contact_question (id, leader_id, kind, created_at, expires_at, reminded_at, closed_at)
     values ($1, $2, 'still_interested', ${at}, ${at}, ${at}, ${at})`,
    [leaderId],
  )
  return leaderId
}

beforeAll(async () => {
  const { owner, world } = bank()
  const { rows } = await owner.query<{ id: string }>(
    `insert into opportunity (id, organisation_id, status, title, kind, weights, wanted, essentials)
     values (gen_random_uuid(), $1, 'closed', 'A panel', 'committee', '{}', '{"attributes":[],"themes":[]}',
       '{"themes":[],"experience":[],"types":[],"languages":[],"stages":[],"attributes":[],"reach":false,"times":false}')
     returning id`,
    [world.home],
  )
  const opportunity = rows[0]?.id
  const record = await insert(
    `insert into impact_record (id, organisation_id, opportunity_id, aim, done, better, worse, influence, words)
     values ($1, $2, $3, 'To listen', 'We met', 'Fewer falls', 'Nothing', 'influence', 'Fewer people fall now')`,
    [world.home, opportunity],
  )
  // Somebody of today, about whom there are things of long ago.
  const present = await person('now()')
  held = await askedInVain(await person(old), old)
  // Silent for as long, but nobody ever asked them: they stay, and are in no list of what goes.
  await person(old)
  for (const [at, isOld] of [
    [old, true],
    [`now() - interval '5 days'`, false],
  ] as const) {
    const add = (rule: string, id: string) => planted.push({ rule, id, isOld })
    add('silent', await askedInVain(await person(at), at))
    add('invitation', await person(at, 'invited', false))
    add('left', await person(at, 'left'))
    for (const leader of [present, ...(isOld ? [held] : [])]) {
      const mine = (rule: string, id: string) => leader === present && add(rule, id)
      mine(
        'placement',
        await insert(
          `insert into placement (id, leader_id, opportunity_id, organisation_id, status, ended_on, outcome, decision, updated_at)
           values ($1, $2, $3, $4, 'ended', (${at})::date, 'She spoke of her illness', '{"why":"Her story"}', ${at})`,
          [leader, opportunity, world.home],
        ),
      )
      mine(
        'message',
        await insert(
          `insert into message (id, leader_id, organisation_id, kind, recipient, channel, format, state, due_at, settled_at)
           values ($1, $2, $3, 'pause_ended', 'self', 'phone', 'standard', 'sent', ${at}, ${at})`,
          [leader, world.home],
        ),
      )
      mine(
        'request',
        await insert(
          `insert into subject_request (id, organisation_id, kind, leader_id, received_on, identity, due_on, target_on, status, closed_on)
           values ($1, $2, 'access', $3, (${at})::date, 'known', (${at})::date, (${at})::date, 'done', (${at})::date)`,
          [world.home, leader],
        ),
      )
    }
    add(
      'joining',
      await insert(
        `insert into joining (id, source, organisation_id, state, expires_at, ended_at)
         values ($1, 'invitation', $2, 'declined', ${at}, ${at})`,
        [world.home],
      ),
    )
    const evidence = await insert(
      `insert into impact_evidence (id, organisation_id, record_id, side, kind, description, file_name, size, attached_at)
       values ($1, $2, $3, 'organisation', 'text', 'Minutes', 'minutes.txt', 40, ${at})`,
      [world.home, record],
    )
    await owner.query(
      `insert into impact_evidence_file (evidence_id, bytes) values ($1, 'Who was there, by name')`,
      [evidence],
    )
    add('evidence', evidence)
    add(
      'breach',
      await insert(
        `insert into breach (id, organisation_id, title, happened, known_at, risk, status, updated_at)
         values ($1, $2, 'Lost', 'A letter', ${at}, 'unlikely', 'closed', ${at})`,
        [world.home],
      ),
    )
  }
  // Long ago, and yet not to go: open, waiting, taking part, or heard of since.
  await insert(
    `insert into subject_request (id, organisation_id, kind, leader_id, received_on, identity, due_on, target_on)
     values ($1, $2, 'access', $3, (${old})::date, 'known', (${old})::date, (${old})::date)`,
    [world.home, present],
  )
  await insert(
    `insert into breach (id, organisation_id, title, happened, known_at, risk, updated_at)
     values ($1, $2, 'Open', 'A letter', ${old}, 'likely', ${old})`,
    [world.home],
  )
  const active = await person(old)
  await insert(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status, updated_at)
     values ($1, $2, $3, $4, 'active', ${old})`,
    [active, opportunity, world.home],
  )
  const heardOf = await person(old)
  await owner.query('insert into sign_of_life (leader_id, at) values ($1, now())', [heardOf])
  await insert(
    `insert into audit_event (id, at, actor_kind, event, subject_kind, subject_id, request_id)
     values ($1, ${old}, 'account', 'leaders.changed', 'leader', $2, 'r')`,
    [active],
  )
  // That it is placed, the dry run shows.
  await lead().post('/retention/holds', { body: { leaderId: held, reason: 'A claim is open' } })
})

const keyOf = ({ rule, id }: { rule: string; id: string }) => `${rule} ${id}`

describe('before it is switched on', () => {
  test('off means off: nothing goes, however much is due', async () => {
    const before = await rowsOf()
    expect(await run()).toEqual({ taken: 0 })
    expect(await rowsOf()).toEqual(before)
    expect((await administrator().get('/retention')).json()).toMatchObject({ isOn: false })
  })

  test('409: it is switched on by somebody who looked at what would go', async () => {
    const seen = await administrator().get('/retention')
    const headers = { 'if-match': String(seen.headers['etag']) }
    for (const body of [{ isOn: true }, { isOn: true, due: seen.json().due + 1 }]) {
      const answer = await administrator().patch('/retention', { body, headers })
      expect(answer.json()).toMatchObject({ status: 409, code: 'governance.dry_run_stale' })
    }
  })

  test('the dry run lists what was moved over seven years, and nothing else', async () => {
    const due = await dryRun()
    const wanted = planted.filter(({ isOld }) => isOld)
    expect(due.map(keyOf).toSorted()).toEqual(wanted.map(keyOf).toSorted())
    const seen = (await administrator().get('/retention')).json()
    expect(seen.due).toBe(wanted.length)
    for (const { code, due: count } of seen.rules)
      expect(count, code).toBe(wanted.filter(({ rule }) => rule === code).length)
  })

  test('names are for those who hold the person alone', async () => {
    const named = (items: Due[]) => items.filter(({ leader }) => leader?.name)
    expect(named(await dryRun())).toEqual([])
    expect(named(await dryRun(lead())).length).toBeGreaterThan(0)
    await bank().owner.query('update account set organisation_id = $2 where id = $1', [
      bank().world.engagementLead.accountId,
      bank().world.other,
    ])
    expect(await dryRun(lead())).toEqual([])
    await bank().owner.query('update account set organisation_id = $2 where id = $1', [
      bank().world.engagementLead.accountId,
      bank().world.home,
    ])
  })
})

describe('switched on', () => {
  test('exactly the listed rows go; the held person stays; a second run does nothing', async () => {
    const due = await dryRun()
    const before = await rowsOf()
    expect((await turn(true)).statusCode).toBe(200)
    expect(await run()).toEqual({ taken: due.length })
    const bytes = await bank().owner.query('select from impact_evidence_file')
    expect(bytes.rowCount).toBe(1)
    keepFigures('G-06', 'run', { listed: due.length, rows: before.size })
    const after = await rowsOf()

    const tables: Record<string, string> = {
      request: 'subject_request',
      silent: 'leader',
      evidence: 'impact_evidence',
    }
    const tableOf = (rule: string) =>
      tables[rule] ?? (['left', 'invitation'].includes(rule) ? 'leader' : rule)
    const taken = new Set(due.map(({ rule, id }) => `${tableOf(rule)} ${id}`))
    const people = new Set(due.flatMap(({ rule, id }) => (tableOf(rule) === 'leader' ? [id] : [])))
    const changed = [...before].filter(([key, text]) => after.get(key) !== text).map(([key]) => key)
    // What a person said goes with them.
    const others = changed.filter(
      (key) =>
        !taken.has(key) &&
        !(key.startsWith('leader_consent') && includesAny(before.get(key), people)),
    )
    expect(others).toEqual([])
    expect([...taken].filter((key) => before.get(key) === after.get(key))).toEqual([])
    for (const { rule, id } of due) {
      const row = after.get(`${tableOf(rule)} ${id}`)
      if (tableOf(rule) === 'leader') expect(row).toMatch(/"status": "erased"/)
      else if (rule === 'placement')
        expect(JSON.parse(row ?? '{}')).toMatchObject({ outcome: null, decision: null })
      else expect(row, rule).toBeUndefined()
    }
    expect(after.get(`leader ${held}`)).toBe(before.get(`leader ${held}`))

    const made = [...after].filter(([key]) => !before.has(key))
    expect(made.every(([key]) => key.startsWith('audit_event '))).toBe(true)
    const { rows } = await bank().owner.query<{ ids: string[] }>(
      `select detail->'ids' as ids from audit_event where event = 'governance.retention_applied'
       union all select jsonb_build_array(subject_id) from audit_event
         where event = 'governance.leader_erased' and detail->>'reason' = 'retention'`,
    )
    expect(rows.flatMap(({ ids }) => ids).toSorted()).toEqual(due.map(({ id }) => id).toSorted())

    expect(await run()).toEqual({ taken: 0 })
    expect(await rowsOf()).toEqual(after)
    expect(await dryRun()).toEqual([])
  })

  test('409, 204: a hold is placed once, and lifted; then it is due', async () => {
    const again = await lead().post('/retention/holds', {
      body: { leaderId: held, reason: 'Another claim' },
    })
    expect(again.json()).toMatchObject({ status: 409, code: 'governance.hold_stands' })
    const { items } = (await lead().get('/retention/holds')).json()
    const hold = items.find(({ leader }: { leader: { id: string } }) => leader.id === held)
    expect(hold).toMatchObject({ reason: 'A claim is open', leader: { name: 'Rhian Retained' } })
    expect((await lead().del(`/retention/holds/${hold.id}`)).statusCode).toBe(204)
    expect((await lead().del(`/retention/holds/${hold.id}`)).statusCode).toBe(404)
    expect((await dryRun()).map(({ rule }) => rule).toSorted()).toEqual([
      'message',
      'placement',
      'request',
      'silent',
    ])
  })

  test('other months switch it off until somebody looks again; records have no end', async () => {
    const change = (rule: string, body: object) =>
      administrator().patch(`/retention/rules/${rule}`, {
        body,
        headers: { 'if-match': '"1-rule"' },
      })
    expect((await change('silent', { months: 96 })).json()).toMatchObject({ months: 96, due: 0 })
    expect((await administrator().get('/retention')).json()).toMatchObject({ isOn: false })
    expect(await run()).toEqual({ taken: 0 })
    expect((await change('silent', { months: 97 })).statusCode).toBe(412)
    expect((await change('records', { months: 12 })).json()).toMatchObject({
      code: 'governance.retention_rule_fixed',
    })
    expect((await change('nothing', { months: 12 })).statusCode).toBe(404)
    // Another reason takes nothing else: what was switched on stays on.
    expect((await turn(true)).statusCode).toBe(200)
    expect((await change('left', { reason: 'A year is enough' })).statusCode).toBe(200)
    expect((await administrator().get('/retention')).json()).toMatchObject({ isOn: true })
  })
})

const includesAny = (text: string | undefined, ids: ReadonlySet<string>) =>
  [...ids].some((id) => text?.includes(id))

test('the register shows that somebody erased their own record, and nothing of them', async () => {
  const { leader, home } = bank().world
  const answer = await bank()
    .as(leader)
    .post('/me/leader/erasure', { body: { understood: true } })
  expect(answer.statusCode, answer.body).toBe(204)
  const { items } = (
    await lead().get('/subject-requests', { query: { state: 'closed', limit: 50 } })
  ).json()
  expect(items.filter(({ bySelf }: { bySelf: boolean }) => bySelf)).toMatchObject([
    { kind: 'erasure', status: 'done', leader: null, person: 'Erased person' },
  ])
  const { rows } = await bank().owner.query<{ text: string }>(
    'select to_jsonb(r)::text as text from subject_request r where by_self and organisation_id = $1',
    [home],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.text).not.toContain(String(leader.leaderId))
})
