import type { Mutant, MutantList } from './mutant.ts'

const at =
  (file: string) =>
  (name: string, find: string, replace: string): Mutant => ({ name, file, find, replace })

const cards = at('migrations/0010_named_themes.sql')
const matching = 'server/src/modules/matching'
const gates = at(`${matching}/ranking-gates.queries.ts`)
const score = at(`${matching}/ranking-score.queries.ts`)
const scope = at(`${matching}/ranking-scope.queries.ts`)
const lists = at(`${matching}/ranking.queries.ts`)
const pages = at(`${matching}/ranking-pages.queries.ts`)
const guard = at(`${matching}/ranking-guard.rules.ts`)
const lookups = at(`${matching}/ranking.rules.ts`)
const offers = at(`${matching}/ranking-offers.queries.ts`)
const counts = at(`${matching}/ranking-counts.queries.ts`)
const snapshot = at(`${matching}/snapshot.queries.ts`)
const dealing = at('server/src/modules/opportunities/card.rules.ts')
const packing = at('server/src/modules/opportunities/card-pack.rules.ts')

/** Faults of the ranking in the database: of the cards, the gates, the look-ups, the lists and the guard. */
export const databaseRanking: MutantList = {
  name: 'database ranking',
  folder: '',
  database: true,
  tests: [
    'card.rules',
    'matching/ranking.rules',
    'test/ranking/edges',
    'test/ranking/forward',
    'test/ranking/view',
    'test/ranking/offers',
  ],
  mutants: [
    cards(
      'an expired consent to share counts',
      "where c.answer = 'given' and c.organisation_id",
      'where c.organisation_id',
    ),
    cards(
      'a partner sees themes without consent',
      "case when seen.is_holder or 'themes' = any (seen.fields) then l.themes end",
      'l.themes',
    ),
    cards(
      'a partner sees levels without consent',
      "seen.is_holder or 'attributes' = any (seen.fields) as has_attributes",
      'true as has_attributes',
    ),
    cards(
      'a partner has paused people',
      ' and c.organisation_id <> l.organisation_id and matched.is_possible',
      ' and c.organisation_id <> l.organisation_id',
    ),
    cards(
      'a refusal is a consent',
      "newest.answer is not distinct from 'given' and",
      'newest.answer is not null and',
    ),
    cards(
      'an older level by others stands in for a disputed one',
      'where recency = 1 and (source',
      'where (source',
    ),
    cards(
      'that is all leaves themes untold',
      "coalesce((shown.themes -> 'complete')::boolean, false) as complete",
      'false as complete',
    ),
    cards(
      'left out of a kind only where the kind is not wanted',
      '((kind.yes | (kind.no << 1)) & ~(told.left_out * 3)) | (told.left_out * 3)',
      '(kind.yes | (kind.no << 1)) | ((told.left_out * 3) & ~(kind.yes * 3))',
    ),
    cards('an ended placement is forgotten at once', 'asked.live_on - date', 'null::date - date'),
    gates(
      'an employer of the past keeps out',
      "and coalesce(i ->> 'to', '9999') >= ${day}), false)",
      '), false)',
    ),
    gates(
      'interests never asked pass',
      'when 0 then false else not ${employed} end)',
      'when 0 then true else not ${employed} end)',
    ),
    gates(
      'one essential theme of several is enough',
      'yes: `(${told.yes} & ${wanted}) = ${wanted}`,\n      no: `((${told.no}',
      'yes: `(${told.yes} & ${wanted}) <> 0`,\n      no: `((${told.no}',
    ),
    gates(
      'a theme refused in one way is refused in both',
      'no: `(c.not_own_${word} & c.not_caring_${word})`',
      'no: `(c.not_own_${word} | c.not_caring_${word})`',
    ),
    gates(
      'an untold stage is out',
      'no: `(c.stage <> ${untold.stage} and not ${fits})`',
      'no: `(not ${fits})`',
    ),
    gates(
      'a level must be more than the lowest',
      'Number(held < level) * 16',
      'Number(held <= level) * 16',
    ),
    gates(
      'online only people could still come',
      '(c.place < 0 and c.travel <> 0)',
      '(c.place < 0)',
    ),
    gates(
      'some fixed sessions are enough',
      ': `(c.half_days & ${needed}) = ${needed}`',
      ': `(c.half_days & ${needed}) <> 0`',
    ),
    gates(
      'untold half-days are a no',
      'no: `(c.half_days <> ${untoldHalfDays} and not ${fits})`',
      'no: `(not ${fits})`',
    ),
    gates(
      'reach asks one question at most',
      '(c.online = 0)::int + ${unknown}::int end',
      '(c.online = 0 or ${unknown})::int end',
    ),
    score(
      'at the radius is out of reach',
      'when metres <= ${radius} then greatest',
      'when metres < ${radius} then greatest',
    ),
    score(
      'a travel limit counts started kilometres as done',
      '(metres + 999) / 1000',
      'metres / 1000',
    ),
    score(
      'full marks end below half the radius',
      'when 2 * metres <= ${radius} then ${most}',
      'when 2 * metres < ${radius} - 1 then ${most}',
    ),
    score(
      'untold online is impossible',
      '& ${kept}) + ${statement.value(full',
      '& ${kept}) + 0 * ${statement.value(full',
    ),
    scope('a consent holds at its very end', 'c.matchable_until > ${', 'c.matchable_until >= ${'),
    scope('a pause goes on for its last day', 'c.paused_until <= ${', 'c.paused_until < ${'),
    scope(
      'those who declined are asked again',
      "p.status not in ('expired', 'not_chosen')",
      "p.status not in ('expired', 'not_chosen', 'declined')",
    ),
    scope(
      'only active placements clash',
      "p.status in ('agreed', 'active')",
      "p.status in ('active')",
    ),
    lists(
      'paging repeats those who tie',
      "or leader_id > ${statement.value(after.leaderId, 'uuid')})`\n    : people",
      "or leader_id >= ${statement.value(after.leaderId, 'uuid')})`\n    : people",
    ),
    lists(
      'barred people use up the page',
      'limit ${most} + (select count(*) from barred)\n    ) best\n    where not exists (select from barred b where b.leader_id = best.leader_id)\n    order by key desc, leader_id limit ${most}`,\n  )\n  return rows.map(rankedOf',
      'limit ${most}\n    ) best\n    where not exists (select from barred b where b.leader_id = best.leader_id)\n    order by key desc, leader_id limit ${most}`,\n  )\n  return rows.map(rankedOf',
    ),
    lists(
      'whoever told nothing may move up',
      "and packed >= ${statement.value(toldPacking.told, 'bigint')})",
      ')',
    ),
    lists(
      'fewest questions come last',
      '(${questionBits.most} - ${questionsOpen(checks)})',
      '(${questionsOpen(checks)})',
    ),
    pages(
      'movers are met again below',
      'const rest = natural.filter(({ leaderId }) => !moved.has(leaderId))',
      'const rest = natural',
    ),
    pages(
      'the guard takes what it can see',
      'return known ? movers :',
      'return movers.length >= 0 ? movers :',
    ),
    guard('366 days', 'dayNumberOf(today) - 364', 'dayNumberOf(today) - 365'),
    guard('the first place can be lost', 'place > 0 && out.size', 'place >= 0 && out.size'),
    guard(
      'more than half of the top score',
      '2 * person.score >= topScore',
      '2 * person.score > topScore',
    ),
    lookups(
      'a type that is theirs earns everything',
      'type === 1 ? half : 0\n    const best',
      'type === 1 ? units : 0\n    const best',
    ),
    lookups(
      'an untold level is impossible',
      'sum += pack(packing, 0, units, 0)',
      'sum += pack(packing, 0, 0, 0)',
    ),
    lookups(
      'untold hours are none',
      'if (hours === untold.hours) return pack(packing, 0, units, 0)',
      'if (hours === untold.hours) return pack(packing, 0, 0, 1)',
    ),
    dealing(
      'ties go to the later',
      'b.rest - a.rest || a.index - b.index',
      'b.rest - a.rest || b.index - a.index',
    ),
    dealing(
      'a criterion without weight has leaves',
      'weights.attributes > 0 ? wanted.attributes : []',
      'wanted.attributes',
    ),
    dealing(
      'half a point is rounded up',
      'Math.floor((units * Math.min(level, wanted)) / wanted)',
      'Math.ceil((units * Math.min(level, wanted)) / wanted)',
    ),
    counts('nobody is out', 'out: row.alive - ranked - askFirst', 'out: 0'),
    counts('barred people count as ranked', 'e.ranked - b.ranked as ranked', 'e.ranked as ranked'),
    snapshot(
      'a partner reads levels without consent',
      "case when 'attributes' = any (s.granted) then coalesce((",
      'case when true then coalesce((',
    ),
    snapshot('a partner reads paused people', 'and (c.is_holder or c.paused_until <= $5)', ''),
    offers(
      'untold interests pass',
      "yes: 'not o.excludes_employed', no: 'false'",
      "yes: 'true', no: 'false'",
    ),
    offers(
      'a person beyond their travel limit is there',
      'then 1000000000 else metres end',
      'then metres else metres end',
    ),
    offers(
      'any half-day will do for fixed sessions',
      'case when o.half_days_needed = 0 then',
      'case when true then',
    ),
    offers(
      'the better of type and kind is the type',
      'case when ${kind} = 1 then o.interest_units when',
      'case when ${kind} = 1 and ${type} <> 1 then o.interest_units when',
    ),
    packing('a theme that earns one more does not', 'extra_a: extra.any_a', 'extra_a: 0n'),
    packing(
      'a level wanted is one lower',
      "10 + 4 * numberOf('attribute', code) + level - 1",
      "10 + 4 * numberOf('attribute', code) + Math.max(level - 2, 0)",
    ),
  ],
}
