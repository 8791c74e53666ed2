import { pathToFileURL } from 'node:url'
import { openDatabase, type Db } from '../server/src/core/db.ts'
import { rebuildLeaderCards } from '../server/src/modules/leaders/card.queries.ts'
import { refreshOpportunityCard } from '../server/src/modules/opportunities/card.queries.ts'

/** The organisation that holds everybody, and one that a tenth of them share with. */
export const benchOrganisations = {
  holder: '0190b000-0000-7000-8000-000000000001',
  partner: '0190b000-0000-7000-8000-000000000002',
}

/**
 * Invented people and opportunities for measuring: eight levels, 3 to 8 themes, 1 to 3 types, a third
 * with sparse profiles, 8% paused or not consented. The same for the same sizes.
 */
export async function makeBenchData(
  client: Db['$client'],
  { leaders, opportunities }: { leaders: number; opportunities: number },
): Promise<void> {
  await client.query('select setseed(0.42)')
  await client.query(`
    insert into place (outcode, number, x, y, latitude, longitude)
    select chr(65 + n / 676 % 26) || chr(65 + n / 26 % 26) || (n % 10) || chr(65 + n % 26), n,
      (random() * 400000 - 100000)::int, (5600000 + random() * 700000)::int, 53, -2
    from generate_series(0, 2749) n
    where not exists (select from place)
    on conflict do nothing`)
  await client.query(
    `insert into organisation (id, name, sector) values ($1, 'Bench holder', 'provider'), ($2, 'Bench partner', 'educator')`,
    [benchOrganisations.holder, benchOrganisations.partner],
  )
  await client.query(leadersSql, [leaders, benchOrganisations.holder])
  await client.query(
    `insert into leader_attribute (id, leader_id, attribute, source, level)
    select gen_random_uuid(), l.id, t.code, case when random() < 0.7 then 'self' else 'coordinator' end,
      (random() * 4)::int
    from leader l join term t on t.kind = 'attribute'
    where l.organisation_id = $1 and random() + 0 * t.number < case when l.reference = 'sparse' then 0.15 else 0.85 end`,
    [benchOrganisations.holder],
  )
  await client.query(
    `insert into leader_consent (id, leader_id, purpose, answer, method, expires_at)
    select gen_random_uuid(), id, 'match', 'given', 'self',
      case when random() < 0.3 then now() + random() * interval '300 days' + interval '1 day' end
    from leader where organisation_id = $1 and random() < 0.95`,
    [benchOrganisations.holder],
  )
  await client.query(
    `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
    select gen_random_uuid(), id, 'share', $2, '{name,themes,place,kinds,types,attributes}', 'given', 'self'
    from leader where organisation_id = $1 and random() < 0.1`,
    [benchOrganisations.holder, benchOrganisations.partner],
  )
  const { rows } = await client.query<{ id: string }>(opportunitiesSql, [
    opportunities,
    benchOrganisations.holder,
  ])
  await client.query(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on, started_on, ended_on)
    select gen_random_uuid(), asked.id, o.id, o.organisation_id,
      (array['invited', 'declined', 'expired', 'not_chosen', 'active', 'ended'])[1 + (random() * 5.99)::int % 6],
      asked_on, asked_on, case when random() < 0.5 then asked_on + 30 end
    from (
      select id, current_date - (random() * 900)::int as asked_on, (random() * 1000000)::int as pick, row_number() over () as n
      from leader where organisation_id = $1 and random() < 0.4
    ) asked
    join (select id, organisation_id, row_number() over (order by id) as n from opportunity) o on o.n = 1 + asked.pick % $2::int
    on conflict do nothing`,
    [benchOrganisations.holder, opportunities],
  )
  await client.query('analyze')
  const db = { $client: client } as unknown as Db
  await rebuildLeaderCards(db)
  for (let at = 0; at < rows.length; at += 5_000) {
    await refreshOpportunityCard(
      db,
      rows.slice(at, at + 5_000).map(({ id }) => id),
    )
  }
  await client.query('vacuum analyze')
}

const some = (kind: string, count: string, salt: number) =>
  `(select coalesce(jsonb_agg(code), '[]') from (select code from term where kind = '${kind}' and archived_at is null
    order by hashint8(n * 7919 + number * 104729 + ${salt}) limit ${count}) picked)`

const leadersSql = `
  insert into leader (id, organisation_id, status, paused, paused_until, reference, name, sort_name, outcode, offers,
    experience, themes, types, kinds, left_out_kinds, languages, position, stage, half_days, hours_month, online,
    travel_km, interests)
  select
    gen_random_uuid(), $2::uuid, case when random() < 0.01 then 'invited' else 'active' end,
    random() < 0.03, case when random() < 0.5 then current_date + (random() * 90)::int end,
    case when sparse then 'sparse' end,
    'Person ' || n, 'person ' || lpad(n::text, 8, '0'), case when not sparse or random() < 0.6 then place.outcode end,
    repeat('Listens, organises and speaks up. ', 4),
    jsonb_build_object('yes', ${some('experience_kind', '1 + n % 2', 1)}, 'no', '[]'::jsonb, 'complete', not sparse and random() < 0.3),
    jsonb_build_object('items', (
      select coalesce(jsonb_object_agg(code, case when hashint8(n + number) % 3 = 0 then '{"caring": true}'::jsonb
        else '{"own": true}'::jsonb end), '{}')
      from (select code, number from term where kind = 'theme' order by hashint8(n * 7919 + number * 104729)
        limit case when sparse then n % 3 else 3 + n % 6 end) picked
    ), 'complete', not sparse and random() < 0.4),
    jsonb_build_object('yes', ${some('leader_type', 'case when sparse then n % 2 else 1 + n % 3 end', 2)}, 'no', '[]'::jsonb,
      'complete', not sparse and random() < 0.5),
    jsonb_build_object('yes', ${some('opportunity_kind', 'case when sparse then n % 2 else 2 + n % 4 end', 3)}, 'no', '[]'::jsonb,
      'complete', not sparse and random() < 0.5),
    case when random() < 0.03 then '{campaigning}' else '{}'::text[] end,
    jsonb_build_object('yes', case when sparse then '[]'::jsonb else '["en"]'::jsonb end, 'no', '[]'::jsonb,
      'complete', not sparse and random() < 0.5),
    'inside', (array['potential', 'emerging', 'established'])[1 + n % 3],
    case when not sparse or random() < 0.3 then (random() * 2097151)::int & (random() * 2097151)::int end,
    case when not sparse or random() < 0.3 then (random() * 20)::int end,
    case when not sparse or random() < 0.4 then random() < 0.5 end,
    case when random() < 0.6 then (random() * 60)::int end,
    case when random() < 0.5 then '[]'::jsonb
      when random() < 0.03 then jsonb_build_array(jsonb_build_object('organisationId', $2::text, 'employer', 'Bench holder', 'role', 'Nurse'))
    end
  from (select n::bigint, n % 3 = 0 as sparse, (random() * 1000000)::int as pick from generate_series(1, $1::int) n) person
  join (select outcode, row_number() over (order by outcode) - 1 as at, count(*) over () as places from place) place
    on place.at = person.pick % place.places`

const opportunitiesSql = `
  insert into opportunity (id, organisation_id, status, title, kind, leader_type, formality, excludes_employed, outcode,
    radius_km, online, half_days, hours_month, weights, wanted, essentials)
  select
    gen_random_uuid(), $2::uuid, 'open', 'Opportunity ' || n, ${some('opportunity_kind', '1', 4)} ->> 0,
    ${some('leader_type', '1', 5)} ->> 0, 'informal', n % 10 = 0, place.outcode, 30, n % 2 = 0,
    case when n % 3 = 0 then 0 else (random() * 2097151)::int & (random() * 2097151)::int & (random() * 2097151)::int end,
    case when n % 4 > 0 then 2 + n % 10 end,
    '{"attributes": 40, "themes": 25, "interest": 15, "place": 10, "availability": 10}',
    jsonb_build_object(
      'attributes', (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'level', 1 + (hashint8(n + number) & 3),
        'importance', 1 + (hashint8(n * 3 + number) & 1))), '[]')
        from (select code, number from term where kind = 'attribute' order by hashint8(n * 7919 + number) limit 2 + n % 4) picked),
      'themes', (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'lived', null)), '[]')
        from (select code from term where kind = 'theme' order by hashint8(n * 7919 + number * 104729 + 6) limit n % 4) picked)),
    jsonb_build_object('themes', '[]'::jsonb, 'experience', '[]'::jsonb, 'types', '[]'::jsonb, 'languages', '[]'::jsonb,
      'stages', '[]'::jsonb, 'attributes', '[]'::jsonb, 'reach', true, 'times', false)
  from (select n::bigint, (random() * 1000000)::int as pick from generate_series(1, $1::int) n) offer
  join (select outcode, row_number() over (order by outcode) - 1 as at, count(*) over () as places from place) place
    on place.at = offer.pick % place.places
  returning id`

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [url, leaders = '100000', opportunities = '10000'] = process.argv.slice(2)
  if (!url)
    throw new Error('Usage: node scripts/bench-data.ts DATABASE_URL [PEOPLE] [OPPORTUNITIES]')
  const { pool, close } = openDatabase({
    url,
    max: 1,
    onError: (error) => console.error(error.message),
  })
  const client = await pool.connect()
  // As the owner and without a limit: this fills a whole bank at once.
  await client.query('set role none; set statement_timeout = 0')
  const start = performance.now()
  await makeBenchData(client, { leaders: Number(leaders), opportunities: Number(opportunities) })
  console.log(
    `${leaders} people and ${opportunities} opportunities in ${Math.round(performance.now() - start)} ms`,
  )
  client.release()
  await close()
}
