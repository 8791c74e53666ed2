// The answers of the bare server, for its serialiser.

const text = { type: ['string', 'null'] } as const
const texts = { type: 'array', items: { type: 'string' } } as const
const whole = { type: ['integer', 'null'] } as const
const flag = { type: ['boolean', 'null'] } as const
const anything = {} as const

const answers = {
  type: 'object',
  properties: { yes: texts, no: texts, complete: { type: 'boolean' } },
} as const
const named = {
  type: ['object', 'null'],
  properties: { id: { type: 'string' }, name: { type: 'string' } },
} as const

export const leaderSchema = {
  type: 'object',
  properties: {
    id: text,
    view: text,
    version: whole,
    organisation: named,
    name: text,
    knownAs: text,
    pronouns: text,
    email: text,
    phone: text,
    otherPhones: texts,
    preferredChannel: text,
    contactNote: text,
    outcode: text,
    travelKm: whole,
    online: flag,
    offers: text,
    wants: text,
    experience: answers,
    themes: {
      type: 'object',
      properties: {
        items: {
          type: 'object',
          additionalProperties: {
            type: 'object',
            properties: { own: { type: 'boolean' }, caring: { type: 'boolean' } },
          },
        },
        complete: { type: 'boolean' },
      },
    },
    types: answers,
    position: text,
    kinds: answers,
    leftOutKinds: texts,
    halfDays: whole,
    hoursMonth: whole,
    availabilityNote: text,
    languages: answers,
    supportNeeds: anything,
    recognition: text,
    recognitionNote: text,
    interests: anything,
    memberships: anything,
    links: anything,
    reference: text,
    checks: anything,
    source: text,
    sourceNote: text,
    ageBand: text,
    guardian: anything,
    joinedOn: text,
    status: text,
    paused: flag,
    pausedUntil: text,
    lastAskedOn: text,
    review: texts,
    stage: text,
    signsIn: flag,
    contactPerson: named,
    stages: {
      type: 'array',
      items: { type: 'object', properties: { stage: text, since: text, note: text } },
    },
    attributes: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: text,
          attribute: text,
          source: text,
          level: whole,
          words: text,
          ratedAt: text,
          disputed: flag,
          counts: flag,
        },
      },
    },
    matchConsent: {
      type: ['object', 'null'],
      properties: { answer: text, method: text, evidence: text, at: text, expiresAt: text },
    },
    shareConsents: {
      type: 'array',
      items: {
        type: 'object',
        properties: { organisation: named, fields: texts, expiresAt: text },
      },
    },
  },
} as const

export const pageSchema = {
  type: 'object',
  properties: {
    nextCursor: { type: 'string' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: text,
          view: text,
          name: text,
          knownAs: text,
          outcode: text,
          stage: text,
          offers: text,
          wants: text,
          types: texts,
          kinds: texts,
          themes: texts,
          contactPerson: text,
          lastAskedOn: text,
          matchable: flag,
          paused: flag,
          review: whole,
        },
      },
    },
  },
} as const
