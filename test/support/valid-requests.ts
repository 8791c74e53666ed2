import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { clientScopes } from '../../server/src/core/access.ts'
import { namedId, newId } from '../../server/src/core/ids.ts'
import { document } from './contract.ts'
import type { TestBank } from './harness.ts'
import {
  addressOf,
  deref,
  subjectsOf,
  type Document,
  type Operation,
  type Schema,
} from './operations.ts'
import { actorNames, type ActorName } from './policy-table.ts'
import { makeClient, refreshCopies, type Person } from './world.ts'

const digest = (secret: string) => createHash('sha256').update(secret).digest()
const newSecret = () => randomBytes(32).toString('base64url')

let serial = 0
const next = () => (serial += 1)

/** What an import brings that somebody has a try at. */
export const sheetOfImport = Buffer.from(
  'Name,Email,Postcode\nIvo Import,ivo@import.example,NR3\nIda Import,,\n',
)

/** The two organisations of the same shape: ids of one must be worth nothing to the other. */
export type Side = 'home' | 'other'

/** What requests are about, made straight in the tables: as many as are asked for. */
export interface Fixtures {
  /** Headers by which an actor is known. */
  headersOf(actor: ActorName): Record<string, string>
  /** The same for one operation, with what it needs besides; a leader who goes for good is a new one each time. */
  headersFor(operation: Operation, actor: ActorName): Promise<Record<string, string>>
  /** Id of something that a placeholder names: `leaders`, `opportunities`, ... */
  subject(
    word: string,
    options: { side: Side; actor: ActorName; operation: string },
  ): Promise<string>
  /** An opportunity of a side, ready to open. */
  opportunity(side: Side, status: string): Promise<string>
  /** The secret of a fresh sign-in link of the coordinator. */
  linkSecret(minutes?: number): Promise<string>
  /** The secret of a fresh question to somebody on the home register: would they still like to take part? */
  questionSecret(): Promise<string>
  /** The secret of a link to an invitation that waits for its answer, of the home organisation. */
  invitationSecret(): Promise<string>
  /** The secret of a link that asks whether what somebody of home needs was there, and the id of what it asks about. */
  supportSecret(): Promise<{ token: string; itemId: string }>
  /** The secret of a link that asks how it goes. */
  checkInSecret(): Promise<string>
  /** The secret of a link to something that waits for an answer, of the home organisation. */
  joiningSecret(source: 'self' | 'invitation' | 'nomination', email?: string): Promise<string>
  /** A session of a person, as the cookie header. */
  cookieFor(
    person: Person,
    life?: { expires?: string; seen?: string },
  ): Promise<Record<string, string>>
}

