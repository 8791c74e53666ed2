import { writeFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import ICAL from 'ical.js'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pdfOf } from '../../../server/src/core/pdf.ts'
import { newId } from '../../../server/src/core/ids.ts'
import { testBank } from '../../support/harness.ts'

const bank = testBank()
const me = () => bank().as(bank().world.leader)

interface StructNode {
  role?: string
  children?: StructNode[]
}
const rolesOf = (node: StructNode | null): string[] =>
  node ? [node.role ?? '', ...(node.children ?? []).flatMap(rolesOf)] : []

/** What a reader of the file is given: its words, its headings in order, its title and its language. */
async function read(file: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise
  const { info } = await pdf.getMetadata()
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_none, index) => {
      const page = await pdf.getPage(index + 1)
      const { items } = await page.getTextContent()
      const words = items.map((item) => ('str' in item ? item.str : '')).join('')
      return { words, roles: rolesOf((await page.getStructTree()) as StructNode | null) }
    }),
  )
  return {
    text: pages.map(({ words }) => words).join(' '),
    roles: pages.flatMap(({ roles }) => roles).filter((role) => /^H\d$/.test(role)),
    info: info as Record<string, unknown>,
    isMarked: file.includes('/Marked true'),
    pages: pdf.numPages,
  }
}

beforeAll(async () => {
  const { owner, world } = bank()
  const { leaderId, accountId } = world.leader
  await owner.query(
    `update leader set name = 'Siân Ŵyn Ŷshe-Łukasz', offers = $2, support_needs = $3,
      themes = '{"items":{"depression":{"own":true}},"complete":false}' where id = $1`,
    [
      leaderId,
      'Rwy’n gwrando’n dda: ŵ ŷ â ê î ô û, Zoë, Nguyễn, Łódź, naïve façade',
      JSON.stringify([{ code: 'wheelchair', note: 'A ramp, please' }]),
    ],
  )
  for (const [source, level, words, disputed] of [
    ['self', 2, 'I ran the choir for ten years', false],
    ['coordinator', 4, 'Words of a coordinator', false],
  ] as const)
    await owner.query(
      `insert into leader_attribute (id, leader_id, attribute, source, level, words, rated_by, disputed)
       values ($1, $2, 'leads_self', $3, $4, $5, $6, $7)`,
      [newId(), leaderId, source, level, words, accountId, disputed],
    )
  const opportunityId = newId()
  await owner.query(
    `insert into opportunity (id, organisation_id, status, title, kind, weights, wanted, essentials)
     values ($1, $2, 'open', 'Chair of the falls group', 'committee', '{}', '{}', '{}')`,
    [opportunityId, world.home],
  )
  for (const [status, outcome] of [
    ['ended', 'Handrails on every ward'],
    ['declined', null],
    ['suggested', 'Nobody has asked yet'],
  ])
    await owner.query(
      `insert into placement (id, leader_id, opportunity_id, organisation_id, status, asked_on, started_on, ended_on, outcome)
       values ($1, $2, $3, $4, $5, '2025-01-02', '2025-02-03', '2025-09-30', $6)`,
      [newId(), leaderId, opportunityId, world.home, status, outcome],
    )
})

test('200: the passport says what somebody offers, how they lead and what came of it', async () => {
  const { rows } = await bank().owner.query<{ label: string; shows: string }>(
    `select label, levels[5] as shows from term where kind = 'attribute' and code = 'leads_self'`,
  )
  const passport = (await me().get('/me/passport')).json()
  expect(passport).toMatchObject({
    name: 'Siân Ŵyn Ŷshe-Łukasz',
    attributes: [
      {
        label: rows[0]?.label,
        level: 4,
        shows: rows[0]?.shows,
        seenBy: 'as a coordinator sees it',
        words: 'I ran the choir for ten years',
      },
    ],
    roles: [
      {
        title: 'Chair of the falls group',
        organisation: 'Home Trust',
        standing: 'Took part',
        from: '2025-02-03',
        to: '2025-09-30',
        outcome: 'Handrails on every ward',
      },
    ],
    health: null,
  })
  expect(JSON.stringify(passport)).not.toContain('Words of a coordinator')
})

