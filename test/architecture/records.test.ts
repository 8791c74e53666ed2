import { beforeAll, expect, test } from 'vitest'
import { document } from '../support/contract.ts'
import { keepFigures } from '../support/figures.ts'
import { testBank } from '../support/harness.ts'
import { operationsOf, type Operation } from '../support/operations.ts'
import { callerOf } from '../support/policy-table.ts'
import { makeFixtures, validRequest, type Fixtures } from '../support/valid-requests.ts'

/**
 * What each operation must leave behind, said here once more and apart from the routes: `audit` with its
 * event and kind of subject, `read` with its manner and view, or `none`.
 */
const expected = new Map(
  `
getInstallation            none
listDemoMessages           none
requestSignInLink          audit access.link_requested         sign_in_request
startSession               audit access.signed_in              account
getMe                      none
listMySessions             none
endAllSessions             audit access.signed_out_everywhere  account
endSession                 audit access.signed_out             account
getMyCalendar              none
createMyCalendar           audit calendar.feed_made            calendar_feed
updateMyCalendar           audit calendar.feed_changed         calendar_feed
endMyCalendar              audit calendar.feed_ended           calendar_feed
readCalendar               none
getMyPlacementCalendar     read  exported                      self
getOpportunityCalendar     none
listMyTokens               none
createMyToken              audit access.token_made             api_token
endMyToken                 audit access.token_ended            api_token
listAccounts               none
createAccount              audit access.account_made           account
getAccount                 none
updateAccount              audit access.account_changed        account
listClients                none
createClient               audit clients.registered            client
getClient                  none
updateClient               audit clients.changed               client
createClientSecret         audit clients.secret_made           client
endClientSecret            audit clients.secret_ended          client
listChanges                none
listWebhooks               none
createWebhook              audit webhooks.added                  webhook
getWebhook                 none
updateWebhook              audit webhooks.changed                webhook
deleteWebhook              audit webhooks.removed                webhook
createWebhookSecret        audit webhooks.secret_made            webhook
endWebhookSecret           audit webhooks.secret_ended           webhook
listWebhookDeliveries      none
getWebhookDelivery         none
testWebhook                audit webhooks.tested                 webhook_delivery
replayWebhookDelivery      audit webhooks.replayed               webhook_delivery
replayWebhook              audit webhooks.replayed               webhook
listOrganisations          none
createOrganisation         audit organisations.added           organisation
getOrganisation            none
updateOrganisation         audit organisations.changed         organisation
getOrganisationSettings    none
updateOrganisationSettings audit organisations.settings_changed organisation
getVocabulary              none
createTerm                 audit vocabulary.word_added         theme
updateTerm                 audit vocabulary.word_changed       theme
listRoles                  none
createRole                 audit vocabulary.role_added         role
copyRole                   audit vocabulary.role_added         role
keepAsTemplate             audit vocabulary.role_added         role
updateRole                 audit vocabulary.role_changed       role
listPlaces                 none
getHome                    read  listed                        holder
listLeaders                read  listed                        card
exportLeaders              read  exported                      holder
countLeaders               none
createLeader               audit leaders.registered            leader
getLeader                  read  opened                        holder
updateLeader               audit leaders.changed               leader
openLeaderAccount          audit leaders.account_opened        leader
getMyLeader                read  opened                        self
updateMyLeader             audit leaders.changed_own           leader
listMyReadings             none
listMyPlacements           read  opened                        self
answerOpportunity          audit involvement.moved             placement
getMyPlacement             read  opened                        self
moveMyPlacement            audit involvement.moved             placement
createImpact               audit involvement.impact_recorded   impact_record
getPlacementImpact         read  opened                        placement
getImpact                  read  opened                        placement
updateImpact               audit involvement.impact_changed    impact_record
tellImpact                 audit involvement.impact_sent       impact_record
settleDispute              audit involvement.dispute_settled   impact_record
attachImpactEvidence       audit involvement.evidence_attached impact_record
getImpactEvidenceFile      read  opened                        placement
removeImpactEvidence       audit involvement.evidence_removed  impact_record
getMyImpact                read  opened                        self
answerMyImpact             audit involvement.impact_answered   impact_record
attachMyImpactEvidence     audit involvement.evidence_attached impact_record
getMyImpactEvidenceFile    read  opened                        self
removeMyImpactEvidence     audit involvement.evidence_removed  impact_record
openQuestion               none
answerQuestion             audit contact.answered              leader
getTimeGiven               read  opened                        placement
recordAttendance           audit participation.time_recorded   attendance
correctAttendance          audit participation.time_corrected  attendance
getMyTimeGiven             read  opened                        self
recordMyAttendance         audit participation.time_recorded   attendance
correctMyAttendance        audit participation.time_corrected  attendance
listIdeas                  read  listed                        idea
getIdea                    read  opened                        idea
listSharedIdeas            none
backIdea                   audit ideas.backed                  idea
unbackIdea                 audit ideas.unbacked                idea
respondToIdea              audit ideas.responded               idea_response
answerIdeaResponse         audit ideas.answered                idea_response
changeIdeaResponse         audit ideas.response_changed        idea_response
withdrawIdeaResponse       audit ideas.response_withdrawn      idea_response
createIdeaOpportunity      audit ideas.taken_up                opportunity
listMyIdeas                read  listed                        self
createMyIdea               audit ideas.written                 idea
getMyIdea                  read  opened                        self
updateMyIdea               audit ideas.changed                 idea
moveMyIdea                 audit ideas.moved                   idea
removeMyIdea               audit ideas.removed                 idea
listBodies                 none
createBody                 audit bodies.added                  body
getBody                    read  listed                        seat
updateBody                 audit bodies.changed                body
createSeat                 audit bodies.seat_added             seat
listSeatsDue               read  listed                        seat
getSeat                    read  listed                        seat
updateSeat                 audit bodies.seat_changed           seat
listSeatTerms              read  listed                        seat
createSeatTerm             audit bodies.person_seated          seat_term
correctSeatTerm            audit bodies.term_corrected         seat_term
endSeatTerm                audit bodies.term_ended             seat_term
removeSeatTerm             audit bodies.term_removed           seat_term
listMySeats                read  listed                        self
listLeaderSeats            read  opened                        holder
addElsewhere               audit participation.elsewhere_added involvement_elsewhere
correctElsewhere           audit participation.elsewhere_corrected involvement_elsewhere
removeElsewhere            audit participation.elsewhere_removed involvement_elsewhere
addMyElsewhere             audit participation.elsewhere_added involvement_elsewhere
correctMyElsewhere         audit participation.elsewhere_corrected involvement_elsewhere
removeMyElsewhere          audit participation.elsewhere_removed involvement_elsewhere
listMyHistory              read  listed                        self
listLeaderHistory          read  opened                        holder
getMeetingChecklist        read  listed                        placement
getSupport                 read  opened                        placement
addSupport                 audit involvement.support_added     support_item
changeSupport              audit involvement.support_changed   support_item
recordSupportMet           audit involvement.support_answered  support_item
followSupport              audit involvement.support_followed  support_item
listSupportTasks           read  listed                        placement
getCheckIns                read  opened                        placement
recordCheckIn              audit participation.check_in_answered check_in
reviewRole                 audit participation.role_reviewed   role_review
getCheckInTrend            none
listMyCheckIns             read  opened                        self
answerMyCheckIn            audit participation.check_in_answered check_in
openCheckIn                none
answerCheckInByLink        audit participation.check_in_answered check_in
getMySupport               read  opened                        self
addMySupport               audit involvement.support_added     support_item
answerMySupport            audit involvement.support_answered  support_item
openSupportQuestion        none
answerSupportQuestion      audit involvement.support_answered  support_item
listNotices                none
getNoticeChoices           none
readJsonFeed               none
readAtomFeed               none
readNoticeCalendar         none
getNotice                  none
getHsdsAbout               none
listHsdsServices           none
getHsdsService             none
listHsdsPlaces             none
getHsdsPlace               none
listHsdsOrganizations      none
getHsdsOrganization        none
listHsdsTaxonomies         none
getHsdsTaxonomy            none
listHsdsTerms              none
getHsdsTerm                none
openInvitation             none
answerInvitation           audit involvement.moved             placement
listMessages               read  opened                        holder
listMyMessages             read  opened                        self
getMessage                 read  opened                        holder
settleMessage              audit contact.settled_by_hand       message
listLetters                none
testLetter                 audit contact.letter_tested         account
getMyContactWishes         read  opened                        self
updateMyContactWishes      audit contact.wishes_changed        leader
getContactWishes           read  opened                        holder
updateContactWishes        audit contact.wishes_changed        leader
getMyEquality              read  opened                        self
updateMyEquality           audit equality.answered             leader
getEqualityReport          none
listSubjectRequests        read  listed                        request
createSubjectRequest       audit governance.request_received   subject_request
getSubjectRequest          read  opened                        request
updateSubjectRequest       audit governance.request_changed    subject_request
listBreaches               none
createBreach               audit governance.breach_logged      breach
getBreach                  none
updateBreach               audit governance.breach_changed     breach
listAffected               read  listed                        breach
exportAffected             read  exported                      breach
getRetention               none
updateRetention            audit governance.retention_switched retention_run
updateRetentionRule        audit governance.retention_rule_changed retention_rule
listRetentionDue           read  listed                        retention
listRetentionHolds         read  listed                        retention
createRetentionHold        audit governance.hold_placed        retention_hold
endRetentionHold           audit governance.hold_lifted        retention_hold
leaveBank                  audit leaders.left                  leader
getMyData                  read  exported                      self
eraseMyRecord              audit governance.leader_erased      leader
getLeaderData              read  exported                      holder
getDataMap                 none
getMyPassport              read  exported                      self
getMyContactCard           read  exported                      self
getMyPassportPdf           read  exported                      self
getMyInvolvement           read  exported                      self
getMyInvolvementPdf        read  exported                      self
listAuditEvents            none
listAccessEvents           none
exportAuditEvents          audit governance.records_exported   records
exportAccessEvents         audit governance.records_exported   records
getRecordState             none
checkRecords               audit governance.records_checked    records
listLeaderNotes            read  opened                        holder
listConsentPurposes        none
updateConsentPurpose       audit leaders.purpose_changed       consent_purpose
listConsentWordings        none
publishConsentWording      audit leaders.wording_published     consent_wording
listMyConsents             read  opened                        self
answerConsent              audit leaders.consent_recorded      leader
listConsents               read  opened                        holder
recordConsent              audit leaders.consent_recorded      leader
createLeaderNote           audit leaders.noted                 leader
listOpportunities          none
createOpportunity          audit opportunities.drafted         opportunity
getOpportunity             none
updateOpportunity          audit opportunities.changed         opportunity
moveOpportunity            audit opportunities.moved           opportunity
listOpportunityMoves       none
checkOpportunity           none
checkText                  none
copyOpportunity            audit opportunities.drafted         opportunity
cancelOpportunity          audit opportunities.moved           opportunity
previewReach               none
countReach                 none
listMatches                read  matched                       match
tryMatches                 read  matched                       match
listAskFirst               read  matched                       match
getMatch                   read  matched                       match
listLeaderMatches          read  matched                       match
listMyMatches              read  matched                       self
suggestLeader              audit involvement.moved             placement
inviteLeader               audit involvement.moved             placement
movePlacement              audit involvement.moved             placement
listOverdue                read  listed                        placement
exportOverdue              read  exported                      placement
getPlacement               read  opened                        placement
previewInvitations         read  opened                        placement
inviteMany                 audit involvement.invited_many      invitation_batch
previewNotChosen           read  opened                        placement
notChooseMany              audit involvement.not_chosen_many   opportunity
getInvitationBatch         read  listed                        placement
retryInvitations           audit involvement.sent_again        invitation_batch
listOpportunityPlacements  read  listed                        placement
listFollowedPlacements     read  listed                        followed
getFollowedPlacement       read  opened                        followed
createFollowedImpact       audit involvement.impact_recorded   impact_record
getFollowedImpact          read  opened                        followed
updateFollowedImpact       audit involvement.impact_changed    impact_record
suggestPerson              audit involvement.moved             placement
getFollowedTime            read  opened                        followed
recordFollowedTime         audit participation.time_recorded   attendance
correctFollowedTime        audit participation.time_corrected  attendance
listLeaderPlacements       read  opened                        holder
getJoiningOffer            none
saveJoinForm               audit joining.form_saved            joining
createNomination           audit joining.nominated             joining
nominatePerson             audit joining.nominated             joining
getNomination              read  opened                        joining
openJoining                none
correctNomination          audit joining.corrected             joining
declineJoining             audit joining.declined              joining
finishJoining              audit joining.joined                joining
listJoinings               read  listed                        joining
getJoining                 read  opened                        joining
inviteToJoin               audit joining.invited               joining
sendInvitationAgain        audit joining.sent_again            joining
takeInvitationBack         audit joining.taken_back            joining
recordTold                 audit joining.told                  joining
listGuardianConsents       read  opened                        holder
askGuardian                audit leaders.guardian_answered     leader
recordGuardianConsent      audit leaders.guardian_answered     leader
listImports                none
createImport               audit exchange.uploaded             import
announceImport             audit exchange.announced            import
sendImportPiece            audit exchange.piece_arrived        import
cancelImport               audit exchange.let_go               import
getImport                  read  listed                        holder
updateImport               audit exchange.adjusted             import
listImportRows             read  listed                        holder
exportRefusedRows          read  exported                      holder
runImport                  audit exchange.imported             import
previewImportUndo          none
undoImport                 audit governance.import_undone       import
createLeaderUpload         audit exchange.upload_begun         leader_upload
listLeaderUploads          none
getLeaderUpload            none
sendLeaderUploadLines      audit exchange.lines_taken          leader_upload
completeLeaderUpload       audit exchange.upload_completed     leader_upload
listLeaderUploadResults    none
exportLeaderUploadResults  none
`
    .trim()
    .split('\n')
    .map((line): [string, string[]] => {
      const [operation = '', ...rest] = line.split(/\s+/)
      return [operation, rest]
    }),
)

