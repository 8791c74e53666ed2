import { fork } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { httpTimeoutsMs } from '../../../server/src/core/bodies-taken.ts'
import { uploadLimits } from '../../../server/src/modules/exchange/uploads.schemas.ts'
import { openTestBank, type TestBank } from '../../support/harness.ts'
import { ndjson, sender, type Upload } from '../../support/uploads.ts'

// Connections that break, senders that are slow, and a server that dies.

const usual = { ...httpTimeoutsMs }
let bank: TestBank & { close: () => Promise<void> }
let port = 0
beforeAll(async () => {
  // Shortened, so as to be seen at work; before the server is made, which reads one of them.
  Object.assign(httpTimeoutsMs, { request: 600, check: 100 })
  bank = await openTestBank()
  await bank.app.listen({ port: 0, host: '127.0.0.1' })
  port = (bank.app.server.address() as AddressInfo).port
})
afterAll(async () => {
  Object.assign(httpTimeoutsMs, usual)
  await bank.close()
})

const program = () => sender(bank, bank.world.client)
let serial = 0
const somebody = () => {
  serial += 1
  return {
    name: `Bea Broken ${serial}`,
    reference: `B-${serial}`,
    email: `bea${serial}@up.example`,
  }
}

/** Sends what pieces there are over a real connection, however long they take. */
function drip(
  at: { id: string; from: number; port?: number },
  pieces: AsyncIterable<string>,
): Promise<{ status: number; body: string } | null> {
  return new Promise((resolve) => {
    const asked = request(
      {
        method: 'POST',
        host: '127.0.0.1',
        port: at.port ?? port,
        path: `/api/v1/leader-uploads/${at.id}/lines?from=${at.from}`,
        headers: {
          authorization: `Bearer ${bank.world.client.token}`,
          'content-type': 'application/x-ndjson',
        },
      },
      (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (piece: string) => (body += piece))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
      },
    )
    asked.on('error', () => resolve(null))
    Readable.from(pieces).pipe(asked)
  })
}

/** The lines of a file of which some are right, some are not, and some speak of one another's people. */
function linesOf(draws: readonly number[], mark: string): string[] {
  return draws.map((draw) => {
    const who = draw % 7
    const person = {
      name: `P ${mark} ${who}`,
      reference: `${mark}-${who}`,
      email: `${mark}${who}@up.example`,
    }
    const lines = [
      JSON.stringify({ ...person, offers: `Offer ${draw % 3}` }),
      JSON.stringify({ reference: person.reference, wants: `Wish ${draw % 2} ü` }),
      JSON.stringify({ name: `Q ${mark} ${who}`, email: person.email }),
      JSON.stringify({ name: draw % 2 ? person.name : `R ${mark} ${who}` }),
      JSON.stringify({ ...person, phone: 'none' }),
      `{"name":"open`,
    ]
    return `${lines[draw % lines.length]}\n`
  })
}

test(
  'a file in any number of broken pieces leaves what it leaves in one',
  { timeout: 120_000 },
  async () => {
    let file = 0
    const outcomes = async (id: string) =>
      (await program().results(id)).map(({ line, outcome, code, field }) => [
        line,
        outcome,
        code,
        field,
      ])
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 }),
        fc.array(fc.nat(10_000), { maxLength: 8 }),
        async (draws, cuts) => {
          file += 1
          const whole = await program().begin()
          await program().lines(whole, 1, linesOf(draws, `w${file}`).join(''))
          const broken = await program().begin()
          const lines = linesOf(draws, `b${file}`)
          /** Goes on behind what was taken; breaks off after so many bytes, or comes to the end. */
          const goOn = async (cut: number | null) => {
            const { taken } = await program().state(broken)
            const rest = Buffer.from(lines.slice(taken).join(''))
            const end = cut === null ? rest.length : cut % (rest.length + 1)
            const body = Readable.from(
              (async function* pieces() {
                for (let at = 0; at < end; at += 97) yield rest.subarray(at, Math.min(at + 97, end))
                if (cut !== null) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' })
              })(),
            )
            const answer = await program()
              .lines(broken, taken + 1, body)
              .catch(() => null)
            return answer?.statusCode
          }
          for (const cut of cuts) await goOn(cut)
          // What came before the last break may be taken only now: then the end is refused, and goes on behind it.
          await expect.poll(() => goOn(null), { timeout: 30_000 }).toBe(200)
          expect(await outcomes(broken)).toEqual(await outcomes(whole))
          const people = async (mark: string) =>
            (
              await bank.owner.query<object>(
                `select replace(name, $2, '') as name, offers, wants, phone from leader
                 where name like $1 order by 1, 2, 3, 4`,
                [`% ${mark} %`, mark],
              )
            ).rows
          const inOne = await people(`w${file}`)
          expect(await people(`b${file}`)).toEqual(inOne)
        },
      ),
      { numRuns: 25, endOnFailure: true },
    )
  },
)