test('200: as a PDF it has every letter, headings in order, a title and a language', async () => {
  const answer = await me().get('/me/passport.pdf')
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('application/pdf')
  expect(answer.headers['content-disposition']).toContain('skills-passport.pdf')
  const { text, roles, info, isMarked } = await read(answer.rawPayload)
  for (const words of [
    'Skills passport of Siân Ŵyn Ŷshe-Łukasz',
    'ŵ ŷ â ê î ô û, Zoë, Nguyễn, Łódź, naïve façade',
    'I ran the choir for ten years',
    'Chair of the falls group',
    '3 February 2025 to 30 September 2025',
    'Handrails on every ward',
  ])
    expect(text).toContain(words)
  expect(info['Title']).toBe('Skills passport of Siân Ŵyn Ŷshe-Łukasz')
  expect(info['Language']).toBe('en-GB')
  expect(isMarked).toBe(true)
  expect(roles.slice(0, 2)).toEqual(['H1', 'H2'])
  expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
  if (process.env['PDF_PICTURE']) await writeFile(process.env['PDF_PICTURE'], answer.rawPayload)
})

test('nothing of health is in it, unless the person asks for that', async () => {
  const without = await read((await me().get('/me/passport.pdf')).rawPayload)
  const withHealth = await read(
    (await me().get('/me/passport.pdf', { query: { health: 'true' } })).rawPayload,
  )
  const { rows } = await bank().owner.query<{ label: string }>(
    `select label from term where (kind, code) in (('theme', 'depression'), ('support_need', 'wheelchair'))`,
  )
  for (const words of [...rows.map(({ label }) => label), 'A ramp, please', 'from my own life']) {
    expect(without.text).not.toContain(words)
    expect(withHealth.text).toContain(words)
  }
})

test('200: the involvement record tells what was asked and done, and what colleagues only thought of is not in it', async () => {
  const { items } = (await me().get('/me/involvement')).json()
  expect(items.map(({ standing }: { standing: string }) => standing).toSorted()).toEqual([
    'Said no',
    'Took part',
  ])
  const { text } = await read((await me().get('/me/involvement.pdf')).rawPayload)
  expect(text).toContain('Handrails on every ward')
  expect(text).not.toContain('Nobody has asked yet')
})

test('200: somebody who has told little gets a passport too', async () => {
  const { owner, world } = bank()
  await owner.query(
    `update leader set offers = null, wants = null, types = '{"yes":[],"no":[],"complete":false}' where id = $1`,
    [world.pausedLeader.leaderId],
  )
  const answer = await bank().as(world.pausedLeader).get('/me/passport.pdf')
  expect((await read(answer.rawPayload)).text).toContain('Skills passport of Paula Paused')
  const none = await bank().as(world.pausedLeader).get('/me/involvement.pdf')
  expect((await read(none.rawPayload)).text).toContain('Nothing yet.')
})

test('a long document goes on over pages, every word and heading of it', async () => {
  const file = await pdfOf({
    title: 'Long',
    author: 'Bank',
    lead: [],
    sections: Array.from({ length: 30 }, (_none, index) => ({
      heading: `Heading number ${index}`,
      words: [`${'Words that go on and on. '.repeat(30)}End of ${index}.`],
      items: [],
    })),
    closing: 'Closing',
  })
  const { text, pages, roles } = await read(file)
  expect(pages).toBeGreaterThan(3)
  for (let index = 0; index < 30; index += 1) {
    expect(text).toContain(`Heading number ${index}`)
    expect(text).toContain(`End of ${index}.`)
  }
  expect(roles.filter((role) => role === 'H2')).toHaveLength(30)
})

test('200: as a card for address books it holds every letter, a line that tries to be another stays one, and no health', async () => {
  const { owner, world } = bank()
  await owner.query(
    `update leader set email = 'sian@people.example', phone = '01632 960123', known_as = 'Siân, the "chair"; yes',
       offers = $2 where id = $1`,
    [world.leader.leaderId, `Rwy’n gwrando’n dda: ŵ, ŷ; ${'naïve façade '.repeat(20)}\nTEL:999`],
  )
  const answer = await me().get('/me/passport.vcf')
  expect(answer.headers['content-type']).toBe('text/vcard; charset=utf-8')
  expect(answer.headers['content-disposition']).toBe('attachment; filename="my-card.vcf"')
  const lines = answer.body.split('\r\n')
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  const card = new ICAL.Component(ICAL.parse(answer.body) as [string, unknown[], unknown[]])
  const values = (name: string) =>
    card.getAllProperties(name).flatMap((property) => property.getValues() as unknown[])
  expect(values('fn')).toEqual(['Siân Ŵyn Ŷshe-Łukasz'])
  expect(values('email')).toEqual(['sian@people.example'])
  expect(values('tel')).toEqual(['01632 960123'])
  // RFC 2426 escapes semicolons too, and this reader leaves that to whoever asks.
  expect(String(values('note')[0]).replaceAll('\\;', ';')).toContain('ŵ, ŷ; naïve')
  expect(answer.body).not.toContain('epression')
  expect(answer.body).not.toContain('wheelchair')
})