const operations = operationsOf(document)
const bank = testBank()
let fixtures: Fixtures

beforeAll(async () => {
  fixtures = await makeFixtures(bank())
})

interface AuditRow {
  event: string
  actor_kind: string
  actor_id: string | null
  organisation_id: string | null
  subject_kind: string
  subject_id: string | null
}
interface AccessRow {
  operation: string
  manner: string
  view: string
  purpose: string
  actor_id: string | null
  organisation_id: string | null
  leader_ids: string[]
}

async function rowsOf(requestId: string): Promise<{ audit: AuditRow[]; access: AccessRow[] }> {
  const audit = await bank().owner.query<AuditRow>(
    'select * from audit_event where request_id = $1 order by id',
    [requestId],
  )
  const access = await bank().owner.query<AccessRow>(
    'select * from access_event where request_id = $1',
    [requestId],
  )
  return { audit: audit.rows, access: access.rows }
}

async function call(operation: Operation, headers: Record<string, string> = {}) {
  const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
  const answer = await bank().app.inject({
    ...request,
    headers: { ...request.headers, ...headers },
  })
  return { request, answer, requestId: String(answer.headers['x-request-id']) }
}

test('every operation says here what it leaves behind', () => {
  expect(operations.map(({ id }) => id).toSorted()).toEqual([...expected.keys()].toSorted())
})

