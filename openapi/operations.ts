// Made from openapi.json; not edited by hand.

/** What a program of a partner may call, by operationId. */
export const programOperations = {
  listChanges: {"method":"GET","path":"/api/v1/changes","makes":false,"lists":false},
  listWebhooks: {"method":"GET","path":"/api/v1/clients/{id}/webhooks","makes":false,"lists":false},
  createWebhook: {"method":"POST","path":"/api/v1/clients/{id}/webhooks","makes":true,"lists":false},
  getWebhook: {"method":"GET","path":"/api/v1/webhooks/{id}","makes":false,"lists":false},
  updateWebhook: {"method":"PATCH","path":"/api/v1/webhooks/{id}","makes":false,"lists":false},
  deleteWebhook: {"method":"DELETE","path":"/api/v1/webhooks/{id}","makes":false,"lists":false},
  createWebhookSecret: {"method":"POST","path":"/api/v1/webhooks/{id}/secrets","makes":true,"lists":false},
  endWebhookSecret: {"method":"DELETE","path":"/api/v1/webhooks/{id}/secrets/{secretId}","makes":false,"lists":false},
  listWebhookDeliveries: {"method":"GET","path":"/api/v1/webhooks/{id}/deliveries","makes":false,"lists":true},
  getWebhookDelivery: {"method":"GET","path":"/api/v1/webhooks/{id}/deliveries/{deliveryId}","makes":false,"lists":false},
  testWebhook: {"method":"POST","path":"/api/v1/webhooks/{id}/tests","makes":true,"lists":false},
  replayWebhookDelivery: {"method":"POST","path":"/api/v1/webhooks/{id}/deliveries/{deliveryId}/replays","makes":false,"lists":false},
  replayWebhook: {"method":"POST","path":"/api/v1/webhooks/{id}/replays","makes":false,"lists":false},
  getVocabulary: {"method":"GET","path":"/api/v1/vocabulary","makes":false,"lists":false},
  listLeaders: {"method":"GET","path":"/api/v1/leaders","makes":false,"lists":true},
  exportLeaders: {"method":"GET","path":"/api/v1/leaders/export","makes":false,"lists":false},
  getLeader: {"method":"GET","path":"/api/v1/leaders/{id}","makes":false,"lists":false},
  listOpportunities: {"method":"GET","path":"/api/v1/opportunities","makes":false,"lists":true},
  createOpportunity: {"method":"POST","path":"/api/v1/opportunities","makes":true,"lists":false},
  getOpportunity: {"method":"GET","path":"/api/v1/opportunities/{id}","makes":false,"lists":false},
  updateOpportunity: {"method":"PATCH","path":"/api/v1/opportunities/{id}","makes":false,"lists":false},
  moveOpportunity: {"method":"POST","path":"/api/v1/opportunities/{id}/status","makes":false,"lists":false},
  listNotices: {"method":"GET","path":"/api/v1/noticeboard","makes":false,"lists":true},
  getNoticeChoices: {"method":"GET","path":"/api/v1/noticeboard/choices","makes":false,"lists":false},
  readJsonFeed: {"method":"GET","path":"/api/v1/noticeboard/feed.json","makes":false,"lists":false},
  getNotice: {"method":"GET","path":"/api/v1/noticeboard/{id}","makes":false,"lists":false},
  listMatches: {"method":"GET","path":"/api/v1/opportunities/{id}/matches","makes":false,"lists":true},
  tryMatches: {"method":"POST","path":"/api/v1/opportunities/{id}/matches","makes":false,"lists":false},
  listAskFirst: {"method":"GET","path":"/api/v1/opportunities/{id}/matches/ask-first","makes":false,"lists":true},
  getMatch: {"method":"GET","path":"/api/v1/opportunities/{id}/matches/{leaderId}","makes":false,"lists":false},
  listFollowedPlacements: {"method":"GET","path":"/api/v1/followed-placements","makes":false,"lists":true},
  getFollowedPlacement: {"method":"GET","path":"/api/v1/followed-placements/{id}","makes":false,"lists":false},
} as const

/** Every code that an error answer of these may have. */
export type ProblemCode =
  | 'access.contact_unknown'
  | 'access.cross_site'
  | 'access.denied'
  | 'access.scope_missing'
  | 'access.sign_in_required'
  | 'clients.changes_too_old'
  | 'clients.not_found'
  | 'leaders.not_found'
  | 'noticeboard.not_found'
  | 'noticeboard.over'
  | 'opportunities.incomplete'
  | 'opportunities.move_not_allowed'
  | 'opportunities.not_found'
  | 'opportunities.not_yours'
  | 'opportunities.seat_unknown'
  | 'opportunities.steps_informal'
  | 'opportunities.weights_zero'
  | 'opportunities.words_needed'
  | 'placements.not_found'
  | 'places.outcode_unknown'
  | 'request.address_too_long'
  | 'request.cursor_invalid'
  | 'request.idempotency_key_required'
  | 'request.idempotency_key_reused'
  | 'request.invalid'
  | 'request.media_type_unsupported'
  | 'request.not_found'
  | 'request.too_large'
  | 'request.too_many'
  | 'request.version_required'
  | 'request.version_stale'
  | 'server.fault'
  | 'server.unavailable'
  | 'vocabulary.unknown_code'
  | 'webhooks.delivery_not_found'
  | 'webhooks.last_secret'
  | 'webhooks.not_found'
  | 'webhooks.scope_needed'
  | 'webhooks.secret_not_found'
  | 'webhooks.too_many'
  | 'webhooks.too_many_secrets'
