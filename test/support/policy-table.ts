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
  'client',
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
 * expir: suspended, with an ended token, with an expired session · clint: a program of home, with every scope
 */
const table = `
operation                  visit self  other paused coord elsew partn lead  admin susp  ended expir clint
getInstallation            ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
listDemoMessages           ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
requestSignInLink          ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
startSession               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getMe                      401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
listMySessions             401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
endAllSessions             401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
endSession                 401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
getMyCalendar              401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
createMyCalendar           401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
updateMyCalendar           401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
endMyCalendar              401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
readCalendar               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getMyPlacementCalendar     401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getOpportunityCalendar     401   403   403   403    ok    404   404   ok    403   401   401   401   403
listMyTokens               401   403   403   403    ok    ok    ok    ok    ok    401   401   401   403
createMyToken              401   403   403   403    ok    ok    ok    ok    ok    401   401   401   403
endMyToken                 401   403   403   403    ok    ok    ok    ok    ok    401   401   401   403
listAccounts               401   403   403   403    403   403   403   ok    ok    401   401   401   403
createAccount              401   403   403   403    403   403   403   ok    ok    401   401   401   403
getAccount                 401   403   403   403    403   403   403   ok    ok    401   401   401   403
updateAccount              401   403   403   403    403   403   403   ok    ok    401   401   401   403
listClients                401   403   403   403    403   403   403   ok    403   401   401   401   403
createClient               401   403   403   403    403   403   403   ok    403   401   401   401   403
getClient                  401   403   403   403    403   403   403   ok    403   401   401   401   403
updateClient               401   403   403   403    403   403   403   ok    403   401   401   401   403
createClientSecret         401   403   403   403    403   403   403   ok    403   401   401   401   403
endClientSecret            401   403   403   403    403   403   403   ok    403   401   401   401   403
listChanges                401   403   403   403    403   403   403   403   403   401   401   401   ok
listWebhooks               401   403   403   403    403   403   403   ok    403   401   401   401   ok
createWebhook              401   403   403   403    403   403   403   ok    403   401   401   401   ok
getWebhook                 401   403   403   403    403   403   403   ok    403   401   401   401   ok
updateWebhook              401   403   403   403    403   403   403   ok    403   401   401   401   ok
deleteWebhook              401   403   403   403    403   403   403   ok    403   401   401   401   ok
createWebhookSecret        401   403   403   403    403   403   403   ok    403   401   401   401   ok
endWebhookSecret           401   403   403   403    403   403   403   ok    403   401   401   401   ok
listWebhookDeliveries      401   403   403   403    403   403   403   ok    403   401   401   401   ok
getWebhookDelivery         401   403   403   403    403   403   403   ok    403   401   401   401   ok
testWebhook                401   403   403   403    403   403   403   ok    403   401   401   401   ok
replayWebhookDelivery      401   403   403   403    403   403   403   ok    403   401   401   401   ok
replayWebhook              401   403   403   403    403   403   403   ok    403   401   401   401   ok
listOrganisations          401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
createOrganisation         401   403   403   403    403   403   403   403   ok    401   401   401   403
getOrganisation            401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
updateOrganisation         401   403   403   403    403   403   403   403   ok    401   401   401   403
getOrganisationSettings    401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
updateOrganisationSettings 401   403   403   403    403   403   403   ok    403   401   401   401   403
getVocabulary              ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
createTerm                 401   403   403   403    403   403   403   403   ok    401   401   401   403
updateTerm                 401   403   403   403    403   403   403   403   ok    401   401   401   403
listRoles                  401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
listPlaces                 401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
createRole                 401   403   403   403    403   403   403   403   ok    401   401   401   403
copyRole                   401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
keepAsTemplate             401   403   403   403    ok    403   403   ok    403   401   401   401   403
updateRole                 401   403   403   403    403   403   403   403   ok    401   401   401   403
listBodies                 401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
createBody                 401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
getBody                    401   403   403   403    ok    404   404   ok    403   401   401   401   403
updateBody                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
createSeat                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
listSeatsDue               401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
getSeat                    401   403   403   403    ok    404   404   ok    403   401   401   401   403
updateSeat                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
listSeatTerms              401   403   403   403    ok    404   404   ok    403   401   401   401   403
createSeatTerm             401   403   403   403    ok    404   404   ok    403   401   401   401   403
correctSeatTerm            401   403   403   403    ok    404   404   ok    403   401   401   401   403
endSeatTerm                401   403   403   403    ok    404   404   ok    403   401   401   401   403
removeSeatTerm             401   403   403   403    ok    404   404   ok    403   401   401   401   403
listMySeats                401   ok    ok    ok     403   403   403   403   403   401   401   401   403
listLeaderSeats            401   403   403   403    ok    404   404   ok    403   401   401   401   403
listIdeas                  401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
getIdea                    401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
listSharedIdeas            401   ok    ok    ok     403   403   403   403   403   401   401   401   403
backIdea                   401   ok    ok    ok     403   403   403   403   403   401   401   401   403
unbackIdea                 401   ok    ok    ok     403   403   403   403   403   401   401   401   403
respondToIdea              401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
answerIdeaResponse         401   ok    ok    ok     403   403   403   403   403   401   401   401   403
createIdeaOpportunity      401   403   403   403    ok    404   404   ok    403   401   401   401   403
changeIdeaResponse         401   403   403   403    ok    404   404   ok    403   401   401   401   403
withdrawIdeaResponse       401   403   403   403    ok    404   404   ok    403   401   401   401   403
listMyIdeas                401   ok    ok    ok     403   403   403   403   403   401   401   401   403
createMyIdea               401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getMyIdea                  401   ok    ok    ok     403   403   403   403   403   401   401   401   403
updateMyIdea               401   ok    ok    ok     403   403   403   403   403   401   401   401   403
moveMyIdea                 401   ok    ok    ok     403   403   403   403   403   401   401   401   403
removeMyIdea               401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getHome                    401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
listLeaders                401   403   403   403    ok    ok    ok    ok    403   401   401   401   ok
exportLeaders              401   403   403   403    ok    ok    ok    ok    403   401   401   401   ok
countLeaders               401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
createLeader               401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
getLeader                  401   403   403   403    ok    404   404   ok    403   401   401   401   ok
updateLeader               401   403   403   403    ok    404   404   ok    403   401   401   401   403
openLeaderAccount          401   403   403   403    ok    404   404   ok    403   401   401   401   403
getMyLeader                401   ok    ok    ok     403   403   403   403   403   401   401   401   403
listConsentPurposes        401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
updateConsentPurpose       401   403   403   403    403   403   403   403   ok    401   401   401   403
listConsentWordings        401   ok    ok    ok     ok    ok    ok    ok    ok    401   401   401   403
publishConsentWording      401   403   403   403    403   403   403   403   ok    401   401   401   403
listMyConsents             401   ok    ok    ok     403   403   403   403   403   401   401   401   403
answerConsent              401   ok    ok    ok     403   403   403   403   403   401   401   401   403
listConsents               401   403   403   403    ok    404   404   ok    403   401   401   401   403
recordConsent              401   403   403   403    ok    404   404   ok    403   401   401   401   403
updateMyLeader             401   ok    ok    ok     403   403   403   403   403   401   401   401   403
listMyReadings             401   ok    ok    ok     403   403   403   403   403   401   401   401   403
listLeaderNotes            401   403   403   403    ok    404   404   ok    403   401   401   401   403
createLeaderNote           401   403   403   403    ok    404   404   ok    403   401   401   401   403
listOpportunities          401   403   403   403    ok    ok    ok    ok    403   401   401   401   ok
createOpportunity          401   403   403   403    ok    ok    ok    ok    403   401   401   401   ok
getOpportunity             401   ok    ok    ok     ok    ok    ok    ok    403   401   401   401   ok
updateOpportunity          401   403   403   403    ok    403   403   ok    403   401   401   401   ok
moveOpportunity            401   403   403   403    ok    404   404   ok    403   401   401   401   ok
listOpportunityMoves       401   403   403   403    ok    403   403   ok    403   401   401   401   403
checkOpportunity           401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
copyOpportunity            401   403   403   403    ok    403   403   ok    403   401   401   401   403
cancelOpportunity          401   403   403   403    ok    404   404   ok    403   401   401   401   ok
checkText                  401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
previewReach               401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
countReach                 401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
listMatches                401   403   403   403    ok    ok    ok    ok    403   401   401   401   ok
tryMatches                 401   403   403   403    ok    ok    ok    ok    403   401   401   401   ok
listAskFirst               401   403   403   403    ok    ok    ok    ok    403   401   401   401   ok
getMatch                   401   403   403   403    ok    404   404   ok    403   401   401   401   ok
listLeaderMatches          401   403   403   403    ok    404   404   ok    403   401   401   401   403
listMyMatches              401   ok    ok    ok     403   403   403   403   403   401   401   401   403
suggestLeader              401   403   403   403    ok    403   403   ok    403   401   401   401   403
inviteLeader               401   403   403   403    ok    403   403   ok    403   401   401   401   403
previewInvitations         401   403   403   403    ok    403   403   ok    403   401   401   401   403
inviteMany                 401   403   403   403    ok    403   403   ok    403   401   401   401   403
previewNotChosen           401   403   403   403    ok    403   403   ok    403   401   401   401   403
notChooseMany              401   403   403   403    ok    403   403   ok    403   401   401   401   403
getInvitationBatch         401   403   403   403    ok    404   404   ok    403   401   401   401   403
retryInvitations           401   403   403   403    ok    404   404   ok    403   401   401   401   403
listOpportunityPlacements  401   403   403   403    ok    403   403   ok    403   401   401   401   403
listOverdue                401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
exportOverdue              401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
getPlacement               401   403   403   403    ok    404   404   ok    403   401   401   401   403
movePlacement              401   403   403   403    ok    404   404   ok    403   401   401   401   403
listFollowedPlacements     401   403   403   403    403   403   403   403   403   401   401   401   ok
getFollowedPlacement       401   403   403   403    403   403   403   403   403   401   401   401   ok
createFollowedImpact       401   403   403   403    403   403   403   403   403   401   401   401   ok
getFollowedImpact          401   403   403   403    403   403   403   403   403   401   401   401   ok
updateFollowedImpact       401   403   403   403    403   403   403   403   403   401   401   401   ok
suggestPerson              401   403   403   403    403   403   403   403   403   401   401   401   ok
getFollowedTime            401   403   403   403    403   403   403   403   403   401   401   401   ok
recordFollowedTime         401   403   403   403    403   403   403   403   403   401   401   401   ok
correctFollowedTime        401   403   403   403    403   403   403   403   403   401   401   401   ok
listLeaderPlacements       401   403   403   403    ok    404   404   ok    403   401   401   401   403
listImports                401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
createImport               401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
announceImport             401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
sendImportPiece            401   403   403   403    ok    404   404   ok    403   401   401   401   403
cancelImport               401   403   403   403    ok    404   404   ok    403   401   401   401   403
getImport                  401   403   403   403    ok    404   404   ok    403   401   401   401   403
updateImport               401   403   403   403    ok    404   404   ok    403   401   401   401   403
listImportRows             401   403   403   403    ok    404   404   ok    403   401   401   401   403
exportRefusedRows          401   403   403   403    ok    404   404   ok    403   401   401   401   403
runImport                  401   403   403   403    ok    404   404   ok    403   401   401   401   403
previewImportUndo          401   403   403   403    ok    404   404   ok    403   401   401   401   403
undoImport                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
createLeaderUpload         401   403   403   403    ok    ok    ok    ok    403   401   401   401   ok
listLeaderUploads          401   403   403   403    ok    ok    ok    ok    403   401   401   401   ok
getLeaderUpload            401   403   403   403    ok    404   404   ok    403   401   401   401   ok
sendLeaderUploadLines      401   403   403   403    ok    404   404   ok    403   401   401   401   ok
completeLeaderUpload       401   403   403   403    ok    404   404   ok    403   401   401   401   ok
listLeaderUploadResults    401   403   403   403    ok    404   404   ok    403   401   401   401   ok
exportLeaderUploadResults  401   403   403   403    ok    404   404   ok    403   401   401   401   ok
listMyPlacements           401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getMyPlacement             401   ok    ok    ok     403   403   403   403   403   401   401   401   403
moveMyPlacement            401   ok    ok    ok     403   403   403   403   403   401   401   401   403
createImpact               401   403   403   403    ok    404   404   ok    403   401   401   401   403
getPlacementImpact         401   403   403   403    ok    404   404   ok    403   401   401   401   403
getImpact                  401   403   403   403    ok    404   404   ok    403   401   401   401   403
updateImpact               401   403   403   403    ok    404   404   ok    403   401   401   401   403
tellImpact                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
settleDispute              401   403   403   403    ok    404   404   ok    403   401   401   401   403
attachImpactEvidence       401   403   403   403    ok    404   404   ok    403   401   401   401   403
getImpactEvidenceFile      401   403   403   403    ok    404   404   ok    403   401   401   401   403
removeImpactEvidence       401   403   403   403    ok    404   404   ok    403   401   401   401   403
getMyImpact                401   ok    ok    ok     403   403   403   403   403   401   401   401   403
answerMyImpact             401   ok    ok    ok     403   403   403   403   403   401   401   401   403
attachMyImpactEvidence     401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getMyImpactEvidenceFile    401   ok    ok    ok     403   403   403   403   403   401   401   401   403
removeMyImpactEvidence     401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getSupport                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
addSupport                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
changeSupport              401   403   403   403    ok    404   404   ok    403   401   401   401   403
recordSupportMet           401   403   403   403    ok    404   404   ok    403   401   401   401   403
followSupport              401   403   403   403    ok    404   404   ok    403   401   401   401   403
listSupportTasks           401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
getMeetingChecklist        401   403   403   403    ok    403   403   ok    403   401   401   401   403
getTimeGiven               401   403   403   403    ok    404   404   ok    403   401   401   401   403
recordAttendance           401   403   403   403    ok    404   404   ok    403   401   401   401   403
correctAttendance          401   403   403   403    ok    404   404   ok    403   401   401   401   403
getMyTimeGiven             401   ok    ok    ok     403   403   403   403   403   401   401   401   403
recordMyAttendance         401   ok    ok    ok     403   403   403   403   403   401   401   401   403
correctMyAttendance        401   ok    ok    ok     403   403   403   403   403   401   401   401   403
addElsewhere               401   403   403   403    ok    404   404   ok    403   401   401   401   403
correctElsewhere           401   403   403   403    ok    404   404   ok    403   401   401   401   403
removeElsewhere            401   403   403   403    ok    404   404   ok    403   401   401   401   403
addMyElsewhere             401   ok    ok    ok     403   403   403   403   403   401   401   401   403
correctMyElsewhere         401   ok    ok    ok     403   403   403   403   403   401   401   401   403
removeMyElsewhere          401   ok    ok    ok     403   403   403   403   403   401   401   401   403
listMyHistory              401   ok    ok    ok     403   403   403   403   403   401   401   401   403
listLeaderHistory          401   403   403   403    ok    404   404   ok    403   401   401   401   403
getCheckIns                401   403   403   403    ok    404   404   ok    403   401   401   401   403
recordCheckIn              401   403   403   403    ok    404   404   ok    403   401   401   401   403
reviewRole                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
getCheckInTrend            401   403   403   403    ok    403   403   ok    403   401   401   401   403
listMyCheckIns             401   ok    ok    ok     403   403   403   403   403   401   401   401   403
answerMyCheckIn            401   ok    ok    ok     403   403   403   403   403   401   401   401   403
openCheckIn                ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
answerCheckInByLink        ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getMySupport               401   ok    ok    ok     403   403   403   403   403   401   401   401   403
addMySupport               401   ok    ok    ok     403   403   403   403   403   401   401   401   403
answerMySupport            401   ok    ok    ok     403   403   403   403   403   401   401   401   403
answerOpportunity          401   ok    ok    ok     403   403   403   403   403   401   401   401   403
openQuestion               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
answerQuestion             ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
listNotices                ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getNoticeChoices           ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
readJsonFeed               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
readAtomFeed               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
readNoticeCalendar         ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getNotice                  ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getHsdsAbout               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
listHsdsServices           ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getHsdsService             ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
listHsdsPlaces             ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getHsdsPlace               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
listHsdsOrganizations      ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getHsdsOrganization        ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
listHsdsTaxonomies         ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getHsdsTaxonomy            ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
listHsdsTerms              ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
getHsdsTerm                ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
openInvitation             ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
answerInvitation           ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
openSupportQuestion        ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
answerSupportQuestion      ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
listMessages               401   403   403   403    ok    404   404   ok    403   401   401   401   403
listMyMessages             401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getMessage                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
settleMessage              401   403   403   403    ok    404   404   ok    403   401   401   401   403
listLetters                401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
testLetter                 401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
getMyContactWishes         401   ok    ok    ok     403   403   403   403   403   401   401   401   403
updateMyContactWishes      401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getContactWishes           401   403   403   403    ok    404   404   ok    403   401   401   401   403
updateContactWishes        401   403   403   403    ok    404   404   ok    403   401   401   401   403
getMyEquality              401   ok    ok    ok     403   403   403   403   403   401   401   401   403
updateMyEquality           401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getEqualityReport          401   403   403   403    403   403   403   ok    403   401   401   401   403
listSubjectRequests        401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
createSubjectRequest       401   403   403   403    ok    404   404   ok    403   401   401   401   403
getSubjectRequest          401   403   403   403    ok    404   404   ok    403   401   401   401   403
updateSubjectRequest       401   403   403   403    ok    404   404   ok    403   401   401   401   403
listBreaches               401   403   403   403    403   403   403   ok    ok    401   401   401   403
createBreach               401   403   403   403    403   403   403   ok    ok    401   401   401   403
getBreach                  401   403   403   403    403   403   403   ok    ok    401   401   401   403
updateBreach               401   403   403   403    403   403   403   ok    ok    401   401   401   403
listAffected               401   403   403   403    403   403   403   ok    ok    401   401   401   403
exportAffected             401   403   403   403    403   403   403   ok    ok    401   401   401   403
getRetention               401   403   403   403    403   403   403   ok    ok    401   401   401   403
updateRetention            401   403   403   403    403   403   403   403   ok    401   401   401   403
updateRetentionRule        401   403   403   403    403   403   403   403   ok    401   401   401   403
listRetentionDue           401   403   403   403    403   403   403   ok    ok    401   401   401   403
listRetentionHolds         401   403   403   403    403   403   403   ok    ok    401   401   401   403
createRetentionHold        401   403   403   403    403   403   403   ok    404   401   401   401   403
endRetentionHold           401   403   403   403    403   403   403   ok    404   401   401   401   403
listAuditEvents            401   403   403   403    403   403   403   ok    ok    401   401   401   403
listAccessEvents           401   403   403   403    403   403   403   ok    ok    401   401   401   403
exportAuditEvents          401   403   403   403    403   403   403   ok    ok    401   401   401   403
exportAccessEvents         401   403   403   403    403   403   403   ok    ok    401   401   401   403
getRecordState             401   403   403   403    403   403   403   403   ok    401   401   401   403
checkRecords               401   403   403   403    403   403   403   403   ok    401   401   401   403
leaveBank                  401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getMyData                  401   ok    ok    ok     403   403   403   403   403   401   401   401   403
eraseMyRecord              401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getLeaderData              401   403   403   403    ok    404   404   ok    403   401   401   401   403
getDataMap                 401   403   403   403    403   403   403   ok    ok    401   401   401   403
getMyPassport              401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getMyContactCard           401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getMyPassportPdf           401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getMyInvolvement           401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getMyInvolvementPdf        401   ok    ok    ok     403   403   403   403   403   401   401   401   403
getJoiningOffer            ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
saveJoinForm               ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
createNomination           ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
nominatePerson             401   403   403   403    403   403   403   403   403   401   401   401   ok
getNomination              401   403   403   403    403   403   403   403   403   401   401   401   ok
openJoining                ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
correctNomination          ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
declineJoining             ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
finishJoining              ok    ok    ok    ok     ok    ok    ok    ok    ok    ok    ok    ok    ok
listJoinings               401   403   403   403    ok    ok    ok    ok    403   401   401   401   403
getJoining                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
inviteToJoin               401   403   403   403    ok    404   404   ok    403   401   401   401   403
sendInvitationAgain        401   403   403   403    ok    404   404   ok    403   401   401   401   403
takeInvitationBack         401   403   403   403    ok    404   404   ok    403   401   401   401   403
recordTold                 401   403   403   403    ok    404   404   ok    403   401   401   401   403
listGuardianConsents       401   403   403   403    ok    404   404   ok    403   401   401   401   403
recordGuardianConsent      401   403   403   403    ok    404   404   ok    403   401   401   401   403
askGuardian                401   403   403   403    ok    404   404   ok    403   401   401   401   403
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
  'client',
]

/** Someone who may call this operation. */
export function callerOf(operationId: string): ActorName {
  const row = policy.get(operationId)
  const found = row && preferred.find((actor) => row[actor] === 'allow')
  if (!found) throw new Error(`Nobody may call ${operationId}`)
  return found
}