test.each(operations)('$id leaves exactly the record that it should', async (operation) => {
  const [kind, event, detail] = expected.get(operation.id) ?? []
  const { answer, requestId } = await call(operation, { 'x-purpose': 'Looking after the register' })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  const { audit, access } = await rowsOf(requestId)
  const actor = callerOf(operation.id)
  const person =
    actor === 'coordinator' ||
    actor === 'engagementLead' ||
    actor === 'administrator' ||
    actor === 'client' ||
    // Whoever erases their record is somebody new each time.
    (actor === 'leader' && operation.id !== 'eraseMyRecord')
      ? bank().world[actor]
      : null
  if (kind === 'audit') {
    const own = audit.filter((row) => row.event === event)
    expect(own, JSON.stringify(audit)).toHaveLength(1)
    expect(own[0]).toMatchObject({
      subject_kind: detail,
      ...(person && { actor_id: person.accountId }),
    })
    if (person) expect(own[0]?.organisation_id ?? null).toBe(person.organisationId)
    const isJson = String(answer.headers['content-type']).startsWith('application/json')
    const named = isJson ? (answer.json() as { id?: string }).id : undefined
    if (detail !== 'theme' && named && !event?.endsWith('noted'))
      expect(own[0]?.subject_id).toBe(named)
    // An import writes a row for every person that it takes or takes out, and one when it is over; who joins is put on
    // the register with what they agreed to; what is made of an idea is drafted, and its writer put forward; nothing else writes a second row.
    const several = [
      'runImport',
      'undoImport',
      'finishJoining',
      'recordTold',
      'notChooseMany',
      'createIdeaOpportunity',
    ]
    if (!several.includes(operation.id)) expect(audit).toHaveLength(1)
  } else {
    expect(audit).toEqual([])
  }
  if (kind === 'read') {
    expect(access).toHaveLength(1)
    expect(access[0]).toMatchObject({
      operation: operation.id,
      manner: event,
      view: detail,
      purpose: actor === 'client' ? 'To keep our list in step' : 'Looking after the register',
      actor_id: person?.accountId,
    })
    // Every leader whose id the answer holds is named in the row.
    const { rows } = await bank().owner.query<{ id: string }>('select id from leader')
    const shown = rows.map(({ id }) => id).filter((id) => answer.body.includes(id))
    expect(access[0]?.leader_ids).toEqual(expect.arrayContaining(shown))
  } else {
    expect(access).toEqual([])
  }
})

