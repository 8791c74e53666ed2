/** Everyone that a request can come from. A person may be several at once; a client is a program and nobody else. */
export type Grant =
  | 'visitor'
  | 'leader'
  | 'coordinator'
  | 'engagement_lead'
  | 'administrator'
  | 'client'

/** What an organisation may allow its programs, each by itself. */
export const clientScopeWords = {
  'people:find': 'Find and match people who agreed to be seen by its organisation',
  'people:write': 'Put people on the register of its organisation and bring them up to date',
  'opportunities:write': 'Write, publish and follow the opportunities of its organisation',
  'people:nominate': 'Put people forward for its organisation, who are then asked themselves',
  'placements:suggest': 'Suggest people whom it may see for the opportunities of its organisation',
  'placements:read': 'Follow what becomes of the opportunities of its organisation',
  'placements:record':
    'Write down what time people gave to the opportunities of its organisation, and what came of it',
  'changes:read': 'Be told what changed of that which its other scopes let it see',
  'webhooks:write': 'Say where it is told of changes as they happen, and look after that',
} as const
export type ClientScope = keyof typeof clientScopeWords
export const clientScopes = Object.keys(clientScopeWords) as [ClientScope, ...ClientScope[]]

export type StaffRole = 'coordinator' | 'engagement_lead'

/** Who asks. `organisationId` is the one organisation that staff, or a program, act for. */
export interface Actor {
  kind: 'visitor' | 'account' | 'command' | 'client'
  accountId: string | null
  /** The program that acts for its organisation, with what it may do by this token and what it says it is for. */
  client: {
    id: string
    scopes: readonly ClientScope[]
    purpose: string
    /** The colleague who answers for it. */
    contactAccountId: string | null
  } | null
  /** Session or token by which the request came; ends with it. */
  sessionId: string | null
  via: 'none' | 'session' | 'token'
  organisationId: string | null
  staffRole: StaffRole | null
  administrator: boolean
  /** The person's own record, where they are a leader themselves. */
  leaderId: string | null
  name: string | null
}

export const visitor: Actor = {
  kind: 'visitor',
  accountId: null,
  client: null,
  sessionId: null,
  via: 'none',
  organisationId: null,
  staffRole: null,
  administrator: false,
  leaderId: null,
  name: null,
}

/** Whoever runs a command on the machine itself: nobody who signed in. */
export const commandActor: Actor = { ...visitor, kind: 'command' }

/** What a route leaves behind. Checked at boot: no route is silent about it. */
export type RouteRecord =
  /** A change: an audit row with this event is written in its transaction. */
  | { audit: string }
  /** Personal data of leaders is read: an access row is written. */
  | { reading: 'listed' | 'matched' | 'opened' | 'exported' }
  /** Neither, and why that is right. */
  | { nothing: string }

/** One kind of a body of any length: what it holds, and for its document what a line of it looks like. */
interface StreamedBody {
  description: string
  /** Name of a component of the contract: the schema of each line. */
  line?: string
  example?: string
}

/** What every route says of itself. */
export interface RouteDeclaration {
  /** Who may call it; whose rows they see is in the SQL. */
  access: readonly Grant[]
  /** What a program needs to call it; goes with the grant `client`. */
  scope?: ClientScope
  record: RouteRecord
  /** A creating POST: needs an Idempotency-Key. */
  creates?: boolean
  /** Its answer names the address of what was made, in `Location`. */
  locates?: boolean
  /** Its answers may be shown by the pages of other sites: their browsers may ask first. */
  everySite?: boolean
  /** An update: needs If-Match. */
  versioned?: boolean
  /**
   * A body of any length, of these media types, each with what it holds: the route reads it piece by piece while it
   * arrives, and sees to it that nobody sends for ever.
   */
  streams?: Readonly<Record<string, StreamedBody>>
}

/** The grants that an actor holds. Adding a role only ever adds. */
export function grantsOf(actor: Actor): ReadonlySet<Grant> {
  const grants = new Set<Grant>(['visitor'])
  if (actor.leaderId) grants.add('leader')
  if (actor.staffRole) grants.add('coordinator')
  if (actor.staffRole === 'engagement_lead') grants.add('engagement_lead')
  if (actor.administrator) grants.add('administrator')
  if (actor.client) grants.add('client')
  return grants
}

/** Who it was, for the record: the account, or the program that acted. */
export const actorIdOf = (actor: Actor): string | null =>
  actor.accountId ?? actor.client?.id ?? null

/** Whether a program that may call a route at all has the scope that it needs. */
export function hasScope(actor: Actor, scope: ClientScope | undefined): boolean {
  return !actor.client || scope === undefined || actor.client.scopes.includes(scope)
}

/** Whether the actor may call a route at all. */
export function mayCall(actor: Actor, access: readonly Grant[]): boolean {
  const grants = grantsOf(actor)
  return access.some((grant) => grants.has(grant))
}

/** The organisation that staff or a program act for. A route without such access must not call it. */
export function organisationOf(actor: Actor): string {
  if (!actor.organisationId) throw new Error('A staff route was reached by someone without a post')
  return actor.organisationId
}

/** Whose pages of a list these are: a program's own, and those of all colleagues of an organisation. */
export const pagesOf = (actor: Actor): string => actor.client?.id ?? organisationOf(actor)

/** Throws unless the declaration is whole; called for every route before the server listens. */
export function checkDeclaration(route: {
  method: string
  url: string
  declaration: Partial<RouteDeclaration> | undefined
}): void {
  const where = `${route.method} ${route.url}`
  const { access, record, scope, creates, versioned } = route.declaration ?? {}
  if (!access || access.length === 0) throw new Error(`${where} declares no access`)
  if (!record) throw new Error(`${where} declares neither an audit event nor a reading`)
  if (access.includes('client') !== (scope !== undefined))
    throw new Error(
      `${where} is open to programs without a scope, or has a scope that opens nothing`,
    )
  const isSafe = route.method === 'GET' || route.method === 'HEAD'
  if (isSafe && 'audit' in record) throw new Error(`${where} is a read and declares an audit event`)
  if (isSafe && (creates || versioned)) throw new Error(`${where} is a read and declares a write`)
  if (creates && route.method !== 'POST')
    throw new Error(`${where} creates by another method than POST`)
}
