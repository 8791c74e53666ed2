import type { Mutant, MutantList } from './mutant.ts'

const at =
  (file: string, ...tests: string[]) =>
  (name: string, find: string, replace: string): Mutant => ({
    name,
    file: `server/src/${file}`,
    find,
    replace,
    tests,
  })

const matrix = 'test/access/matrix'
const scope = 'test/access/scope'
const lists = 'test/access/lists'
const data = 'test/api/governance/my-data'
/** Statements asked without the route before them. */
const statements = 'test/access/statements'

const guard = at('core/access.ts', matrix)
const permission = at('core/permission.ts', matrix)
const sessions = at('modules/access/sessions.queries.ts', 'test/access/rights-change')
const leaders = at('modules/leaders/leaders.queries.ts', statements, scope)
const views = at('modules/leaders/views.queries.ts', statements, scope)
const placements = at('modules/placements/placements.queries.ts', statements, scope)
const owed = at('modules/placements/placements.queries.ts', statements)
const moves = at('modules/placements/moves.queries.ts', statements)
const messages = at('modules/contact/messages.queries.ts', scope)
const joinings = at('modules/joining/joining-lists.queries.ts', lists, scope)
const requests = at('modules/governance/requests.queries.ts', lists, scope)
const breaches = at('modules/governance/breaches.queries.ts', lists, scope)
const records = at('modules/governance/records.queries.ts', statements, lists)
const subjects = at('modules/matching/matches.queries.ts', 'test/access/canary')
const copies = at('modules/governance/my-data.routes.ts', data)
const people = at('modules/governance/person-rows.queries.ts', data)
const copy = at('modules/governance/person-copy.queries.ts', data)

/** Faults of who may do what, and of whose rows a statement finds: each opens the bank a little. */
export const accessGuard: MutantList = {
  name: 'access guard',
  folder: '',
  database: true,
  tests: [matrix, scope, lists, data, statements, 'test/access/rights-change'],
  mutants: [
    guard(
      'everybody may call everything',
      'return access.some((grant) => grants.has(grant))',
      'return grants.size > 0',
    ),
    guard(
      'a coordinator counts as an engagement lead',
      "if (actor.staffRole === 'engagement_lead')",
      'if (actor.staffRole)',
    ),
    guard(
      'staff count as administrators',
      'if (actor.administrator)',
      'if (actor.administrator || actor.staffRole)',
    ),
    guard(
      'staff count as leaders',
      'if (actor.leaderId)',
      'if (actor.leaderId || actor.staffRole)',
    ),
    permission(
      'the guard is not asked',
      'if (!mayCall(request.actor, config.access)) {',
      'if (false as boolean) {',
    ),
    sessions(
      'ended sessions go on',
      'where s.token_hash = $1 and s.ended_at is null and',
      'where s.token_hash = $1 and',
    ),
    sessions(
      'sessions do not run out',
      's.ended_at is null and s.expires_at > now()',
      's.ended_at is null',
    ),
    leaders(
      'anybody holds anybody',
      'guardian, stage from leader\n      where id = $1 and organisation_id = $2',
      'guardian, stage from leader\n      where id = $1 and $2::uuid is not null',
    ),
    leaders(
      'notes of every register',
      'where n.leader_id = $1 and l.organisation_id = $2 and',
      'where n.leader_id = $1 and $2::uuid is not null and',
    ),
    views('a person is seen without a consent', 'or consent.fields is not null)', 'or true)'),
    views(
      'a consent that was taken back goes on',
      "case when c.answer = 'given' and (c.expires_at",
      'case when (c.expires_at',
    ),
    placements(
      'placements of every organisation',
      '${select} where p.organisation_id = $1 and p.opportunity_id = $2',
      '${select} where $1::uuid is not null and p.opportunity_id = $2',
    ),
    placements(
      'any placement may be opened',
      '${select} where p.organisation_id = $1 and p.id = $2',
      '${select} where $1::uuid is not null and p.id = $2',
    ),
    placements(
      'a person opens the placements of others',
      'where p.leader_id = $1 and ${isKnownToPerson}',
      'where $1::uuid is not null and ${isKnownToPerson}',
    ),
    owed(
      'what every organisation owes, in one list',
      'where p.organisation_id = $1 and p.owed is not null',
      'where $1::uuid is not null and p.owed is not null',
    ),
    moves(
      'any organisation moves any placement',
      '($2::uuid is null or organisation_id = $2)',
      '($2::uuid is null or $2::uuid is not null)',
    ),
    moves(
      'a person moves the placements of others',
      '($3::uuid is null or leader_id = $3)',
      '($3::uuid is null or $3::uuid is not null)',
    ),
    messages(
      'messages of every register',
      '${shown} where m.id = $1 and l.organisation_id = $2',
      '${shown} where m.id = $1 and $2::uuid is not null',
    ),
    joinings(
      'invitations of every organisation in the list',
      'where j.organisation_id = $1 and ${isShown}',
      'where $1::uuid is not null and ${isShown}',
    ),
    joinings(
      'any invitation may be opened',
      'where j.id = $1 and j.organisation_id = $2',
      'where j.id = $1 and $2::uuid is not null',
    ),
    requests(
      'requests of every organisation in the list',
      "where r.organisation_id = $1 and r.status = 'open'",
      "where $1::uuid is not null and r.status = 'open'",
    ),
    requests(
      'any request may be opened',
      'where r.id = $1 and r.organisation_id = $2',
      'where r.id = $1 and $2::uuid is not null',
    ),
    breaches(
      'breaches of every organisation in the list',
      'where ($1::uuid is null or b.organisation_id = $1)',
      'where ($1::uuid is null or true)',
    ),
    breaches(
      'any breach may be opened',
      'where b.id = $1 and ($2::uuid is null or b.organisation_id = $2)',
      'where b.id = $1 and ($2::uuid is null or true)',
    ),
    records(
      'changes of every organisation',
      'and ($8::uuid is null or e.organisation_id = $8 or (e.subject_kind',
      'and ($8::uuid is null or true or (e.subject_kind',
    ),
    records(
      'readings of every organisation',
      "and ($8::uuid is null or e.organisation_id = $8 or seen.ids <> '{}')",
      "and ($8::uuid is null or true or seen.ids <> '{}')",
    ),
    subjects(
      'people who are shared are seen for opportunities of others',
      "isOwn ? 'everybody' : 'own'",
      "'everybody'",
    ),
    copies(
      'a copy of anybody',
      'if (!person || person.organisationId !== organisationOf(request.actor)) throw',
      'if (!person) throw',
    ),
    people(
      'a copy goes by an address that a colleague wrote down',
      'isErasing ? row.email : null,',
      'row.email,',
    ),
    copy(
      'equality answers in the copy of a colleague',
      'if (!table.section || (isHolder && isForSelfAlone(table))) continue',
      'if (!table.section) continue',
    ),
  ],
}