const withBody = operations.filter(({ body }) => body)

test.each(withBody)('$id refused for its body leaves no record', async (operation) => {
  const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
  const answer = await bank().app.inject({
    ...request,
    payload: { ...(request.payload as object), unheardOf: 1 },
  })
  expect(answer.statusCode, answer.body).toBe(400)
  expect(await rowsOf(String(answer.headers['x-request-id']))).toEqual({ audit: [], access: [] })
})

test.each(operations.filter(({ versioned }) => versioned))(
  '$id on a stale version leaves no record',
  async (operation) => {
    const { answer, requestId } = await call(operation, { 'if-match': '"987654-any"' })
    expect(answer.statusCode, answer.body).toBe(412)
    expect(await rowsOf(requestId)).toEqual({ audit: [], access: [] })
  },
)

test.each(operations.filter(({ creates }) => creates))(
  '$id repeated leaves no second record',
  async (operation) => {
    const request = await validRequest(bank(), fixtures, operation, callerOf(operation.id))
    const first = await bank().app.inject(request)
    const second = await bank().app.inject(request)
    expect([first.statusCode, second.statusCode]).toEqual([201, 201])
    expect(await rowsOf(String(second.headers['x-request-id']))).toEqual({ audit: [], access: [] })
  },
)

test('a row of the audit trail is written with the change or not at all', async () => {
  const { owner, app } = bank()
  await owner.query(`create function refuse_audit() returns trigger language plpgsql as
    $$ begin raise exception 'no' using errcode = '40P01'; end $$`)
  await owner.query(
    'create trigger refuse before insert on audit_event for each row execute function refuse_audit()',
  )
  try {
    const before = await owner.query('select count(*) from leader')
    const operation = operations.find(({ id }) => id === 'createLeader')
    if (!operation) throw new Error('createLeader is gone')
    const answer = await app.inject(await validRequest(bank(), fixtures, operation, 'coordinator'))
    expect(answer.statusCode).toBe(503)
    expect((await owner.query('select count(*) from leader')).rows).toEqual(before.rows)
  } finally {
    await owner.query('drop trigger refuse on audit_event')
  }
})

