import { afterAll, beforeAll, assert } from 'vitest'
import { takingTimes } from '../../server/src/modules/exchange/going.actions.ts'
import type { Caller, TestBank } from './harness.ts'

// What tests of spreadsheets begin with.

/** A number in letters, since a name has no figures: 0 is 'aaaa', 26 is 'aaba'. */
export const lettersOf = (number: number): string =>
  [17_576, 676, 26, 1]
    .map((place) => String.fromCharCode(97 + (Math.floor(number / place) % 26)))
    .join('')

/** A table of people called 'Nell MARKaaaa' and so on, with an address each at `domain`. */
export const peopleCsv = (
  mark: string,
  count: number,
  { domain, offers = 'I sing' }: { domain: string; offers?: string },
): string =>
  [
    'Name,Email,Offers',
    ...Array.from(
      { length: count },
      (_none, at) => `Nell ${mark}${lettersOf(at)},${mark}${at}@${domain},${offers}`,
    ),
  ].join('\n')

/** For the tests of this file a request itself goes on with an import for so long; below 0 it takes the first part alone. */
export function patienceOf(patienceMs: number): void {
  const usual = { ...takingTimes }
  beforeAll(() => {
    takingTimes.patienceMs = patienceMs
  })
  afterAll(() => {
    Object.assign(takingTimes, usual)
  })
}

/** A bank whose coordinator brings files in; people of a file have addresses at `domain` that begin with its mark. */
export function bringingIn(bank: () => TestBank, domain: string) {
  const coordinator = () => bank().as(bank().world.coordinator)
  const people = (mark: string, count: number) => peopleCsv(mark, count, { domain })
  async function send(caller: Caller, csv: string) {
    const sent = await caller.post('/imports', {
      body: { fileName: 'people.csv', contentBase64: Buffer.from(csv).toString('base64') },
    })
    assert.equal(sent.statusCode, 201, sent.body)
    return sent
  }
  const run = (caller: Caller, of: Awaited<ReturnType<typeof send>>) =>
    caller.post(`/imports/${of.json().id}/run`, {
      headers: { 'if-match': String(of.headers['etag']) },
    })
  async function begin(caller: Caller, csv: string) {
    const begun = await run(caller, await send(caller, csv))
    assert.equal(begun.statusCode, 200, begun.body)
    return begun
  }
  const read = async (importId: string, caller = coordinator()) =>
    (await caller.get(`/imports/${importId}`)).json()
  /** How often each person of a file was put on the register, by whatever the records and the audit say. */
  async function registered(mark: string) {
    const { rows } = await bank().owner.query<{ people: number; once: number; cards: number }>(
      `select count(*)::int as people,
        count(*) filter (where (select count(*) from audit_event a
          where a.subject_id = l.id and a.event = 'leaders.registered') = 1)::int as once,
        (select count(*)::int from leader_card c join leader o on o.id = c.leader_id and o.email like $1) as cards
      from leader l where l.email like $1`,
      [`${mark}%@${domain}`],
    )
    return rows[0]
  }
  /** Says of an import that it has not moved for a minute. */
  const stood = (importId: string) =>
    bank().owner.query(`update import set updated_at = now() - interval '1 minute' where id = $1`, [
      importId,
    ])
  return { coordinator, people, send, run, begin, read, registered, stood }
}
