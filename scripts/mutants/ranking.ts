import type { Mutant, MutantList } from './mutant.ts'

const at =
  (file: string) =>
  (name: string, find: string, replace: string): Mutant => ({ name, file, find, replace })

const cards = at('migrations/0051_level_sources.sql')
const matching = 'server/src/modules/matching'
const themes = at(`${matching}/ranking-themes.rules.ts`)
const gates = at(`${matching}/ranking-gates.rules.ts`)
const places = at(`${matching}/ranking-places.rules.ts`)
const score = at(`${matching}/ranking-score.rules.ts`)
const scope = at(`${matching}/ranking.queries.ts`)
const lists = at(`${matching}/ranking-lists.rules.ts`)
const best = at(`${matching}/ranking-best.rules.ts`)
const pages = at(`${matching}/ranking-pages.rules.ts`)
const guard = at(`${matching}/ranking-guard.rules.ts`)
const lookups = at(`${matching}/ranking.rules.ts`)
const offerGates = at(`${matching}/ranking-offer-gates.rules.ts`)
const offerScore = at(`${matching}/ranking-offer-score.rules.ts`)
const offerLists = at(`${matching}/ranking-offer-lists.rules.ts`)
const offerColumns = at('server/src/modules/opportunities/columns.queries.ts')
const snapshot = at(`${matching}/snapshot.rules.ts`)
const between = at(`${matching}/between.queries.ts`)
const dealing = at('server/src/modules/opportunities/card.rules.ts')
const packing = at('server/src/modules/opportunities/card-pack.rules.ts')
const columns = at('server/src/core/columns.ts')
const follow = at('server/src/core/table-copy.ts')