test('a reading that cannot be recorded shows nothing', async () => {
  const { owner, app } = bank()
  await owner.query(`create or replace function refuse_audit() returns trigger language plpgsql as
    $$ begin raise exception 'no' using errcode = '40P01'; end $$`)
  await owner.query(
    'create trigger refuse before insert on access_event for each row execute function refuse_audit()',
  )
  try {
    const operation = operations.find(({ id }) => id === 'getLeader')
    if (!operation) throw new Error('getLeader is gone')
    const answer = await app.inject(await validRequest(bank(), fixtures, operation, 'coordinator'))
    expect(answer.statusCode).toBe(503)
    expect(answer.body).not.toContain('Hanna')
  } finally {
    await owner.query('drop trigger refuse on access_event')
  }
})

test('the app owns nothing and may only add to the records', async () => {
  const { owner, database } = bank()
  const owned = await owner.query(
    `select relname from pg_class where pg_get_userbyid(relowner) = 'people_bank_app' and relnamespace::regnamespace::text not like 'pg_%'`,
  )
  expect(owned.rows).toEqual([])
  const rights = await owner.query(
    `select has_table_privilege('people_bank_app', t, p) as may
     from unnest(array['audit_event', 'access_event']) t, unnest(array['update', 'delete', 'truncate']) p`,
  )
  expect(rights.rows.map(({ may }: { may: boolean }) => may)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ])
  const role = await owner.query(
    `select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolcanlogin from pg_roles where rolname = 'people_bank_app'`,
  )
  expect(Object.values(role.rows[0] as object)).toEqual([false, false, false, false, false])
  const statements = [
    `update audit_event set event = 'x'`,
    'delete from audit_event',
    'truncate audit_event',
    `update access_event set purpose = 'x'`,
    'delete from access_event',
    'drop table audit_event',
    'alter table audit_event disable trigger all',
    'create table mine (id int)',
    `update schema_migration set hash = 'x'`,
    'delete from schema_migration',
  ]
  for (const statement of statements) {
    await expect(database.pool.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  }
  keepFigures('A-11', 'rights', { statements: statements.length })
})