export async function makeFixtures(bank: TestBank): Promise<Fixtures> {
  const { owner, world } = bank
  const organisationOf = (side: Side) => (side === 'home' ? world.home : world.other)
  const staffOf = (side: Side) => (side === 'home' ? world.coordinator : world.coordinatorElsewhere)
  const insert = async (text: string, values: unknown[]): Promise<string> => {
    const id = newId()
    await owner.query(text, [id, ...values])
    return id
  }

  const token = (person: Person, life: { ended: boolean }) => {
    const secret = newSecret()
    return insert(
      `insert into api_token (id, account_id, name, token_hash, expires_at, ended_at)
       values ($1, $2, 'test', $3, now() + interval '1 day', case when $4 then now() end)`,
      [person.accountId, digest(secret), life.ended],
    ).then((id) => ({ id, secret }))
  }

  const cookieFor = async (person: Person, life: { expires?: string; seen?: string } = {}) => {
    const secret = newSecret()
    await insert(
      `insert into session (id, account_id, token_hash, seen_at, expires_at)
       values ($1, $2, $3, now() - $4::interval, now() + $5::interval)`,
      [person.accountId, digest(secret), life.seen ?? '0 minutes', life.expires ?? '1 hour'],
    )
    return { cookie: `__Host-session=${secret}`, 'sec-fetch-site': 'same-origin' }
  }

  const opportunity = (side: Side, status: string) =>
    insert(
      `insert into opportunity (id, organisation_id, status, title, kind, purpose, difference, influence, support,
         recognition, contact_account_id, online, how_chosen, no_papers, time_shape, hours_month, opened_at,
         weights, wanted, essentials)
       values ($1, $2, $3, 'Sit on the panel', 'committee', 'To listen', 'Fewer falls', 'influence', 'A buddy',
         'paid', $4, true, 'We talk, and then decide', true, 'open_ended', 4,
         case when $3 in ('open', 'filled', 'closed') then now() end, '{"attributes":40,"themes":25,"interest":15,"place":10,"availability":10}',
         '{"attributes":[],"themes":[]}', '{"themes":[],"experience":[],"types":[],"languages":[],"stages":[],
         "attributes":[],"reach":false,"times":false}')`,
      [organisationOf(side), status, staffOf(side).accountId],
    )

  const publicOpportunity = async () => {
    const opportunityId = await opportunity('home', 'open')
    await owner.query('update opportunity set is_public = true where id = $1', [opportunityId])
    return opportunityId
  }

  const colleague = (side: Side) =>
    insert(
      `insert into account (id, email, name, organisation_id, staff_role)
       values ($1, $2, 'Colleague', $3, 'coordinator')`,
      [`colleague${next()}@staff.example`, organisationOf(side)],
    )

  const idOf = (made: LightMyRequestResponse) => {
    if (made.statusCode !== 201) throw new Error(`Nobody was registered: ${made.body}`)
    return (made.json() as { id: string }).id
  }

  /** Registered by the coordinator, so that cards and search words are as they would be. */
  const newLeader = async (side: Side) => {
    const name = `Nell New ${next()}`
    const made = await bank.as(staffOf(side)).post('/leaders', {
      body: {
        name,
        email: `${name.toLowerCase().replaceAll(' ', '.')}@people.example`,
        matchConsent: { answer: 'given', method: 'phone' },
      },
    })
    return idOf(made)
  }

  const agreeToBeTold = async (leaderId: string) => {
    await insert(
      `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'contact', 'given', 'phone')`,
      [leaderId],
    )
    return leaderId
  }

  const upload = (side: Side) =>
    insert(
      'insert into import (id, organisation_id, account_id, file_name, file) values ($1, $2, $3, $4, $5)',
      [organisationOf(side), staffOf(side).accountId, 'people.csv', sheetOfImport],
    )

  /** One whose first and only piece is still to come. */
  const arrivingImport = (side: Side) =>
    insert(
      `insert into import (id, organisation_id, account_id, file_name, status, bytes)
       values ($1, $2, $3, 'long.csv', 'arriving', $4)`,
      [organisationOf(side), staffOf(side).accountId, sheetOfImport.length],
    )

  /** One that was taken, with nobody in it by now. */
  const takenImport = (side: Side) =>
    insert(
      `insert into import (id, organisation_id, account_id, file_name, status, taken_at, result)
       values ($1, $2, $3, 'taken.csv', 'done', now(), '{"create":0,"update":0,"skip":0,"refuse":0,"withoutConsent":0}')`,
      [organisationOf(side), staffOf(side).accountId],
    )

  const breach = (side: Side) =>
    insert(
      `insert into breach (id, organisation_id, title, happened, known_at, risk)
       values ($1, $2, 'Lost', 'A telephone was lost', '2026-03-01T09:00:00Z', 'not_judged')`,
      [organisationOf(side)],
    )
  const subjectRequest = (side: Side) =>
    insert(
      `insert into subject_request (id, organisation_id, kind, leader_id, received_on, identity, due_on, target_on)
       values ($1, $2, 'access', $3, '2026-09-03', 'known', '2026-10-05', '2026-10-01')`,
      [organisationOf(side), side === 'home' ? world.homeLeader : world.elsewhereLeader],
    )

  const hold = async (side: Side) =>
    insert(
      `insert into retention_hold (id, leader_id, organisation_id, reason) values ($1, $2, $3, 'A claim is open')`,
      [await newLeader(side), organisationOf(side)],
    )

  const joining = (side: Side, source: string, reach: { email?: string; phone?: string }) =>
    insert(
      `insert into joining (id, source, organisation_id, name, email, phone, address_digest, answers,
         nominator_role, nominator_name, nominator_contact, why, said_yes, expires_at)
       select $1, $2, $3, 'Wanda Waiting', $4, $5, address_digest(coalesce($4, $5)), n.answers, n.role, n.name,
         n.contact, n.why, n.said, now() + interval '30 days'
       from (select case when $2 = 'self' then '{"name":"Wanda Waiting"}'::jsonb end as answers,
         case when $2 = 'nomination' then 'ward' end as role, case when $2 = 'nomination' then 'Nia Nurse' end as name,
         case when $2 = 'nomination' then 'ward 4' end as contact,
         case when $2 = 'nomination' then 'She listens' end as why,
         case when $2 = 'nomination' then true end as said) n`,
      [source, organisationOf(side), reach.email ?? null, reach.phone ?? null],
    )

  const joiningSecret = async (
    source: string,
    email = `wanda${next()}@waiting.example`,
    days = 30,
  ) => {
    const secret = newSecret()
    const joiningId = await joining('home', source, { email })
    await owner.query(
      `insert into joining_link (token_hash, joining_id, expires_at) values ($1, $2, now() + make_interval(days => $3))`,
      [digest(secret), joiningId, days],
    )
    return secret
  }

  /** Somebody of the other organisation whom home, and so its program, may see. */
  let sharedWithHome: Promise<string> | undefined
  const shareWithHome = async () => {
    const leaderId = await newLeader('other')
    await insert(
      `insert into leader_consent (id, leader_id, purpose, organisation_id, fields, answer, method)
       values ($1, $2, 'share', $3, '{name,contact,themes}', 'given', 'self')`,
      [leaderId, world.home],
    )
    await refreshCopies(owner)
    return leaderId
  }

  /** Registered by the coordinator; under 16, so that a guardian is asked. */
  const newChild = async (side: Side) => {
    const made = await bank.as(staffOf(side)).post('/leaders', {
      body: {
        name: `Cai Child ${next()}`,
        ageBand: 'under_16',
        guardian: { name: 'Gwen', contact: '01632 960100', agreedOn: '2026-01-01' },
        matchConsent: { answer: 'given', method: 'phone' },
      },
    })
    return idOf(made)
  }

  /** One that has ended, and whose person was told what came of it where that is asked for. */
  const endedPlacement = async (side: Side, actor: ActorName, isWritten: boolean) => {
    const placementId = await placement(side, actor)
    await owner.query(
      `update placement set status = 'ended', how_ended = 'completed', ended_on = current_date, owed = 'outcome',
         told_at = case when $2 then now() end where id = $1`,
      [placementId, isWritten],
    )
    if (isWritten) await impactOf(placementId)
    return placementId
  }
  const impactOf = (placementId: string) =>
    insert(
      `insert into impact_record (id, organisation_id, opportunity_id, placement_id, aim, done, better, worse, influence,
         words)
       select $1, organisation_id, opportunity_id, id, 'To listen', 'We met', 'Fewer falls', 'Nothing', 'influence',
         'Fewer people fall now' from placement where id = $2`,
      [placementId],
    )
  const impact = async (side: Side) => impactOf(await endedPlacement(side, 'coordinator', false))
  /** A small file that shows what came of something, attached by either side. */
  const evidence = async (side: Side, actor: ActorName, by: 'organisation' | 'leader') => {
    const placementId = await endedPlacement(side, actor, true)
    const evidenceId = await insert(
      `insert into impact_evidence (id, organisation_id, record_id, placement_id, side, kind, description, file_name, size)
       select $1, organisation_id, id, placement_id, $3, 'text', 'Our notes', 'notes.txt', 3
       from impact_record where placement_id = $2`,
      [placementId, by],
    )
    await owner.query('insert into impact_evidence_file (evidence_id, bytes) values ($1, $2)', [
      evidenceId,
      Buffer.from('Yes'),
    ])
    return evidenceId
  }
  const dispute = async (side: Side) => {
    const placementId = await endedPlacement(side, 'coordinator', true)
    return insert(
      `insert into impact_answer (id, placement_id, record_id, record_version, answer, words)
       select $1, placement_id, id, 1, 'disputed', 'We met twice' from impact_record where placement_id = $2`,
      [placementId],
    )
  }

  /** Whoever asks, where they are a leader of home; else one of the side. */
  const personFor = (side: Side, actor: ActorName) => {
    const own = (world as unknown as Record<string, Person>)[actor]?.leaderId
    return side === 'home'
      ? (own ?? world.homeLeader)
      : own
        ? world.homeLeader
        : world.elsewhereLeader
  }

  /** Interested and waiting for an answer; of whoever asks, where they are a leader of home. */
  const placement = async (side: Side, actor: ActorName) => {
    const leaderId = personFor(side, actor)
    return insert(
      `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on, owed, due_on)
       values ($1, $2, $3, $4, 'interested', current_date, 'answer', current_date + 7)`,
      [leaderId, await opportunity(side, 'open'), organisationOf(side)],
    )
  }

  /** One that is under way. */
  const activePlacement = async (side: Side, actor: ActorName) => {
    const placementId = await placement(side, actor)
    await owner.query(
      `update placement set status = 'active', started_on = current_date - 40, owed = null, due_on = null where id = $1`,
      [placementId],
    )
    return placementId
  }
  /** An hour that its person wrote down, or a colleague. */
  const attendance = async (
    side: Side,
    actor: ActorName,
    saidBy: 'leader' | 'organisation' = 'leader',
  ) =>
    insert(
      `insert into attendance (id, placement_id, on_day, attended, minutes, recorded_side)
       values ($1, $2, current_date - 1, true, 60, $3)`,
      [await activePlacement(side, actor), saidBy],
    )
  /** The secret of a link that asks something about a placement. */
  const linkAbout = async (kind: string, placementId: string) => {
    const secret = newSecret()
    const questionId = await insert(
      `insert into contact_question (id, leader_id, kind, placement_id, expires_at)
       select $1, leader_id, $3, id, now() + interval '60 days' from placement where id = $2`,
      [placementId, kind],
    )
    await insert('insert into contact_link (id, question_id, token_hash) values ($1, $2, $3)', [
      questionId,
      digest(secret),
    ])
    return secret
  }
  /** Something on its list that is over. */
  const supportItem = (placementId: string, isUnmet = false) =>
    insert(
      `insert into support_item (id, placement_id, organisation_id, source, words, due_on, ask_from, met, met_at)
       select $1, id, organisation_id, 'organisation', 'A chair with arms', current_date - 2,
         now() - interval '1 day', case when $3 then 'unmet' end, case when $3 then now() end
       from placement where id = $2`,
      [placementId, isUnmet],
    )

  /** Somebody who is asked how it goes, and whose answers call for a look at the role where they have answered. */
  const checkIn = (placementId: string, isAnswered = false) =>
    insert(
      `insert into check_in (id, placement_id, organisation_id, asked_on, clarity, voice, answered_at)
       select $1, id, organisation_id, current_date - 3, case when $3 then 'not' end, case when $3 then 'partly' end,
         case when $3 then now() end
       from placement where id = $2`,
      [placementId, isAnswered],
    )

  /** Open; of the other side one that only its writer knows of. */
  const idea = (side: Side, actor: ActorName, operation: string) => {
    const isOpen = side === 'home' || /My/.test(operation)
    return insert(
      `insert into idea (id, leader_id, title, what, for_whom, needs, status, opened_at)
       values ($1, $2, 'A walking group', 'We walk', 'People after a stroke', 'A room', $3,
         case when $3 = 'open' then date_trunc('milliseconds', now()) end)`,
      [personFor(side, actor), isOpen ? 'open' : 'draft'],
    )
  }

  /** Of somebody else, opened to people too; the caller backs it where they are to stop. */
  const sharedIdea = async (side: Side, actor: ActorName, operation: string) => {
    const ideaId = await insert(
      `insert into idea (id, leader_id, title, what, for_whom, needs, status, opened_at, for_people)
       values ($1, $2, 'A choir', 'We sing', 'Everybody', 'A hall', $3, date_trunc('milliseconds', now()), true)`,
      [world.homeLeader, side === 'home' ? 'open' : 'closed'],
    )
    const own = (world as unknown as Record<string, Person>)[actor]?.leaderId
    if (operation === 'unbackIdea' && side === 'home' && own)
      await owner.query('insert into idea_backing (idea_id, leader_id) values ($1, $2)', [
        ideaId,
        own,
      ])
    return ideaId
  }
  /** An answer of the side's organisation to an idea, with a yes of its writer where an opportunity is to be made. */
  const ideaResponse = async (side: Side, actor: ActorName, operation: string) =>
    insert(
      `insert into idea_response (id, idea_id, organisation_id, words, answer, answered_at)
       values ($1, $2, $3, 'A room', $4, case when $4 = 'yes' then now() end)`,
      [
        await idea('home', side === 'home' ? actor : 'coordinator', 'getIdea'),
        organisationOf(side),
        operation === 'createIdeaOpportunity' ? 'yes' : null,
      ],
    )

  /** A committee, a vacant seat of it, and one that somebody holds. */
  const body = (side: Side) =>
    insert(`insert into body (id, organisation_id, name, kind) values ($1, $2, $3, 'committee')`, [
      organisationOf(side),
      `Committee ${next()}`,
    ])
  const seat = async (side: Side) =>
    insert(`insert into seat (id, body_id, name) values ($1, $2, 'Lay member')`, [await body(side)])
  const seatTerm = async (side: Side) =>
    insert(
      `insert into seat_term (id, seat_id, part, leader_id, begins_on, ends_on)
       values ($1, $2, 'holder', $3, current_date - 400, current_date + 20)`,
      [await seat(side), side === 'home' ? world.homeLeader : world.elsewhereLeader],
    )

  /** One person who was asked in a batch, and whose message did not get through. */
  const batch = async (side: Side) => {
    const opportunityId = await opportunity(side, 'open')
    const leaderId = side === 'home' ? world.homeLeader : world.elsewhereLeader
    const batchId = await insert(
      `insert into invitation_batch (id, organisation_id, opportunity_id, guard, first_ten)
       values ($1, $2, $3, true, '{}')`,
      [organisationOf(side), opportunityId],
    )
    const placementId = await insert(
      `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on)
       values ($1, $2, $3, $4, 'invited', current_date)`,
      [leaderId, opportunityId, organisationOf(side)],
    )
    const messageId = await insert(
      `insert into message (id, leader_id, organisation_id, kind, subject_id, recipient, channel, format, state, reason,
         due_at, settled_at)
       values ($1, $2, $3, 'opportunity', $4, 'self', 'email', 'standard', 'failed', 'not_delivered', now(), now())`,
      [leaderId, organisationOf(side), opportunityId],
    )
    await insert(
      `insert into invitation_item (id, batch_id, leader_id, placement_id, message_id, settled_at)
       values ($1, $2, $3, $4, $5, now())`,
      [batchId, leaderId, placementId, messageId],
    )
    return batchId
  }

  const client = async (side: Side) =>
    (
      await makeClient(owner, {
        organisationId: organisationOf(side),
        scopes: ['opportunities:write'],
      })
    ).accountId
  const followingClient = async (side: Side) =>
    (await makeClient(owner, { organisationId: organisationOf(side), scopes: clientScopes }))
      .accountId
  /** Whose secrets are ended. */
  const registered = { home: await client('home'), other: await client('other') }

  /** One of a program that may be told everything: the one that asks, or one of the organisation. */
  const webhook = async (side: Side, actor: ActorName) => {
    const clientId = actor === 'client' && side === 'home' ? world.client.accountId : told[side]
    const webhookId = await insert(
      `insert into webhook (id, client_id, url, kinds, mark_from)
       values ($1, $2, 'https://hooks.example.org/', '{opportunity}', pg_snapshot_xmin(pg_current_snapshot()))`,
      [clientId],
    )
    await insert(`insert into webhook_secret (id, webhook_id, hint) values ($1, $2, 'Ab1=')`, [
      webhookId,
    ])
    return webhookId
  }
  const told = { home: await followingClient('home'), other: await followingClient('other') }
  /** Whose secrets are ended and whose deliveries are read, by who asks. */
  const hooked = {
    home: await webhook('home', 'engagementLead'),
    other: await webhook('other', 'engagementLead'),
    own: await webhook('home', 'client'),
  }
  const hookedOf = (side: Side, actor: ActorName) =>
    hooked[actor === 'client' && side === 'home' ? 'own' : side]

  const expired = await cookieFor(world.coordinator, { expires: '-1 minute' })
  const ended = await token(world.coordinator, { ended: true })
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
  const headers = Object.fromEntries(
    actorNames.map((actor): [ActorName, Record<string, string>] => {
      if (actor === 'visitor') return [actor, {}]
      if (actor === 'endedToken') return [actor, bearer(ended.secret)]
      if (actor === 'expiredSession') return [actor, expired]
      return [actor, bearer(world[actor].token)]
    }),
  ) as Record<ActorName, Record<string, string>>

  /** Somebody of home who may sign in, for what ends a person's record. */
  const passer = async () => {
    const accountId = await insert(
      `insert into account (id, email, name) values ($1, $2, 'Passer')`,
      [`passer${next()}@people.example`],
    )
    await insert(
      `insert into leader (id, organisation_id, account_id, status, name, sort_name)
       values ($1, $2, $3, 'active', 'Pat Passer', 'pat passer')`,
      [world.home, accountId],
    )
    const person = { accountId, token: '', leaderId: null, organisationId: null }
    return bearer((await token(person, { ended: false })).secret)
  }

  const drafts = {
    home: await opportunity('home', 'draft'),
    other: await opportunity('other', 'draft'),
  }
  const open = {
    home: await opportunity('home', 'open'),
    other: await opportunity('other', 'open'),
  }
  const role =
    (await owner.query<{ id: string }>('select id from role order by code limit 1')).rows[0]?.id ??
    ''

  const personOf = (actor: ActorName): Person =>
    actor === 'visitor' ||
    actor === 'endedToken' ||
    actor === 'expiredSession' ||
    actor === 'client'
      ? world.coordinator
      : world[actor]

  const makers: Record<
    string,
    (options: { side: Side; actor: ActorName; operation: string }) => Promise<string>
  > = {
    /** What everybody may read belongs to nobody's side. */
    noticeboard: () => publicOpportunity(),
    services: () => publicOpportunity(),
    service_at_locations: async () => namedId(`${await publicOpportunity()} virtual`),
    organizations: async () => {
      await publicOpportunity()
      return world.home
    },
    taxonomies: async () => namedId('taxonomy recognition'),
    taxonomy_terms: async () => namedId('term recognition paid'),
    /** A kind of message names itself. */
    letters: () => Promise.resolve('pause_ended'),
    leaders: async ({ side, actor, operation }) => {
      if (['openLeaderAccount', 'suggestLeader', 'createRetentionHold'].includes(operation))
        return newLeader(side)
      if (operation === 'suggestPerson') return shareWithHome()
      if (operation === 'inviteLeader') return agreeToBeTold(await newLeader(side))
      if (operation === 'recordGuardianConsent' || operation === 'askGuardian')
        return newChild(side)
      if (actor === 'client' && side === 'home') return (sharedWithHome ??= shareWithHome())
      return side === 'home' ? world.homeLeader : world.elsewhereLeader
    },
    // Of the other side a draft, which this one may not even know of.
    opportunities: async ({ side, operation }) => {
      if (['moveOpportunity', 'cancelOpportunity'].includes(operation))
        return opportunity(side, 'draft')
      // Of its own: what others made of the usual one could leave nobody who fits.
      if (operation === 'suggestPerson' && side === 'home') return opportunity(side, 'open')
      return side === 'home' ? open.home : drafts.other
    },
    'followed-placements': ({ side, actor, operation }) =>
      /impact/i.test(operation)
        ? endedPlacement(side, actor, operation !== 'createFollowedImpact')
        : /time/i.test(operation)
          ? activePlacement(side, actor)
          : placement(side, actor),
    'followed-impacts': ({ side }) => impact(side),
    'followed-attendance': ({ side, actor }) => attendance(side, actor, 'organisation'),
    placements: ({ side, actor, operation }) =>
      /impact/i.test(operation)
        ? endedPlacement(side, actor, operation !== 'createImpact')
        : /support|attendance|timegiven|checkin|reviewrole/i.test(operation)
          ? activePlacement(side, actor).then(async (placementId) => {
              if (operation === 'reviewRole') await checkIn(placementId, true)
              return placementId
            })
          : placement(side, actor),
    'support-items': async ({ side, actor, operation }) =>
      supportItem(await activePlacement(side, actor), operation === 'followSupport'),
    'check-ins': async ({ side, actor }) => checkIn(await activePlacement(side, actor)),
    attendance: ({ side, actor }) => attendance(side, actor),
    'involvement-elsewhere': ({ side, actor }) =>
      insert(
        `insert into involvement_elsewhere (id, leader_id, organisation, role, recorded_side)
         values ($1, $2, 'A charity', 'Chair', 'leader')`,
        [personFor(side, actor)],
      ),
    ideas: ({ side, actor, operation }) => idea(side, actor, operation),
    'ideas-of-others': ({ side, actor, operation }) => sharedIdea(side, actor, operation),
    'idea-responses': ({ side, actor, operation }) => ideaResponse(side, actor, operation),
    bodies: ({ side }) => body(side),
    seats: ({ side }) => seat(side),
    'seat-terms': ({ side }) => seatTerm(side),
    impacts: ({ side }) => impact(side),
    'impact-answers': ({ side }) => dispute(side),
    'impact-evidence': ({ side, actor, operation }) =>
      evidence(side, actor, operation === 'removeMyImpactEvidence' ? 'leader' : 'organisation'),
    'invitation-batches': ({ side }) => batch(side),
    accounts: ({ side }) => colleague(side),
    clients: async ({ side, actor, operation }) => {
      if (operation === 'endClientSecret') return registered[side]
      if (!operation.endsWith('Webhook') && !operation.endsWith('Webhooks')) return client(side)
      if (actor !== 'client' || side === 'other') return followingClient(side)
      // It may have ten.
      await owner.query('delete from webhook where client_id = $1 and id <> $2', [
        world.client.accountId,
        hooked.own,
      ])
      return world.client.accountId
    },
    // Beside the id of its own program or webhook, which stands before it in the address.
    secrets: async ({ side, actor, operation }) =>
      operation === 'endWebhookSecret'
        ? insert(`insert into webhook_secret (id, webhook_id, hint) values ($1, $2, 'Ab2=')`, [
            hookedOf(side, actor),
          ])
        : insert(
            `insert into client_secret (id, client_id, secret_hash, hint) values ($1, $2, $3, 'abcd')`,
            [registered[side], digest(newSecret())],
          ),
    webhooks: async ({ side, actor, operation }) =>
      ['endWebhookSecret', 'getWebhookDelivery', 'replayWebhookDelivery'].includes(operation)
        ? hookedOf(side, actor)
        : webhook(side, actor),
    deliverys: async ({ side, actor }) =>
      insert(
        `insert into webhook_delivery (id, webhook_id, kind, subject_id, what, at, state, tries)
         values ($1, $2, 'opportunity', $1, 'changed', now(), 'given_up', 10)`,
        [hookedOf(side, actor)],
      ),
    imports: ({ side, operation }) => {
      if (operation === 'sendImportPiece') return arrivingImport(side)
      return /Undo|undo/.test(operation) ? takenImport(side) : upload(side)
    },
    pieces: async () => '0',
    'leader-uploads': ({ side }) =>
      insert(`insert into leader_upload (id, organisation_id, format) values ($1, $2, 'ndjson')`, [
        organisationOf(side),
      ]),
    breaches: ({ side }) => breach(side),
    'subject-requests': ({ side }) => subjectRequest(side),
    holds: ({ side }) => hold(side),
    rules: async () => 'silent',
    nominations: async ({ side }) => {
      const joiningId = await joining(side, 'nomination', { email: `nan${next()}@ward.example` })
      await owner.query('update joining set client_id = $2 where id = $1', [joiningId, told[side]])
      return joiningId
    },
    joinings: ({ side, operation }) =>
      operation === 'recordTold' || operation === 'getJoining'
        ? joining(side, 'nomination', { phone: `0163296${String(next()).padStart(4, '0')}` })
        : joining(side, 'invitation', { email: `ivan${next()}@invited.example` }),
    organisations: async ({ side }) => organisationOf(side),
    roles: async () => role,
    tokens: ({ side, actor }) =>
      token(side === 'home' ? personOf(actor) : world.coordinatorElsewhere, { ended: false }).then(
        ({ id }) => id,
      ),
    // Its address is its secret.
    calendars: async () => {
      const secret = newSecret()
      const accountId = await insert(
        `insert into account (id, email, name) values ($1, $2, 'Cal Endar')`,
        [`cal${next()}@people.example`],
      )
      await insert(
        `insert into calendar_feed (id, account_id, secret_hash, detail) values ($1, $2, $3, 'full')`,
        [accountId, digest(secret)],
      )
      return secret
    },
    vocabulary: async () => 'theme',
    code: async () => 'depression',
    'consent-purposes': async () => 'contact',
    messages: ({ side }) =>
      insert(
        `insert into message (id, leader_id, organisation_id, kind, recipient, channel, format, state, due_at)
         values ($1, $2, $3, 'pause_ended', 'self', 'phone', 'standard', 'queued', now())`,
        [side === 'home' ? world.homeLeader : world.elsewhereLeader, organisationOf(side)],
      ),
  }

  return {
    headersOf: (actor) => headers[actor],
    async headersFor({ id }, actor) {
      if (id === 'eraseMyRecord' && /leader/i.test(actor)) return passer()
      const reason = { 'x-purpose': 'They asked for it by phone' }
      return { ...headers[actor], ...(id === 'getLeaderData' ? reason : {}) }
    },
    subject(word, options) {
      const make = makers[word]
      if (!make)
        throw new Error(`Nothing is known of "${word}": say in valid-requests.ts what its ids name`)
      return make(options)
    },
    opportunity,
    joiningSecret,
    cookieFor,
    async linkSecret(minutes = 10) {
      const secret = newSecret()
      await insert(
        `insert into sign_in_link (id, account_id, token_hash, expires_at)
         values ($1, $2, $3, now() + make_interval(mins => $4))`,
        [world.coordinator.accountId, digest(secret), minutes],
      )
      return secret
    },
    async questionSecret() {
      const secret = newSecret()
      const questionId = await insert(
        `insert into contact_question (id, leader_id, kind, expires_at)
         values ($1, $2, 'still_interested', now() + interval '60 days')`,
        [world.sharedLeader],
      )
      await insert('insert into contact_link (id, question_id, token_hash) values ($1, $2, $3)', [
        questionId,
        digest(secret),
      ])
      return secret
    },
    async invitationSecret() {
      const secret = newSecret()
      // A person of its own: what other requests do to one must not end what the link asks.
      const leaderId = await newLeader('home')
      const placementId = await insert(
        `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on)
         values ($1, $2, $3, $4, 'invited', current_date)`,
        [leaderId, await opportunity('home', 'open'), world.home],
      )
      const questionId = await insert(
        `insert into contact_question (id, leader_id, kind, placement_id, expires_at)
         values ($1, $2, 'invitation', $3, now() + interval '60 days')`,
        [leaderId, placementId],
      )
      await insert('insert into contact_link (id, question_id, token_hash) values ($1, $2, $3)', [
        questionId,
        digest(secret),
      ])
      return secret
    },
    async supportSecret() {
      const placementId = await activePlacement('home', 'coordinator')
      const itemId = await supportItem(placementId)
      return { token: await linkAbout('support', placementId), itemId }
    },
    async checkInSecret() {
      const placementId = await activePlacement('home', 'coordinator')
      await checkIn(placementId)
      return linkAbout('check_in', placementId)
    },
  }
}

