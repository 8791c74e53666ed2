import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { clientScopes } from '../../server/src/core/access.ts'
import { newId } from '../../server/src/core/ids.ts'

/** Someone who may sign in, with a token that acts as them. */
export interface Person {
  accountId: string
  token: string
  leaderId: string | null
  organisationId: string | null
}

/** Two organisations of the same shape, everybody who may call, and one leader record for each. */
export interface World {
  /** The organisation that most tests act in, and another one. */
  home: string
  other: string
  coordinator: Person
  engagementLead: Person
  administrator: Person
  /** Staff of the other organisation. */
  coordinatorElsewhere: Person
  /** Staff of a third organisation, with which `sharedLeader` is shared by consent (name and themes). */
  partner: Person
  leader: Person
  otherLeader: Person
  pausedLeader: Person
  suspended: Person
  /** A program of home with every scope; its `accountId` is the client's. */
  client: Person
  /** Held by home, consented to the partner's organisation. */
  sharedLeader: string
  /** Held by home and by nobody else's leave. */
  homeLeader: string
  /** Held by the other organisation. */
  elsewhereLeader: string
}

const digest = (secret: string) => createHash('sha256').update(secret).digest()

/** Makes the world with the owner's rights, straight in the tables, so that no route has to work for it. */
export async function makeWorld(owner: pg.Pool): Promise<World> {
  const organisation = async (name: string, sector: string) => {
    const id = newId()
    await owner.query('insert into organisation (id, name, sector) values ($1, $2, $3)', [
      id,
      name,
      sector,
    ])
    return id
  }
  const person = async (
    email: string,
    options: {
      organisationId?: string
      staffRole?: string
      administrator?: boolean
      suspended?: boolean
    } = {},
  ): Promise<Person> => {
    const accountId = newId()
    const token = randomBytes(32).toString('base64url')
    await owner.query(
      `insert into account (id, email, name, status, organisation_id, staff_role, administrator)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        accountId,
        email,
        email.split('@')[0],
        options.suspended ? 'suspended' : 'active',
        options.organisationId ?? null,
        options.staffRole ?? null,
        options.administrator ?? false,
      ],
    )
    await owner.query(
      `insert into api_token (id, account_id, name, token_hash, expires_at) values ($1, $2, 'test', $3, now() + interval '1 day')`,
      [newId(), accountId, digest(token)],
    )
    return { accountId, token, leaderId: null, organisationId: options.organisationId ?? null }
  }
  const leader = async (
    organisationId: string,
    name: string,
    options: { accountId?: string; paused?: boolean } = {},
  ): Promise<string> => {
    const id = newId()
    await owner.query(
      `insert into leader (id, organisation_id, account_id, status, paused, name, sort_name, offers, wants,
         types, kinds, themes, experience)
       values ($1, $2, $3, 'active', $4, $5, lower($5), 'I listen well', 'To help with redesign',
         '{"yes":["informal_representative"],"no":[],"complete":false}',
         '{"yes":["service_redesign"],"no":[],"complete":false}',
         '{"items":{"depression":{"own":true}},"complete":false}',
         '{"yes":["patient"],"no":[],"complete":false}')`,
      [id, organisationId, options.accountId ?? null, options.paused ?? false, name],
    )
    await owner.query(
      `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'match', 'given', 'self')`,
      [newId(), id],
    )
    return id
  }
  const home = await organisation('Home Trust', 'provider')
  const other = await organisation('Other Council', 'council')
  const third = await organisation('Third School', 'educator')
  const asLeader = async (email: string, name: string, paused = false): Promise<Person> => {
    const account = await person(email)
    return {
      ...account,
      leaderId: await leader(home, name, { accountId: account.accountId, paused }),
    }
  }
  const sharedLeader = await leader(home, 'Shared Person')
  await owner.query(
    `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
     values ($1, $2, 'share', $3, '{name,themes}', 'given', 'self')`,
    [newId(), sharedLeader, third],
  )
  const world: World = {
    home,
    other,
    coordinator: await person('coordinator@home.example', {
      organisationId: home,
      staffRole: 'coordinator',
    }),
    engagementLead: await person('lead@home.example', {
      organisationId: home,
      staffRole: 'engagement_lead',
    }),
    administrator: await person('admin@bank.example', { administrator: true }),
    coordinatorElsewhere: await person('coordinator@other.example', {
      organisationId: other,
      staffRole: 'coordinator',
    }),
    partner: await person('coordinator@third.example', {
      organisationId: third,
      staffRole: 'coordinator',
    }),
    leader: await asLeader('leader@home.example', 'Lena Leader'),
    otherLeader: await asLeader('other.leader@home.example', 'Otto Leader'),
    pausedLeader: await asLeader('paused@home.example', 'Paula Paused', true),
    suspended: await person('suspended@home.example', {
      organisationId: home,
      staffRole: 'coordinator',
      suspended: true,
    }),
    sharedLeader,
    homeLeader: await leader(home, 'Hanna Home'),
    elsewhereLeader: await leader(other, 'Ellis Elsewhere'),
    client: await makeClient(owner, { organisationId: home, scopes: [...clientScopes] }),
  }
  await owner.query('update client set contact_account_id = $2 where id = $1', [
    world.client.accountId,
    world.engagementLead.accountId,
  ])
  await refreshCopies(owner)
  return world
}

/** A program of an organisation, with a secret and a token, straight in the tables. */
export async function makeClient(
  owner: pg.Pool,
  client: { organisationId: string; scopes: readonly string[]; purpose?: string },
): Promise<Person & { secret: string }> {
  const [clientId, secretId] = [newId(), newId()]
  const secret = `peoplebank_secret_${randomBytes(32).toString('base64url')}`
  const token = `peoplebank_token_${randomBytes(32).toString('base64url')}`
  const { organisationId, scopes, purpose = 'To keep our list in step' } = client
  await owner.query(
    `insert into client (id, organisation_id, name, purpose, scopes) values ($1, $2, 'Their system', $3, $4)`,
    [clientId, organisationId, purpose, scopes],
  )
  await owner.query(
    'insert into client_secret (id, client_id, secret_hash, hint) values ($1, $2, $3, $4)',
    [secretId, clientId, digest(secret), secret.slice(-4)],
  )
  await owner.query(
    `insert into client_token (id, client_id, secret_id, token_hash, scopes, expires_at)
     values ($1, $2, $3, $4, $5, now() + interval '1 day')`,
    [newId(), clientId, secretId, digest(token), scopes],
  )
  return { accountId: clientId, token, secret, leaderId: null, organisationId }
}

/** Brings cards and search words in step with what was written straight into the tables. */
export async function refreshCopies(owner: pg.Pool): Promise<void> {
  const { drizzle } = await import('drizzle-orm/node-postgres')
  const { refreshLeaderCard } = await import('../../server/src/modules/leaders/card.queries.ts')
  const { refreshLeaderSearch } = await import('../../server/src/modules/leaders/search.queries.ts')
  const { rows } = await owner.query<{ id: string }>('select id from leader')
  const ids = rows.map((row) => row.id)
  const client = await owner.connect()
  try {
    const db = drizzle(client) as never
    await refreshLeaderCard(db, ids)
    await refreshLeaderSearch(db, ids)
  } finally {
    client.release()
  }
}