test('a sender may be slow, and every other body may not', async () => {
  const people = [somebody(), somebody(), somebody(), somebody()]
  const id = await program().begin()
  const slowly = async function* slowly() {
    for (const person of people) {
      yield ndjson([person])
      await sleep(400)
    }
  }
  const answer = await drip({ id, from: 1 }, slowly())
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({ taken: 4, counts: { created: 4 } })
  // Refused before its lines are read, it may not drip them either.
  const began = performance.now()
  const strange = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        `POST /api/v1/leader-uploads/${id}/lines?from=1 HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\nContent-Length: 5000\r\n\r\n`,
      ),
    )
    const dripping = setInterval(() => socket.writable && socket.write(' '), 100)
    let text = ''
    socket.on('data', (piece) => (text += String(piece)))
    socket
      .on('error', () => undefined)
      .on('close', () => {
        clearInterval(dripping)
        resolve(text)
      })
  })
  expect(strange).toContain('401')
  expect(performance.now() - began).toBeLessThan(4_000)
})

test('a sender that goes silent is told so, and what it sent is taken', async () => {
  const silentMs = uploadLimits.silentMs
  uploadLimits.silentMs = 300
  try {
    const id = await program().begin()
    const people = [somebody(), somebody()]
    const silent = async function* silent() {
      yield `${ndjson(people)}{"name":"Half`
      await sleep(4_000)
    }
    const answer = await drip({ id, from: 1 }, silent())
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status: 408, code: 'uploads.silent' })
    expect(await program().state(id)).toMatchObject({ taken: 2, counts: { created: 2 } })
  } finally {
    uploadLimits.silentMs = silentMs
  }
})

test('a line without an end is refused without being kept, and those before it are taken', async () => {
  const id = await program().begin()
  const endless = async function* endless() {
    yield ndjson([somebody()])
    const piece = 'x'.repeat(65_536)
    for (let piecesSent = 0; piecesSent < 400; piecesSent += 1) yield piece
  }
  const answer = await drip({ id, from: 1 }, endless())
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({
    status: 413,
    code: 'uploads.line_endless',
  })
  // The endless one is line 2, and refused: whoever goes on does so behind it.
  expect(await program().state(id)).toMatchObject({ taken: 2, counts: { created: 1, refused: 1 } })
})

test('an upload takes so many lines and no more', async () => {
  const { lines } = uploadLimits
  uploadLimits.lines = 5
  try {
    const id = await program().begin()
    const people = Array.from({ length: 7 }, somebody)
    const full = await program().lines(id, 1, ndjson(people))
    expect(full.json()).toMatchObject({ status: 413, code: 'uploads.full' })
    expect(await program().state(id)).toMatchObject({ taken: 5 })
  } finally {
    uploadLimits.lines = lines
  }
})

test(
  'a server that is killed in the middle has taken each line once or not at all',
  { timeout: 60_000 },
  async () => {
    const people = Array.from({ length: 3_000 }, somebody)
    const id = await program().begin()
    const instance = fork(
      fileURLToPath(new URL('../../support/upload-instance.ts', import.meta.url)),
      [bank.url],
    )
    const [other] = (await once(instance, 'message')) as [number]
    const sent = drip(
      { id, from: 1, port: other },
      (async function* pieces() {
        for (let at = 0; at < people.length; at += 50) {
          yield ndjson(people.slice(at, at + 50))
          await sleep(2)
        }
      })(),
    )
    await expect
      .poll(async () => (await program().state(id)).taken, { interval: 5, timeout: 20_000 })
      .toBeGreaterThan(250)
    instance.kill('SIGKILL')
    expect(await sent).toBeNull()
    // What the dead one had begun is undone once the database notices.
    await sleep(300)
    const { taken } = await program().state(id)
    expect(taken).toBeLessThan(3_000)
    expect(taken % uploadLimits.groupLines).toBe(0)
    const rest = await program().lines(id, taken + 1, ndjson(people.slice(taken)))
    expect(rest.json<Upload>(), rest.body).toMatchObject({
      taken: 3_000,
      counts: { created: 3_000, updated: 0, unchanged: 0, refused: 0 },
    })
    const { rows } = await bank.owner.query<{ people: number; cards: number; said: number }>(
      `select count(*)::int as people, count(k.leader_id)::int as cards,
         (select count(*)::int from audit_event where event = 'leaders.registered'
           and subject_id in (select leader_id from leader_upload_line where upload_id = $1)) as said
       from leader_upload_line u join leader l on l.id = u.leader_id
       left join leader_card k on k.leader_id = l.id where u.upload_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ people: 3_000, cards: 3_000, said: 3_000 }])
  },
)
