import { expect, test } from 'vitest'
import { newId } from '../../../server/src/core/ids.ts'
import { testBank } from '../../support/harness.ts'
import { refreshCopies } from '../../support/world.ts'

// The home page counts in memory and reads each list by an index of its own; both have to say what the tables say.

const bank = testBank()

const past = `now() - interval '1 day'`
const statuses = ['active', 'active', 'active', 'invited', 'left'] as const
/** The consents of one person after one another; how they stand is the last of them. */
const consents = [
  [],
  [`'given', null`],
  [`'given', now() + interval '20 days'`],
  [`'given', now() + interval '50 days'`],
  [`'given', ${past}`],
  [`'refused', null`],
  [`'given', now() + interval '10 days'`, `'withdrawn', null`],
  [`'withdrawn', null`, `'given', now() + interval '30 days'`],
]
const breaks = [
  'false, null::date',
  'false, null::date',
  'true, null::date',
  'true, current_date + 5',
  'true, current_date - 3',
  'true, current_date + 60',
]

/** Somebody of every kind, with everything that these kinds can have. */
async function fillRegister(): Promise<void> {
  const { owner, world } = bank()
  let n = 0
  for (const status of statuses)
    for (const told of consents)
      for (const rest of breaks) {
        n += 1
        const id = newId()
        await owner.query(
          `insert into leader (id, organisation_id, status, paused, paused_until, name, sort_name, review, last_asked_on,
            joined_on, created_at, updated_at)
          select $1, $2, $3, b.paused, b.until, 'Person ' || $4::int, 'person ' || $4::int,
            case when $4::int % 5 = 0 then '{"Look here"}'::text[] else '{}' end,
            case when $4::int % 3 = 0 then current_date - $4::int end,
            case when $4::int % 2 = 0 then current_date - ($4::int * 7 % 100) end,
            now() - make_interval(days => $4::int * 11 % 90), now() - make_interval(mins => $4::int * 13 % 70)
          from (values (${rest})) as b (paused, until)`,
          [id, n % 7 === 0 ? world.other : world.home, status, n],
        )
        for (const [at, answer] of told.entries())
          await owner.query(
            `insert into leader_consent (id, leader_id, purpose, answer, expires_at, method, at)
            select $1, $2, 'match', c.answer, c.until::timestamptz, 'self', now() - make_interval(hours => $3)
            from (values (${answer})) as c (answer, until)`,
            [newId(), id, told.length - at],
          )
      }
  await refreshCopies(owner)
}

test('200: the numbers and the lists are those of the tables', async () => {
  await fillRegister()
  const { owner, world, as } = bank()
  const home = (await as(world.coordinator).get('/home')).json()
  const told = await owner.query(
    `with held as (
      select l.*, l.paused and (l.paused_until is null or l.paused_until > current_date) as is_paused,
        c.leader_id is not null as is_consented, (c.expires_at at time zone 'Europe/London')::date::text as ends_on,
        coalesce(l.joined_on, (l.created_at at time zone 'Europe/London')::date)::text as since, c.expires_at
      from leader l left join leader_consent_now c on c.leader_id = l.id and c.purpose = 'match'
      where l.organisation_id = $1 and l.status in ('invited', 'active'))
    select count(*)::int as total,
      count(*) filter (where is_consented and not is_paused and status = 'active')::int as matchable,
      count(*) filter (where not is_consented)::int as "noConsent",
      count(*) filter (where is_paused)::int as paused,
      count(*) filter (where review <> '{}')::int as "needReview",
      count(*) filter (where is_consented and not is_paused and status = 'active' and last_asked_on is null)::int
        as "neverAsked",
      array(select id from held where review <> '{}' order by updated_at, id limit 8) as "toReview",
      array(select id from held where is_consented and not is_paused and status = 'active' and last_asked_on is null
        order by since, id limit 8) as never,
      array(select id from held where is_consented and expires_at < now() + interval '60 days'
        order by expires_at, id limit 8) as ending,
      array(select id from held where paused and paused_until between current_date - 7 and current_date + 14
        order by paused_until, id limit 8) as back
    from held`,
    [world.home],
  )
  const { toReview, never, ending, back, ...numbers } = told.rows[0]
  const ids = (list: { id: string }[]) => list.map(({ id }) => id)
  expect(Object.values(numbers).every((number) => Number(number) > 5)).toBe(true)
  expect(home.leaders).toEqual(numbers)
  expect(ids(home.needReview)).toEqual(toReview)
  expect(ids(home.neverAsked)).toEqual(never)
  expect(ids(home.consentsEnding)).toEqual(ending)
  expect(ids(home.pausesEnding)).toEqual(back)
  expect([toReview, never, ending, back].map((list: string[]) => list.length)).toEqual([8, 8, 8, 8])
})

test('200: a change counts in the very next reading', async () => {
  const coordinator = bank().as(bank().world.coordinator)
  const before = (await coordinator.get('/home')).json().leaders
  const made = await coordinator.post('/leaders', { body: { name: 'Nell Newly' } })
  expect(made.statusCode, made.body).toBe(201)
  const after = (await coordinator.get('/home')).json().leaders
  expect(after).toEqual({ ...before, total: before.total + 1, noConsent: before.noConsent + 1 })
})