/** Faults of the ranking of cards: of packing, following, gates, look-ups, lists and the guard. */
export const cardRanking: MutantList = {
  name: 'card ranking',
  folder: '',
  database: true,
  tests: [
    'card.rules',
    'core/columns',
    'matching/ranking.rules',
    'test/registers',
    'test/ranking/lists',
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
    at('migrations/0006_cards.sql')(
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
    cards(
      'a theme named without saying how is lost',
      "value -> 'own' is null and value -> 'caring' is null as is_named",
      'false as is_named',
    ),
    columns(
      'a row that goes leaves its mask behind',
      'this.set(to, this.low[from] ?? 0, this.high[from] ?? 0)',
      'this.set(to, this.low[from] ?? 0, 0)',
    ),
    columns(
      'ids are ordered by their last word',
      'for (let word = 0; word < idWords; word += 1)',
      'for (let word = 3; word < idWords; word += 1)',
    ),
    follow(
      'the oldest open transaction is taken as seen',
      'transaction >= $1::xid8',
      'transaction > $1::xid8',
    ),
    follow(
      'the horizon runs ahead of open transactions',
      'pg_snapshot_xmin(pg_current_snapshot())::text as horizon,\n      (select array_agg',
      'pg_snapshot_xmax(pg_current_snapshot())::text as horizon,\n      (select array_agg',
    ),
    follow(
      'whoever left stays',
      'columns.drop(uuidsIn(row.ids)',
      'columns.drop(uuidsIn(Buffer.alloc(0 * row.ids.length))',
    ),
    themes(
      'a named theme is own experience',
      'return isOwn === isNotOwn ? 0 : isOwn ? 1 : 2',
      'return isOwn ? 1 : isNotOwn ? 2 : 0',
    ),
    themes(
      'a theme refused in one way is refused in both',
      'bitAt(notOwn, slot) & bitAt(notCaring, slot)',
      'bitAt(notOwn, slot) | bitAt(notCaring, slot)',
    ),
    themes(
      'the upper half of a mask is read as the lower',
      'shift: bit - 32 }',
      'shift: bit - 31 }',
    ),
    gates(
      'interests never asked pass',
      '=== 0) return 1\n      return employed',
      '=== 0) return 0\n      return employed',
    ),
    gates(
      'employed people pass',
      'return employed.has(slot) ? -1 : 0',
      'return employed.has(slot) ? 0 : 0',
    ),
    gates('an untold theme is a no', 'const byTold = [1, 0, -1]', 'const byTold = [-1, 0, -1]'),
    gates(
      'an untold stage is out',
      'stage === untold.stage ? 1 :',
      'stage === untold.stage ? -1 :',
    ),
    gates(
      'a level must be more than the lowest',
      'each < (here[at]?.level ?? 0)',
      'each <= (here[at]?.level ?? 0)',
    ),
    gates('online only people could still come', 'return limit === 0 ? -1 : 1', 'return 1'),
    gates(
      'some fixed sessions are enough',
      ': (mask & requiredHalfDays) === requiredHalfDays',
      ': (mask & requiredHalfDays) !== 0',
    ),
    gates(
      'untold half-days are a no',
      'if (mask === untold.halfDays) return 1',
      'if (mask === untold.halfDays) return -1',
    ),
    gates(
      'reach asks one question at most',
      'const open = Math.max(remotely, 0) + Math.max(inPerson, 0)',
      'const open = Math.max(remotely, inPerson, 0)',
    ),
    gates(
      'left out of a kind is no matter',
      '(kindOf(slot) === 3 ? -1 : 0)',
      '(kindOf(slot) === 4 ? -1 : 0)',
    ),
    gates(
      'a consent holds at its very end',
      '(matchableUntil[slot] ?? 0) > now',
      '(matchableUntil[slot] ?? 0) >= now',
    ),
    gates(
      'a pause goes on for its last day',
      '(pausedUntil[slot] ?? 0) <= today',
      '(pausedUntil[slot] ?? 0) < today',
    ),
    places(
      'at the radius is out of reach',
      'metres <= radius ? Math.max',
      'metres < radius ? Math.max',
    ),
    places(
      'a travel limit counts started kilometres as done',
      'Math.ceil(metres / 1_000)',
      'Math.floor(metres / 1_000)',
    ),
    places(
      'full marks end at a third of the radius',
      '2 * metres <= radius\n',
      '3 * metres <= radius\n',
    ),
    score(
      'untold online is impossible',
      'earned * unit.score + open + unit.told',
      'earned * unit.score + unit.told',
    ),
    score(
      'whoever refuses online tells nothing',
      'earned < 0 ? open + unit.told :',
      'earned < 0 ? open :',
    ),
    score(
      'beyond the travel limit is near',
      'return limit >= (spot.limits[at] ?? 32_768) ? (spot.earned[at] ?? 0) : 0',
      'return spot.earned[at] ?? 0',
    ),
    score(
      'untold half-days are none',
      'if (mask === untold.halfDays) return open',
      'if (mask === -1) return open',
    ),
    scope(
      'those who declined are asked again',
      "(['none', 'expired', 'not_chosen'])",
      "(['none', 'expired', 'not_chosen', 'declined'])",
    ),
    between('only active placements clash', "`('agreed', 'active')`", "`('active')`"),
    between('an employer of the past keeps out', "and coalesce(i ->> 'to', '9999') >= ${day}", ''),
    between(
      'the oldest of two ends counts',
      'order by p.created_at desc, p.id desc))[1] end`',
      'order by p.created_at, p.id))[1] end`',
    ),
    lists(
      'people at the travel limit are out of reach',
      '(travel[slot] ?? 0) >= (limits[at] ?? 0)',
      '(travel[slot] ?? 0) > (limits[at] ?? 0)',
    ),
    best(
      'paging repeats those who tie',
      'columns.idAt(slot) > after.id',
      'columns.idAt(slot) >= after.id',
    ),
    lists(
      'barred people are ranked',
      'passesAll(checks, slot) && !ranking.barred.has(slot)) take',
      'passesAll(checks, slot)) take',
    ),
    lists(
      'whoever told nothing may move up',
      '(possibleIn(packed) >= topScore && isAnythingTold(packed))',
      'possibleIn(packed) >= topScore',
    ),
    lists(
      'more than half of the top score',
      '2 * scoreIn(packed) >= topScore',
      '2 * scoreIn(packed) > topScore',
    ),
    lists('nobody is out', 'if (open < 0) reach.out += 1', 'if (open < 0) reach.out += 0'),
    lists(
      'barred people count as ranked',
      'opportunity.visible && !barred.has(slot) ? openQuestions',
      'opportunity.visible ? openQuestions',
    ),
    best(
      'ties go to the greater id',
      'this.#columns.compareIds(one.slot, other.slot)',
      'this.#columns.compareIds(other.slot, one.slot)',
    ),
    best(
      'the best are turned away',
      'if (!worst || key < worst.key) return',
      'if (!worst || key <= worst.key) return',
    ),
    pages(
      'movers are met again below',
      'const rest = natural.filter(({ leaderId }) => !moved.has(leaderId))',
      'const rest = natural',
    ),
    guard('366 days', 'dayNumberOf(today) - 364', 'dayNumberOf(today) - 365'),
    guard('the first place can be lost', 'place > 0 && out.size', 'place >= 0 && out.size'),
    lookups(
      'fewest questions come last',
      '(mostQuestions - questions) * 2 ** 15',
      'questions * 2 ** 15',
    ),
    lookups(
      'a type that is theirs earns everything',
      'type === 1 ? half : 0\n    const best',
      'type === 1 ? units : 0\n    const best',
    ),
    lookups(
      'an untold level is impossible',
      'held === untold.level ? untoldOf(units)',
      'held === untold.level ? 0',
    ),
    lookups(
      'untold hours are none',
      'hours === untold.hours ? untoldOf(units)',
      'hours === untold.hours ? told(0)',
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
    snapshot(
      'a partner reads paused people',
      '(isHolder || (columns.smalls.paused_until[slot] ?? 0) <= today)',
      'true',
    ),
    snapshot(
      'a view that has ended is read',
      '(columns.moments.visible_until[slot] ?? 0) > now &&',
      '',
    ),
    snapshot(
      'a level is said to come from whoever gave the one before it',
      'shift: 2 * number,',
      'shift: Math.max(2 * number - 2, 0),',
    ),
    snapshot(
      'a theme named without saying how is not explained',
      ' || any(slot) === 1) items',
      ') items',
    ),
    snapshot(
      'whoever was left out of a kind told nothing of it',
      'const told = [0, 1, 2, 2]',
      'const told = [0, 1, 2, 0]',
    ),
    snapshot(
      'a live placement is forgotten',
      '(smalls.engaged_until[slot] ?? 0) >= firstFreshDay',
      'false',
    ),
    snapshot('clashes are not explained', 'clashes: clashing.has(slot)', 'clashes: false'),
    snapshot('interests never asked are none', '=== 0) return null', '=== 0) return []'),
    cards(
      'a level of a coordinator is said to be a reference',
      "when 'coordinator' then 2 else 3 end",
      "when 'coordinator' then 3 else 3 end",
    ),
    offerGates(
      'untold interests pass',
      'if (!person.interestsTold) return 1',
      'if (!person.interestsTold) return 0',
    ),
    offerGates(
      'a person beyond their travel limit is there',
      'metres <= limit ? metres : beyond',
      'metres',
    ),
    offerGates(
      'any half-day will do for fixed sessions',
      'const fits = all === 0 ?',
      'const fits = all >= 0 ?',
    ),
    offerGates('what is refused is only open', '!== 0) return -1', '=== -2) return -1'),
    offerScore(
      'the better of type and kind is the type',
      'isKind === 1 ? all : isType === 1 ? half : 0\n    const',
      'isType === 1 ? half : isKind === 1 ? all : 0\n    const',
    ),
    offerScore(
      'the last theme of a word counts for nothing',
      'half === 0 ? -1 : 0x7fff_ffff',
      'half === 0 ? -1 : 0x3fff_ffff',
    ),
    offerLists(
      'what somebody was asked already is offered again',
      ' || barred.has(slot)) continue',
      ') continue',
    ),
    offerLists(
      'drafts of others are offered',
      '(!isOwnAlone && ((flags[slot] ?? 0) & offerFlag.draft) === 0)',
      '!isOwnAlone',
    ),
    offerLists(
      'a program is offered what others do',
      '(!isOwnAlone && ((flags[slot]',
      '(((flags[slot]',
    ),
    offerColumns(
      'drafts are taken for first steps',
      'c.is_draft::int * ${offerFlag.draft}',
      'c.is_draft::int * ${offerFlag.firstStep}',
    ),
    packing('a theme that earns one more does not', 'extra_a: extra.any_a', 'extra_a: 0n'),
    packing(
      'a level wanted is one lower',
      "10 + 4 * numberOf('attribute', code) + level - 1",
      "10 + 4 * numberOf('attribute', code) + Math.max(level - 2, 0)",
    ),
  ],
}