/** The words that are shown about being contacted. */
async function wordingOf(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from consent_wording where purpose = 'contact' order by number desc limit 1`,
  )
  return rows[0]?.id ?? ''
}

/** A day on which time can have been given, whenever the tests run. */
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

/** What came of something, as short as can be. */
export const impactRecord = {
  aim: 'To listen',
  done: 'We met six times',
  better: 'Fewer people fall',
  worse: 'Nothing that we know of',
  influence: 'influence',
  words: 'You helped to make the ward safer. Fewer people fall now.',
}

/** A link that shows what came of something. */
export const evidenceLink = {
  kind: 'link',
  description: 'The report on falls, from page 4',
  address: 'https://reports.home.example/falls',
}

type BodyMaker = (
  bank: TestBank,
  fixtures: Fixtures,
  /** What stands in the address. */
  values: Record<string, string>,
) => unknown

/** Somebody of home who is interested in an opportunity; answers the placement. */
export async function interestedIn(
  { owner }: TestBank,
  fixtures: Fixtures,
  opportunityId: string,
): Promise<string> {
  const leaderId = await fixtures.subject('leaders', {
    side: 'home',
    actor: 'coordinator',
    operation: 'inviteLeader',
  })
  const placementId = newId()
  await owner.query(
    `insert into placement (id, leader_id, opportunity_id, organisation_id, status, owed, due_on)
     select $1, $2, id, organisation_id, 'interested', 'answer', current_date + 7 from opportunity where id = $3`,
    [placementId, leaderId, opportunityId],
  )
  return placementId
}

/** Somebody who is interested in the very opportunity of the address. */
const notChosen: BodyMaker = async (bank, fixtures, { id = '' }) => {
  const placementId = await interestedIn(bank, fixtures, id)
  return { reason: 'places_taken', people: [{ placementId, version: 1 }] }
}

/** Bodies that a schema alone cannot tell; every other one is made from its schema. */
const bodies: Record<string, BodyMaker> = {
  requestSignInLink: () => ({ email: `nobody${next()}@nowhere.example` }),
  startSession: async (_bank, fixtures) => ({ token: await fixtures.linkSecret() }),
  updateMyContactWishes: () => ({ quietHalfDays: ['sun_morning'] }),
  updateContactWishes: () => ({ quietHalfDays: ['sun_morning'] }),
  settleMessage: () => ({ outcome: 'done' }),
  testLetter: () => ({ language: 'cy', format: 'easy_read' }),
  openQuestion: async (_bank, fixtures) => ({ token: await fixtures.questionSecret() }),
  answerQuestion: async (_bank, fixtures) => ({
    token: await fixtures.questionSecret(),
    answer: 'yes',
  }),
  openInvitation: async (_bank, fixtures) => ({ token: await fixtures.invitationSecret() }),
  answerInvitation: async (_bank, fixtures) => ({
    token: await fixtures.invitationSecret(),
    answer: 'interested',
  }),
  saveJoinForm: () => ({ email: `nobody${next()}@nowhere.example`, answers: { name: 'Nan' } }),
  createNomination: ({ world }) => ({
    organisationId: world.home,
    nominator: { role: 'ward', name: 'Nia Nurse', contact: 'ward 4' },
    person: { name: 'Nan', email: `nobody${next()}@nowhere.example` },
    why: 'She listens',
    saidYes: true,
  }),
  nominatePerson: () => ({
    nominator: { role: 'ward', name: 'Nia Nurse', contact: 'ward 4' },
    person: { name: 'Nan', email: `nobody${next()}@nowhere.example` },
    why: 'She listens',
    saidYes: true,
  }),
  openJoining: async (_bank, fixtures) => ({ token: await fixtures.joiningSecret('nomination') }),
  correctNomination: async (_bank, fixtures) => ({
    token: await fixtures.joiningSecret('nomination'),
    name: 'Wanda',
    why: 'I listen',
  }),
  declineJoining: async (_bank, fixtures) => ({
    token: await fixtures.joiningSecret('nomination'),
  }),
  finishJoining: async (_bank, fixtures) => ({
    token: await fixtures.joiningSecret('nomination'),
    answers: { name: 'Wanda Waiting', offers: 'I listen' },
  }),
  inviteToJoin: async (_bank, fixtures) => ({
    leaderId: await fixtures.subject('leaders', {
      side: 'home',
      actor: 'coordinator',
      operation: 'openLeaderAccount',
    }),
  }),
  recordTold: () => ({ answer: 'yes' }),
  askGuardian: () => ({
    name: 'Gwen',
    relation: 'Mother',
    email: `gwen${next()}@parent.example`,
  }),
  recordGuardianConsent: () => ({
    name: 'Gwen',
    relation: 'Mother',
    phone: '01632 960100',
    answer: 'given',
    method: 'phone',
  }),
  createAccount: ({ world }) => ({
    name: 'New Colleague',
    email: `new${next()}@home.example`,
    organisationId: world.home,
    staffRole: 'coordinator',
  }),
  createClient: () => ({
    name: 'Our system',
    purpose: 'To keep our list in step',
    scopes: ['opportunities:write'],
  }),
  updateClient: () => ({ purpose: 'To find people who teach' }),
  createClientSecret: () => ({ othersEndInHours: 1 }),
  createWebhook: () => ({ url: 'https://hooks.example.org/bank', kinds: ['opportunity'] }),
  updateWebhook: () => ({ kinds: ['opportunity'] }),
  createWebhookSecret: () => ({ othersEndInHours: 1 }),
  replayWebhook: () => ({ since: '2026-01-01T00:00:00Z' }),
  createOrganisation: () => ({ name: `New body ${next()}`, sector: 'voluntary' }),
  updateOrganisation: () => ({ website: 'https://home.example/' }),
  createTerm: () => ({ code: `term_${next()}`, label: 'A word' }),
  createRole: () => ({
    code: `role_${next()}`,
    label: 'A role',
    description: '',
    leaderType: 'peer_supporter',
    category: 'community_enabler',
    formality: 'informal',
    kind: 'peer_support',
    profile: [{ attribute: 'leads_self', level: 2, importance: 3 }],
  }),
  answerOpportunity: () => ({ answer: 'interested' }),
  updateMyEquality: () => ({ age: 'from_35_to_44' }),
  updateMyLeader: () => ({ pronouns: 'they/them' }),
  updateConsentPurpose: () => ({ basisNote: 'Asked and answered' }),
  publishConsentWording: () => ({ title: 'In other words', body: `As plain as we can ${next()}` }),
  answerConsent: async ({ owner }) => ({
    purpose: 'contact',
    answer: 'given',
    wordingId: await wordingOf(owner),
  }),
  recordConsent: () => ({ purpose: 'contact', answer: 'given', method: 'phone' }),
  exportAuditEvents: () => ({ format: 'csv' }),
  exportAccessEvents: () => ({ format: 'ndjson' }),
  createLeader: () => ({ name: `Nora New ${next()}` }),
  updateLeader: () => ({ pronouns: 'they/them' }),
  createOpportunity: () => ({ title: 'Help to redesign', kind: 'service_redesign' }),
  updateOpportunity: () => ({ project: 'Fewer falls' }),
  moveOpportunity: () => ({ move: 'open' }),
  cancelOpportunity: () => ({ words: 'The project has lost its funds' }),
  checkOpportunity: () => ({ purpose: 'To listen' }),
  checkText: () => ({ text: 'We listened, and changed the leaflet.' }),
  updateOrganisationSettings: () => ({ approvesOpportunities: false }),
  previewReach: () => ({ kind: 'committee', online: true }),
  countReach: () => ({}),
  tryMatches: () => ({
    weights: { attributes: 0, themes: 0, interest: 50, place: 50, availability: 0 },
  }),
  suggestLeader: async (_bank, fixtures) => ({
    leaderId: await fixtures.subject('leaders', {
      side: 'home',
      actor: 'coordinator',
      operation: 'suggestLeader',
    }),
    why: 'They know the ward from the other side of the bed',
  }),
  suggestPerson: async (_bank, fixtures) => ({
    leaderId: await fixtures.subject('leaders', {
      side: 'home',
      actor: 'client',
      operation: 'suggestPerson',
    }),
    why: 'They know the ward from the other side of the bed',
  }),
  inviteLeader: async (_bank, fixtures) => ({
    leaderId: await fixtures.subject('leaders', {
      side: 'home',
      actor: 'coordinator',
      operation: 'inviteLeader',
    }),
    why: 'They know the ward from the other side of the bed',
  }),
  previewInvitations: ({ world }) => ({ people: [{ leaderId: world.homeLeader }] }),
  inviteMany: ({ world }) => ({
    people: [{ leaderId: world.homeLeader }],
    why: 'They know the ward from the other side of the bed',
  }),
  previewNotChosen: notChosen,
  notChooseMany: notChosen,
  movePlacement: () => ({ move: 'talk' }),
  createMyIdea: () => ({ title: 'A walking group' }),
  updateMyIdea: () => ({ needs: 'A room with a kettle' }),
  moveMyIdea: () => ({ move: 'close' }),
  respondToIdea: () => ({ words: 'We have a room, and a kettle' }),
  answerIdeaResponse: () => ({ answer: 'yes' }),
  changeIdeaResponse: () => ({ words: 'We have a larger room, and two kettles' }),
  withdrawIdeaResponse: () => ({ words: 'The room is being rebuilt' }),
  createIdeaOpportunity: () => ({ kind: 'peer_support' }),
  createBody: () => ({ name: `Committee ${next()}`, kind: 'committee' }),
  updateBody: () => ({ meets: 'Every month' }),
  createSeat: () => ({ name: 'Lay member' }),
  updateSeat: () => ({ termMonths: 36 }),
  createSeatTerm: ({ world }) => ({ leaderId: world.homeLeader, beginsOn: '2026-03-01' }),
  correctSeatTerm: () => ({ beginsOn: '2026-03-01', endsOn: null }),
  endSeatTerm: () => ({ how: 'stepped_down' }),
  moveMyPlacement: () => ({ move: 'withdraw' }),
  createImpact: () => ({ of: 'one', ...impactRecord }),
  createFollowedImpact: () => ({ of: 'one', ...impactRecord }),
  updateFollowedImpact: () => ({ worse: 'One ward could not take part' }),
  updateImpact: () => ({ worse: 'One ward could not take part' }),
  answerMyImpact: () => ({ answer: 'disputed', words: 'We met twice, not once', version: 1 }),
  tellImpact: () => ({ version: 1 }),
  attachImpactEvidence: () => ({ ...evidenceLink, shownTo: 'all' }),
  attachMyImpactEvidence: () => evidenceLink,
  recordAttendance: () => ({ onDay: yesterday(), minutes: 90 }),
  correctAttendance: () => ({ attended: true, minutes: 45 }),
  recordFollowedTime: () => ({ onDay: yesterday(), minutes: 90 }),
  correctFollowedTime: () => ({ attended: true, minutes: 45 }),
  recordMyAttendance: () => ({ onDay: yesterday(), minutes: 90 }),
  correctMyAttendance: () => ({ attended: true, minutes: 45 }),
  addSupport: () => ({ words: 'A chair with arms', dueOn: '2026-12-01' }),
  changeSupport: () => ({ state: 'arranged' }),
  recordSupportMet: () => ({ met: 'partly', words: 'It came late' }),
  followSupport: () => ({ words: 'We said sorry, and have ordered another' }),
  addMySupport: () => ({ words: 'A chair with arms' }),
  answerMySupport: () => ({ met: 'met' }),
  openCheckIn: async (_bank, fixtures) => ({ token: await fixtures.checkInSecret() }),
  answerCheckInByLink: async (_bank, fixtures) => ({
    token: await fixtures.checkInSecret(),
    clarity: 'well',
  }),
  openSupportQuestion: async (_bank, fixtures) => ({
    token: (await fixtures.supportSecret()).token,
  }),
  answerSupportQuestion: async (_bank, fixtures) => ({
    ...(await fixtures.supportSecret()),
    met: 'met',
  }),
  settleDispute: () => ({ words: 'We have put that right' }),
  createSubjectRequest: ({ world }) => ({
    kind: 'access',
    leaderId: world.homeLeader,
    receivedOn: '2026-09-03',
    identity: 'known',
  }),
  updateSubjectRequest: () => ({ note: 'Sent by post' }),
  createBreach: () => ({
    title: 'A list in the wrong hands',
    happened: 'A spreadsheet went to the wrong address',
    knownAt: '2026-03-01T09:00:00Z',
  }),
  updateBreach: () => ({ risk: 'likely' }),
  updateRetention: () => ({ isOn: false }),
  updateRetentionRule: () => ({ months: 40 }),
  createRetentionHold: async (_bank, fixtures) => ({
    leaderId: await fixtures.subject('leaders', {
      side: 'home',
      actor: 'coordinator',
      operation: 'createRetentionHold',
    }),
    reason: 'A claim is open',
  }),
  createImport: () => ({
    fileName: 'people.csv',
    contentBase64: Buffer.from('Name,Email\nUma Upload,uma@upload.example\n').toString('base64'),
  }),
  announceImport: () => ({ fileName: 'long.csv', bytes: 3_000_000 }),
  sendImportPiece: () => ({ contentBase64: sheetOfImport.toString('base64') }),
  updateImport: () => ({ mapping: { 2: null } }),
  eraseMyRecord: () => ({ understood: true }),
}

/** Tables whose `version` an update is made on, by the word in the address. */
const versionedTables: Record<string, { table: string; column: string }> = {
  accounts: { table: 'account', column: 'id' },
  clients: { table: 'client', column: 'id' },
  webhooks: { table: 'webhook', column: 'id' },
  organisations: { table: 'organisation', column: 'id' },
  roles: { table: 'role', column: 'id' },
  leaders: { table: 'leader', column: 'id' },
  opportunities: { table: 'opportunity', column: 'id' },
  imports: { table: 'import', column: 'id' },
  placements: { table: 'placement', column: 'id' },
  impacts: { table: 'impact_record', column: 'id' },
  ideas: { table: 'idea', column: 'id' },
  'idea-responses': { table: 'idea_response', column: 'id' },
  bodies: { table: 'body', column: 'id' },
  seats: { table: 'seat', column: 'id' },
  'seat-terms': { table: 'seat_term', column: 'id' },
  'support-items': { table: 'support_item', column: 'id' },
  'followed-impacts': { table: 'impact_record', column: 'id' },
  attendance: { table: 'attendance', column: 'id' },
  'followed-attendance': { table: 'attendance', column: 'id' },
  'involvement-elsewhere': { table: 'involvement_elsewhere', column: 'id' },
  'subject-requests': { table: 'subject_request', column: 'id' },
  breaches: { table: 'breach', column: 'id' },
  rules: { table: 'retention_rule', column: 'code' },
  vocabulary: { table: 'term', column: 'code' },
  'consent-purposes': { table: 'consent_purpose', column: 'code' },
}

/** The smallest value that a schema takes. */
export function smallest(document: Document, given: Schema): unknown {
  const schema = deref(document, given)
  if (schema.example !== undefined) return schema.example
  if (schema.enum) return schema.enum[0]
  if (schema.const !== undefined) return schema.const
  const either = schema.anyOf ?? schema.oneOf
  if (either?.[0]) return smallest(document, either[0])
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object') {
    const required = schema.required ?? []
    return Object.fromEntries(
      required.map((key) => [key, smallest(document, schema.properties?.[key] ?? {})]),
    )
  }
  if (type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () =>
      smallest(document, schema.items ?? {}),
    )
  if (type === 'integer' || type === 'number') return Math.max(schema.minimum ?? 0, 0)
  if (type === 'boolean') return false
  if (schema.format === 'uuid') return randomUUID()
  if (schema.format === 'date') return '2026-03-01'
  return 'x'.repeat(Math.max(1, schema.minLength ?? 1))
}

/** The version of a person's equality answers, once they have agreed to be asked. */
async function equalityVersionOf({ owner }: TestBank, leaderId: string): Promise<number> {
  await owner.query(
    `insert into leader_consent (id, leader_id, purpose, answer, method) values ($1, $2, 'equality', 'given', 'self')`,
    [newId(), leaderId],
  )
  const { rows } = await owner.query<{ version: number }>(
    `select version from equality_answer where respondent = sha256((select decode(value #>> '{}', 'base64')
      from installation where name = 'equality_key') || uuid_send($1::uuid))`,
    [leaderId],
  )
  return rows[0]?.version ?? 0
}

/** The version of what a versioned operation changes, as its If-Match. */
export async function ifMatchOf(
  bank: TestBank,
  operation: Operation,
  values: Record<string, string>,
  actor: ActorName,
): Promise<string> {
  if (operation.path.endsWith('/contact-wishes')) {
    // Nobody has said anything yet: version 0.
    const person = (bank.world as unknown as Record<string, Person>)[actor]
    const wishes = await bank.owner.query<{ version: number }>(
      'select version from contact_wish where leader_id = $1',
      [values['id'] ?? person?.leaderId ?? null],
    )
    return `"${wishes.rows[0]?.version ?? 0}-any"`
  }
  if (operation.path === '/api/v1/me/leader') {
    const { leaderId } = (bank.world as unknown as Record<string, Person>)[actor] ?? {}
    const own = await bank.owner.query<{ version: number }>(
      'select version from leader where id = $1',
      [leaderId ?? null],
    )
    return `"${own.rows[0]?.version ?? 1}-self"`
  }
  if (operation.path === '/api/v1/me/calendar') {
    const { accountId } = (bank.world as unknown as Record<string, Person>)[actor] ?? {}
    if (!accountId || actor === 'client') return '"1-self"'
    const own = await bank.owner.query<{ version: number }>(
      `insert into calendar_feed (id, account_id, secret_hash, detail) values ($1, $2, $3, 'thin')
       on conflict (account_id) do update set detail = 'thin' returning version`,
      [newId(), accountId, digest(newSecret())],
    )
    return `"${own.rows[0]?.version ?? 1}-self"`
  }
  if (operation.path === '/api/v1/me/equality') {
    const { leaderId } = (bank.world as unknown as Record<string, Person>)[actor] ?? {}
    return `"${leaderId ? await equalityVersionOf(bank, leaderId) : 0}-self"`
  }
  if (operation.path === '/api/v1/retention') {
    const run = await bank.owner.query<{ version: number }>('select version from retention_run')
    return `"${run.rows[0]?.version ?? 1}-any"`
  }
  if (operation.path === '/api/v1/organisation-settings') {
    const { organisationId } = (bank.world as unknown as Record<string, Person>)[actor] ?? {}
    const own = await bank.owner.query<{ version: number }>(
      'select version from organisation where id = $1',
      [organisationId ?? null],
    )
    return `"${own.rows[0]?.version ?? 1}-staff"`
  }
  const [word = ''] = Object.values(subjectsOf(operation))
  const known = versionedTables[word]
  if (!known) throw new Error(`Say in valid-requests.ts which table holds the version of "${word}"`)
  const { rows } = await bank.owner.query<{ version: number }>(
    `select version from ${known.table} where ${known.column} = $1 limit 1`,
    [values[known.column] ?? Object.values(values)[0]],
  )
  return `"${rows[0]?.version ?? 1}-any"`
}

/** Values for the placeholders of an address. */
export async function placesOf(
  fixtures: Fixtures,
  operation: Operation,
  options: { side: Side; actor: ActorName },
): Promise<Record<string, string>> {
  const entries = Object.entries(subjectsOf(operation)).map(async ([name, word]) => [
    name,
    await fixtures.subject(name === 'code' ? 'code' : word, {
      ...options,
      operation: operation.id,
    }),
  ])
  const values = Object.fromEntries(await Promise.all(entries)) as Record<string, string>
  const { code } = values
  // `/vocabulary/{kind}/{code}`: the pattern finds the first of two neighbours only.
  if (operation.path.includes('{code}') && !code) {
    values['code'] = await fixtures.subject('code', { ...options, operation: operation.id })
  }
  return values
}

/** A request that this operation takes, from this actor, about something of the home organisation. */
export async function validRequest(
  bank: TestBank,
  fixtures: Fixtures,
  operation: Operation,
  actor: ActorName,
): Promise<InjectOptions> {
  const values = await placesOf(fixtures, operation, { side: 'home', actor })
  const make = bodies[operation.id]
  const body =
    operation.body &&
    (make ? await make(bank, fixtures, values) : smallest(document, operation.body))
  const query = operation.parameters.filter(
    (parameter) => parameter.in === 'query' && parameter.required,
  )
  return {
    method: operation.method,
    url: addressOf(operation, values),
    query: Object.fromEntries(
      query.map(({ name, schema }) => [name, String(smallest(document, schema))]),
    ),
    headers: {
      ...(await fixtures.headersFor(operation, actor)),
      ...(operation.creates ? { 'idempotency-key': randomUUID() } : {}),
      ...(operation.versioned
        ? { 'if-match': await ifMatchOf(bank, operation, values, actor) }
        : {}),
    },
    ...(body === null ? {} : { payload: body as object }),
  }
}
