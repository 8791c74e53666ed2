/** Everybody who may come, in the order of the columns below. */
export const actorNames = [
  'visitor',
  'leader',
  'otherLeader',
  'pausedLeader',
  'coordinator',
  'coordinatorElsewhere',
  'partner',
  'engagementLead',
  'administrator',
  'suspended',
  'endedToken',
  'expiredSession',
] as const
export type ActorName = (typeof actorNames)[number]

export type Answer = 'allow' | 401 | 403 | 404

/**
 * Who may do what: the one table that a reviewer reads. The request is valid and about something of the
 * home organisation (its leader, its open opportunity, a draft of it, a colleague, an import); a person's
 * own things are their own. 404 is "not for you", told as if it did not exist.
 *
 * visit: visitor · self, other, paused: leaders · coord, lead: staff of home · elsew: a coordinator of
 * another organisation · partn: one of a third with whom somebody else is shared · admin · susp, ended,
 * expir: suspended, with an ended token, with an expired session
 */
const table = `
operation                  visit self  other paused coord elsew partn lead  admin susp  ended expir
getInstallation            ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
listDemoMessages           ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
requestSignInLink          ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
startSession               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
getMe                      401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
listMySessions             401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
endAllSessions             401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
endSession                 401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
getMyCalendar              401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
createMyCalendar           401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
updateMyCalendar           401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
endMyCalendar              401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
readCalendar               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
getMyPlacementCalendar     401   ok    ok    ok     403   403   403   403   403   401   401   401
getOpportunityCalendar     401   403   403   403    ok    404   404   ok    403   401   401   401
listMyTokens               401   403   403   403    ok    ok    ok    ok    ok    401   401   401
createMyToken              401   403   403   403    ok    ok    ok    ok    ok    401   401   401
endMyToken                 401   403   403   403    ok    ok    ok    ok    ok    401   401   401
listAccounts               401   403   403   403    403   403   403   ok    ok    401   401   401
createAccount              401   403   403   403    403   403   403   ok    ok    401   401   401
getAccount                 401   403   403   403    403   403   403   ok    ok    401   401   401
updateAccount              401   403   403   403    403   403   403   ok    ok    401   401   401
listOrganisations          401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
createOrganisation         401   403   403   403    403   403   403   403   ok    401   401   401
getOrganisation            401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
updateOrganisation         401   403   403   403    403   403   403   403   ok    401   401   401
getOrganisationSettings    401   403   403   403    ok    ok    ok    ok    403   401   401   401
updateOrganisationSettings 401   403   403   403    403   403   403   ok    403   401   401   401
getVocabulary              ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
createTerm                 401   403   403   403    403   403   403   403   ok    401   401   401
updateTerm                 401   403   403   403    403   403   403   403   ok    401   401   401
listRoles                  401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
listPlaces                 401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
createRole                 401   403   403   403    403   403   403   403   ok    401   401   401
copyRole                   401   403   403   403    ok    ok    ok    ok    403   401   401   401
keepAsTemplate             401   403   403   403    ok    403   403   ok    403   401   401   401
updateRole                 401   403   403   403    403   403   403   403   ok    401   401   401
listBodies                 401   403   403   403    ok    ok    ok    ok    403   401   401   401
createBody                 401   403   403   403    ok    ok    ok    ok    403   401   401   401
getBody                    401   403   403   403    ok    404   404   ok    403   401   401   401
updateBody                 401   403   403   403    ok    404   404   ok    403   401   401   401
createSeat                 401   403   403   403    ok    404   404   ok    403   401   401   401
listSeatsDue               401   403   403   403    ok    ok    ok    ok    403   401   401   401
getSeat                    401   403   403   403    ok    404   404   ok    403   401   401   401
updateSeat                 401   403   403   403    ok    404   404   ok    403   401   401   401
listSeatTerms              401   403   403   403    ok    404   404   ok    403   401   401   401
createSeatTerm             401   403   403   403    ok    404   404   ok    403   401   401   401
correctSeatTerm            401   403   403   403    ok    404   404   ok    403   401   401   401
endSeatTerm                401   403   403   403    ok    404   404   ok    403   401   401   401
removeSeatTerm             401   403   403   403    ok    404   404   ok    403   401   401   401
listMySeats                401   ok    ok    ok     403   403   403   403   403   401   401   401
listIdeas                  401   403   403   403    ok    ok    ok    ok    403   401   401   401
getIdea                    401   403   403   403    ok    ok    ok    ok    403   401   401   401
listSharedIdeas            401   ok    ok    ok     403   403   403   403   403   401   401   401
backIdea                   401   ok    ok    ok     403   403   403   403   403   401   401   401
unbackIdea                 401   ok    ok    ok     403   403   403   403   403   401   401   401
respondToIdea              401   403   403   403    ok    ok    ok    ok    403   401   401   401
answerIdeaResponse         401   ok    ok    ok     403   403   403   403   403   401   401   401
createIdeaOpportunity      401   403   403   403    ok    404   404   ok    403   401   401   401
listMyIdeas                401   ok    ok    ok     403   403   403   403   403   401   401   401
createMyIdea               401   ok    ok    ok     403   403   403   403   403   401   401   401
getMyIdea                  401   ok    ok    ok     403   403   403   403   403   401   401   401
updateMyIdea               401   ok    ok    ok     403   403   403   403   403   401   401   401
moveMyIdea                 401   ok    ok    ok     403   403   403   403   403   401   401   401
removeMyIdea               401   ok    ok    ok     403   403   403   403   403   401   401   401
getHome                    401   403   403   403    ok    ok    ok    ok    403   401   401   401
listLeaders                401   403   403   403    ok    ok    ok    ok    403   401   401   401
countLeaders               401   403   403   403    ok    ok    ok    ok    403   401   401   401
createLeader               401   403   403   403    ok    ok    ok    ok    403   401   401   401
getLeader                  401   403   403   403    ok    404   404   ok    403   401   401   401
updateLeader               401   403   403   403    ok    404   404   ok    403   401   401   401
openLeaderAccount          401   403   403   403    ok    404   404   ok    403   401   401   401
getMyLeader                401   ok    ok    ok     403   403   403   403   403   401   401   401
listConsentPurposes        401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
updateConsentPurpose       401   403   403   403    403   403   403   403   ok    401   401   401
listConsentWordings        401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401
publishConsentWording      401   403   403   403    403   403   403   403   ok    401   401   401
listMyConsents             401   ok    ok    ok     403   403   403   403   403   401   401   401
answerConsent              401   ok    ok    ok     403   403   403   403   403   401   401   401
listConsents               401   403   403   403    ok    404   404   ok    403   401   401   401
recordConsent              401   403   403   403    ok    404   404   ok    403   401   401   401
updateMyLeader             401   ok    ok    ok     403   403   403   403   403   401   401   401
listMyReadings             401   ok    ok    ok     403   403   403   403   403   401   401   401
listLeaderNotes            401   403   403   403    ok    404   404   ok    403   401   401   401
createLeaderNote           401   403   403   403    ok    404   404   ok    403   401   401   401
listOpportunities          401   403   403   403    ok    ok    ok    ok    403   401   401   401
createOpportunity          401   403   403   403    ok    ok    ok    ok    403   401   401   401
getOpportunity             401   ok    ok    ok     ok    ok    ok    ok    403   401   401   401
updateOpportunity          401   403   403   403    ok    403   403   ok    403   401   401   401
moveOpportunity            401   403   403   403    ok    404   404   ok    403   401   401   401
listOpportunityMoves       401   403   403   403    ok    403   403   ok    403   401   401   401
checkOpportunity           401   403   403   403    ok    ok    ok    ok    403   401   401   401
copyOpportunity            401   403   403   403    ok    403   403   ok    403   401   401   401
cancelOpportunity          401   403   403   403    ok    404   404   ok    403   401   401   401
checkText                  401   403   403   403    ok    ok    ok    ok    403   401   401   401
previewReach               401   403   403   403    ok    ok    ok    ok    403   401   401   401
countReach                 401   403   403   403    ok    ok    ok    ok    403   401   401   401
listMatches                401   403   403   403    ok    ok    ok    ok    403   401   401   401
tryMatches                 401   403   403   403    ok    ok    ok    ok    403   401   401   401
listAskFirst               401   403   403   403    ok    ok    ok    ok    403   401   401   401
getMatch                   401   403   403   403    ok    404   404   ok    403   401   401   401
listLeaderMatches          401   403   403   403    ok    404   404   ok    403   401   401   401
listMyMatches              401   ok    ok    ok     403   403   403   403   403   401   401   401
suggestLeader              401   403   403   403    ok    403   403   ok    403   401   401   401
inviteLeader               401   403   403   403    ok    403   403   ok    403   401   401   401
previewInvitations         401   403   403   403    ok    403   403   ok    403   401   401   401
inviteMany                 401   403   403   403    ok    403   403   ok    403   401   401   401
previewNotChosen           401   403   403   403    ok    403   403   ok    403   401   401   401
notChooseMany              401   403   403   403    ok    403   403   ok    403   401   401   401
getInvitationBatch         401   403   403   403    ok    404   404   ok    403   401   401   401
retryInvitations           401   403   403   403    ok    404   404   ok    403   401   401   401
listOpportunityPlacements  401   403   403   403    ok    403   403   ok    403   401   401   401
listOverdue                401   403   403   403    ok    ok    ok    ok    403   401   401   401
exportOverdue              401   403   403   403    ok    ok    ok    ok    403   401   401   401
getPlacement               401   403   403   403    ok    404   404   ok    403   401   401   401
movePlacement              401   403   403   403    ok    404   404   ok    403   401   401   401
listLeaderPlacements       401   403   403   403    ok    404   404   ok    403   401   401   401
createImport               401   403   403   403    ok    ok    ok    ok    403   401   401   401
getImport                  401   403   403   403    ok    404   404   ok    403   401   401   401
updateImport               401   403   403   403    ok    404   404   ok    403   401   401   401
listImportRows             401   403   403   403    ok    404   404   ok    403   401   401   401
runImport                  401   403   403   403    ok    404   404   ok    403   401   401   401
listMyPlacements           401   ok    ok    ok     403   403   403   403   403   401   401   401
getMyPlacement             401   ok    ok    ok     403   403   403   403   403   401   401   401
moveMyPlacement            401   ok    ok    ok     403   403   403   403   403   401   401   401
createImpact               401   403   403   403    ok    404   404   ok    403   401   401   401
getPlacementImpact         401   403   403   403    ok    404   404   ok    403   401   401   401
getImpact                  401   403   403   403    ok    404   404   ok    403   401   401   401
updateImpact               401   403   403   403    ok    404   404   ok    403   401   401   401
tellImpact                 401   403   403   403    ok    404   404   ok    403   401   401   401
settleDispute              401   403   403   403    ok    404   404   ok    403   401   401   401
getMyImpact                401   ok    ok    ok     403   403   403   403   403   401   401   401
answerMyImpact             401   ok    ok    ok     403   403   403   403   403   401   401   401
getSupport                 401   403   403   403    ok    404   404   ok    403   401   401   401
addSupport                 401   403   403   403    ok    404   404   ok    403   401   401   401
changeSupport              401   403   403   403    ok    404   404   ok    403   401   401   401
recordSupportMet           401   403   403   403    ok    404   404   ok    403   401   401   401
followSupport              401   403   403   403    ok    404   404   ok    403   401   401   401
listSupportTasks           401   403   403   403    ok    ok    ok    ok    403   401   401   401
getMeetingChecklist        401   403   403   403    ok    403   403   ok    403   401   401   401
getTimeGiven               401   403   403   403    ok    404   404   ok    403   401   401   401
recordAttendance           401   403   403   403    ok    404   404   ok    403   401   401   401
correctAttendance          401   403   403   403    ok    404   404   ok    403   401   401   401
getMyTimeGiven             401   ok    ok    ok     403   403   403   403   403   401   401   401
recordMyAttendance         401   ok    ok    ok     403   403   403   403   403   401   401   401
correctMyAttendance        401   ok    ok    ok     403   403   403   403   403   401   401   401
addElsewhere               401   403   403   403    ok    404   404   ok    403   401   401   401
correctElsewhere           401   403   403   403    ok    404   404   ok    403   401   401   401
removeElsewhere            401   403   403   403    ok    404   404   ok    403   401   401   401
addMyElsewhere             401   ok    ok    ok     403   403   403   403   403   401   401   401
correctMyElsewhere         401   ok    ok    ok     403   403   403   403   403   401   401   401
removeMyElsewhere          401   ok    ok    ok     403   403   403   403   403   401   401   401
listMyHistory              401   ok    ok    ok     403   403   403   403   403   401   401   401
listLeaderHistory          401   403   403   403    ok    404   404   ok    403   401   401   401
getCheckIns                401   403   403   403    ok    404   404   ok    403   401   401   401
recordCheckIn              401   403   403   403    ok    404   404   ok    403   401   401   401
reviewRole                 401   403   403   403    ok    404   404   ok    403   401   401   401
getCheckInTrend            401   403   403   403    ok    403   403   ok    403   401   401   401
listMyCheckIns             401   ok    ok    ok     403   403   403   403   403   401   401   401
answerMyCheckIn            401   ok    ok    ok     403   403   403   403   403   401   401   401
openCheckIn                ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
answerCheckInByLink        ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
getMySupport               401   ok    ok    ok     403   403   403   403   403   401   401   401
addMySupport               401   ok    ok    ok     403   403   403   403   403   401   401   401
answerMySupport            401   ok    ok    ok     403   403   403   403   403   401   401   401
answerOpportunity          401   ok    ok    ok     403   403   403   403   403   401   401   401
openQuestion               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
answerQuestion             ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
listNotices                ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
getNoticeChoices           ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
readJsonFeed               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
readAtomFeed               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
readNoticeCalendar         ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
getNotice                  ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
openInvitation             ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
answerInvitation           ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
openSupportQuestion        ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
answerSupportQuestion      ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
listMessages               401   403   403   403    ok    404   404   ok    403   401   401   401
listMyMessages             401   ok    ok    ok     403   403   403   403   403   401   401   401
getMessage                 401   403   403   403    ok    404   404   ok    403   401   401   401
settleMessage              401   403   403   403    ok    404   404   ok    403   401   401   401
listLetters                401   403   403   403    ok    ok    ok    ok    403   401   401   401
testLetter                 401   403   403   403    ok    ok    ok    ok    403   401   401   401
getMyContactWishes         401   ok    ok    ok     403   403   403   403   403   401   401   401
updateMyContactWishes      401   ok    ok    ok     403   403   403   403   403   401   401   401
getContactWishes           401   403   403   403    ok    404   404   ok    403   401   401   401
updateContactWishes        401   403   403   403    ok    404   404   ok    403   401   401   401
getMyEquality              401   ok    ok    ok     403   403   403   403   403   401   401   401
updateMyEquality           401   ok    ok    ok     403   403   403   403   403   401   401   401
getEqualityReport          401   403   403   403    403   403   403   ok    403   401   401   401
listSubjectRequests        401   403   403   403    ok    ok    ok    ok    403   401   401   401
createSubjectRequest       401   403   403   403    ok    404   404   ok    403   401   401   401
getSubjectRequest          401   403   403   403    ok    404   404   ok    403   401   401   401
updateSubjectRequest       401   403   403   403    ok    404   404   ok    403   401   401   401
listBreaches               401   403   403   403    403   403   403   ok    ok    401   401   401
createBreach               401   403   403   403    403   403   403   ok    ok    401   401   401
getBreach                  401   403   403   403    403   403   403   ok    ok    401   401   401
updateBreach               401   403   403   403    403   403   403   ok    ok    401   401   401
listAffected               401   403   403   403    403   403   403   ok    ok    401   401   401
exportAffected             401   403   403   403    403   403   403   ok    ok    401   401   401
getRetention               401   403   403   403    403   403   403   ok    ok    401   401   401
updateRetention            401   403   403   403    403   403   403   403   ok    401   401   401
updateRetentionRule        401   403   403   403    403   403   403   403   ok    401   401   401
listRetentionDue           401   403   403   403    403   403   403   ok    ok    401   401   401
listRetentionHolds         401   403   403   403    403   403   403   ok    ok    401   401   401
createRetentionHold        401   403   403   403    403   403   403   ok    404   401   401   401
endRetentionHold           401   403   403   403    403   403   403   ok    404   401   401   401
listAuditEvents            401   403   403   403    403   403   403   ok    ok    401   401   401
listAccessEvents           401   403   403   403    403   403   403   ok    ok    401   401   401
exportAuditEvents          401   403   403   403    403   403   403   ok    ok    401   401   401
exportAccessEvents         401   403   403   403    403   403   403   ok    ok    401   401   401
getRecordState             401   403   403   403    403   403   403   403   ok    401   401   401
checkRecords               401   403   403   403    403   403   403   403   ok    401   401   401
leaveBank                  401   ok    ok    ok     403   403   403   403   403   401   401   401
getMyData                  401   ok    ok    ok     403   403   403   403   403   401   401   401
eraseMyRecord              401   ok    ok    ok     403   403   403   403   403   401   401   401
getLeaderData              401   403   403   403    ok    404   404   ok    403   401   401   401
getDataMap                 401   403   403   403    403   403   403   ok    ok    401   401   401
getMyPassport              401   ok    ok    ok     403   403   403   403   403   401   401   401
getMyPassportPdf           401   ok    ok    ok     403   403   403   403   403   401   401   401
getMyInvolvement           401   ok    ok    ok     403   403   403   403   403   401   401   401
getMyInvolvementPdf        401   ok    ok    ok     403   403   403   403   403   401   401   401
getJoiningOffer            ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
saveJoinForm               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
createNomination           ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
openJoining                ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
correctNomination          ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
declineJoining             ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
finishJoining              ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok
listJoinings               401   403   403   403    ok    ok    ok    ok    403   401   401   401
getJoining                 401   403   403   403    ok    404   404   ok    403   401   401   401
inviteToJoin               401   403   403   403    ok    404   404   ok    403   401   401   401
sendInvitationAgain        401   403   403   403    ok    404   404   ok    403   401   401   401
takeInvitationBack         401   403   403   403    ok    404   404   ok    403   401   401   401
recordTold                 401   403   403   403    ok    404   404   ok    403   401   401   401
listGuardianConsents       401   403   403   403    ok    404   404   ok    403   401   401   401
recordGuardianConsent      401   403   403   403    ok    404   404   ok    403   401   401   401
askGuardian                401   403   403   403    ok    404   404   ok    403   401   401   401
`

const answers: Record<string, Answer> = { ok: 'allow', '401': 401, '403': 403, '404': 404 }

/** The table by operation and actor. Throws where a line has a wrong number of cells, or an odd one. */
export const policy: ReadonlyMap<string, Readonly<Record<ActorName, Answer>>> = new Map(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [operation = '', ...cells] = line.split(/\s+/)
      if (cells.length !== actorNames.length)
        throw new Error(`${operation} has ${cells.length} cells`)
      const row = actorNames.map((actor, column) => {
        const answer = answers[cells[column] ?? '']
        if (!answer) throw new Error(`${operation} answers ${actor} with ${cells[column]}`)
        return [actor, answer] as const
      })
      return [operation, Object.fromEntries(row) as Record<ActorName, Answer>]
    }),
)

/** Who is tried first where a test needs someone who may. */
const preferred: readonly ActorName[] = [
  'coordinator',
  'engagementLead',
  'administrator',
  'leader',
  'visitor',
]

/** Someone who may call this operation. */
export function callerOf(operationId: string): ActorName {
  const row = policy.get(operationId)
  const found = row && preferred.find((actor) => row[actor] === 'allow')
  if (!found) throw new Error(`Nobody may call ${operationId}`)
  return found
}
