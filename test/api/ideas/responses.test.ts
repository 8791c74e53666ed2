import { beforeAll, describe, expect, test } from 'vitest'
import { deskOf, type Desk } from '../../support/contact-desk.ts'
import { testBank } from '../../support/harness.ts'
import { involvementOf, type Involvement } from '../../support/involvement.ts'
import type { Person } from '../../support/world.ts'

const bank = testBank({ databasePoolMax: 10 })
let life: Involvement
let desk: Desk
beforeAll(async () => {
  life = await involvementOf(bank())
  desk = deskOf(bank())
})

const whole = {
  title: 'A walking group',
  what: 'We walk by the river.',
  forWhom: 'People after a stroke',
  needs: 'A room for tea',
}
interface Response {
  id: string
  answer: string | null
  version: number
  opportunity: { id: string; isOpen: boolean } | null
}
const elsewhere = () => bank().as(bank().world.coordinatorElsewhere)
const home = () => bank().as(bank().world.coordinator)
const at = ({ version }: { version: number }) => ({ 'if-match': `"${version}-self"` })

async function opened(writer: Person, more: object = {}): Promise<string> {
  const made = (
    await bank()
      .as(writer)
      .post('/me/ideas', { body: { ...whole, ...more } })
  ).json()
  const moved = await bank()
    .as(writer)
    .post(`/me/ideas/${made.id}/status`, { body: { move: 'open' }, headers: at(made) })
  expect(moved.statusCode, moved.body).toBe(200)
  return made.id as string
}
const respond = (ideaId: string, by = elsewhere()) =>
  by.post(`/ideas/${ideaId}/responses`, { body: { words: 'We have a room with a kettle' } })
async function responded(ideaId: string, by = elsewhere()): Promise<Response> {
  const made = await respond(ideaId, by)
  expect(made.statusCode, made.body).toBe(201)
  return made.json() as Response
}
const answer = (writer: Person, response: Response, said: 'yes' | 'no', words = '') =>
  bank()
    .as(writer)
    .post(`/me/idea-responses/${response.id}/answer`, {
      body: { answer: said, words },
      headers: at(response),
    })
const make = (response: Response, by = elsewhere()) =>
  by.post(`/idea-responses/${response.id}/opportunities`, { body: { kind: 'peer_support' } })

describe('others', () => {
  test('read what was opened to people, back it once, and take that back; nobody reads who they are', async () => {
    const [writer, other] = [await life.person(), await life.person()]
    const shared = await opened(writer, { forPeople: true, title: 'Shared' })
    const forOrganisations = await opened(writer, { title: 'Not for people' })
    const listed = async (person: Person) =>
      (
        await bank()
          .as(person)
          .get('/me/ideas-of-others', { query: { limit: 100 } })
      ).json().items as { id: string; backers: number; isBacked: boolean; writer: string | null }[]
    const ids = (await listed(other)).map(({ id }) => id)
    expect(ids).toContain(shared)
    expect(ids).not.toContain(forOrganisations)
    expect((await listed(writer)).map(({ id }) => id)).not.toContain(shared)
    const back = (person: Person, id: string) =>
      bank().as(person).post(`/me/ideas-of-others/${id}/backing`)
    for (let time = 0; time < 2; time += 1) expect((await back(other, shared)).statusCode).toBe(204)
    expect((await listed(other)).find(({ id }) => id === shared)).toMatchObject({
      backers: 1,
      isBacked: true,
      writer: null,
    })
    const own = (await bank().as(writer).get(`/me/ideas/${shared}`)).json()
    expect(own).toMatchObject({ backers: 1 })
    expect(JSON.stringify(own)).not.toContain(other.leaderId)
    expect((await elsewhere().get(`/ideas/${shared}`)).json()).toMatchObject({ backers: 1 })
    // One's own idea, and one that is not for people, cannot be backed.
    expect((await back(writer, shared)).statusCode).toBe(404)
    expect((await back(other, forOrganisations)).statusCode).toBe(404)
    const unback = () => bank().as(other).del(`/me/ideas-of-others/${shared}/backing`)
    expect((await unback()).statusCode).toBe(204)
    expect((await unback()).statusCode).toBe(404)
    expect((await bank().as(writer).get(`/me/ideas/${shared}`)).json()).toMatchObject({
      backers: 0,
    })
  })

  test('who have a break are neither read nor counted twice', async () => {
    const [writer, other] = [await life.person(), await life.person()]
    const shared = await opened(writer, { forPeople: true })
    await bank().owner.query('update leader set paused = true where id = $1', [writer.leaderId])
    const list = (
      await bank()
        .as(other)
        .get('/me/ideas-of-others', { query: { limit: 100 } })
    ).json()
    expect(list.items.map(({ id }: { id: string }) => id)).not.toContain(shared)
    expect((await respond(shared)).statusCode).toBe(404)
  })
})

describe('an organisation', () => {
  test('answers an idea once, and its writer is told in their own way', async () => {
    const writer = await life.person()
    const ideaId = await opened(writer)
    const response = await responded(ideaId)
    expect(response).toMatchObject({ answer: null, opportunity: null })
    expect((await respond(ideaId)).json()).toMatchObject({
      status: 409,
      code: 'ideas.response_made',
    })
    // One of another organisation has its own.
    await responded(ideaId, home())
    const own = (await bank().as(writer).get(`/me/ideas/${ideaId}`)).json()
    expect(own.responses).toMatchObject([
      { organisation: { name: 'Other Council' }, words: 'We have a room with a kettle' },
      { organisation: { name: 'Home Trust' } },
    ])
    await desk.runJobs()
    const mails = desk.mails.filter(({ text }) => text.includes(`/me/ideas/${ideaId}`))
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Other Council has read your idea',
      'Home Trust has read your idea',
    ])
    expect(mails[0]?.text).toContain('We have a room with a kettle')
  })

  test('of five colleagues who answer at once, one does', async () => {
    const ideaId = await opened(await life.person())
    const answers = await Promise.all(Array.from({ length: 5 }, () => respond(ideaId)))
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      201, 409, 409, 409, 409,
    ])
  })

  test('learns the name with a yes, and not with a no; each is said once', async () => {
    const [writer, stranger] = [await life.person(), await life.person()]
    const ideaId = await opened(writer)
    const theirs = await responded(ideaId)
    const ours = await responded(ideaId, home())
    const named = async (by = elsewhere()) => (await by.get(`/ideas/${ideaId}`)).json().writer
    expect(await named()).toBeNull()
    expect((await answer(stranger, theirs, 'yes')).statusCode).toBe(404)
    const said = await answer(writer, theirs, 'yes', 'Tuesdays suit me')
    expect(said.json()).toMatchObject({
      answer: 'yes',
      answerWords: 'Tuesdays suit me',
      version: 2,
    })
    expect(await named()).toMatch(/^Nell New/)
    expect((await answer(writer, { ...theirs, version: 2 }, 'no')).json()).toMatchObject({
      status: 409,
      code: 'ideas.response_settled',
    })
    await answer(writer, ours, 'no')
    expect((await home().get(`/ideas/${ideaId}`)).json().response).toMatchObject({ answer: 'no' })
    // The one that was told yes reads it still when it is closed to the others.
    const own = (await bank().as(writer).get(`/me/ideas/${ideaId}`)).json()
    await bank()
      .as(writer)
      .post(`/me/ideas/${ideaId}/status`, { body: { move: 'close' }, headers: at(own) })
    expect((await elsewhere().get(`/ideas/${ideaId}`)).statusCode).toBe(200)
    expect((await home().get(`/ideas/${ideaId}`)).statusCode).toBe(404)
    const third = bank().as(bank().world.partner)
    expect((await respond(ideaId, third)).statusCode).toBe(404)
  })
})

describe('an opportunity made of an idea', () => {
  test('is drafted around the person who said yes, once, and they are put forward for it', async () => {
    const writer = await life.person()
    const response = await responded(await opened(writer))
    expect((await make(response)).json()).toMatchObject({ status: 409, code: 'ideas.not_agreed' })
    await answer(writer, response, 'yes')
    expect((await make(response, home())).statusCode).toBe(404)
    const made = await make(response)
    expect(made.statusCode, made.body).toBe(201)
    expect(made.json()).toMatchObject({
      status: 'draft',
      title: whole.title,
      purpose: whole.what,
      difference: whole.forWhom,
      support: 'We have a room with a kettle',
      organisation: { name: 'Other Council' },
      placesCount: 1,
    })
    const placed = await elsewhere().get(`/opportunities/${made.json().id}/placements`)
    expect(placed.json().items).toMatchObject([
      { leader: { id: writer.leaderId }, status: 'suggested' },
    ])
    expect((await make(response)).json()).toMatchObject({
      status: 409,
      code: 'ideas.response_settled',
    })
    const idea = (await bank().as(writer).get('/me/ideas')).json().items[0]
    expect(idea.responses).toMatchObject([{ opportunity: { id: made.json().id, isOpen: false } }])
  })

  test('is refused for a kind that there is not', async () => {
    const writer = await life.person()
    const response = await responded(await opened(writer))
    await answer(writer, response, 'yes')
    const refused = await elsewhere().post(`/idea-responses/${response.id}/opportunities`, {
      body: { kind: 'no_such_kind' },
    })
    expect(refused.json()).toMatchObject({ status: 422, code: 'vocabulary.unknown_code' })
    expect((await make(response)).statusCode).toBe(201)
  })
})

test('the home page says who waits: for an opportunity after a yes, and for a word after two weeks', async () => {
  const third = bank().as(bank().world.partner)
  const waiting = async (by = third) =>
    (await by.get('/home')).json().ideasOwed as { ideaId: string; owed: string; writer: string }[]
  const writer = await life.person()
  const ideaId = await opened(writer)
  const mine = async () => (await waiting(home())).filter((each) => each.ideaId === ideaId)
  expect(await mine()).toEqual([])
  await bank().owner.query(`update idea set opened_at = now() - interval '15 days' where id = $1`, [
    ideaId,
  ])
  expect(await mine()).toMatchObject([{ owed: 'answer' }])
  const response = await responded(ideaId, third)
  expect(await mine()).toEqual([])
  expect(await waiting()).toEqual([])
  await answer(writer, response, 'yes')
  expect(await waiting()).toMatchObject([{ ideaId, owed: 'opportunity' }])
  await make(response, third)
  expect(await waiting()).toEqual([])
})

describe('an organisation puts right what it said', () => {
  const put = (response: Response, words: string, by = elsewhere()) =>
    by.patch(`/idea-responses/${response.id}`, { body: { words }, headers: at(response) })
  const take = (response: Response, words = 'The room is let', by = elsewhere()) =>
    by.post(`/idea-responses/${response.id}/withdrawal`, { body: { words }, headers: at(response) })
  const own = async (writer: Person, ideaId: string) =>
    (await bank().as(writer).get(`/me/ideas/${ideaId}`)).json().responses
  const mailsOf = async (ideaId: string) => {
    await desk.runJobs()
    return desk.mails.filter(({ text }) => text.includes(`/me/ideas/${ideaId}`))
  }

  test('before there is a yes or a no: the writer is told, and both read what it said before', async () => {
    const writer = await life.person()
    const ideaId = await opened(writer)
    const first = await responded(ideaId)
    await desk.runJobs()
    const changed = await put(first, 'We have a larger room')
    expect(changed.statusCode, changed.body).toBe(200)
    const seen = {
      words: 'We have a larger room',
      answer: null,
      withdrawnAt: null,
      earlier: [{ words: 'We have a room with a kettle', answer: null }],
    }
    expect(changed.json()).toMatchObject({ ...seen, version: first.version + 1 })
    expect(await own(writer, ideaId)).toMatchObject([seen])
    const mail = (await mailsOf(ideaId)).at(-1)
    expect(mail?.subject).toBe('Other Council has changed what they say to your idea')
    expect(mail?.text).toContain('We have a larger room')
    expect((await put(first, 'Too late')).statusCode).toBe(412)
    expect((await put(changed.json() as Response, 'Ours', home())).statusCode).toBe(404)
  })

  test('not once there is one: nobody says yes to other words than they read', async () => {
    const writer = await life.person()
    const response = await responded(await opened(writer))
    const yes = (await answer(writer, response, 'yes')).json() as Response
    expect((await put(yes, 'Something smaller')).json().code).toBe('ideas.response_settled')
    // And a yes to words that were put right meanwhile does not count.
    const other = await responded(await opened(writer))
    await put(other, 'Something smaller')
    expect((await answer(writer, other, 'yes')).statusCode).toBe(412)
  })

  test('takes it back also after a yes, with words for the writer; then nothing comes of it', async () => {
    const writer = await life.person()
    const ideaId = await opened(writer)
    const response = await responded(ideaId)
    const yes = (await answer(writer, response, 'yes')).json() as Response
    expect((await elsewhere().get(`/ideas/${ideaId}`)).json().writer).not.toBeNull()
    const taken = await take(yes)
    expect(taken.json(), taken.body).toMatchObject({
      withdrawnWords: 'The room is let',
      version: yes.version + 1,
    })
    expect(await own(writer, ideaId)).toMatchObject([{ withdrawnWords: 'The room is let' }])
    expect((await mailsOf(ideaId)).at(-1)).toMatchObject({
      subject: 'Other Council has taken back what they said to your idea',
      text: expect.stringContaining('The room is let'),
    })
    // They learned the name for what they would give; they read it no more.
    expect((await elsewhere().get(`/ideas/${ideaId}`)).json().writer).toBeNull()
    const now = taken.json() as Response
    expect((await make(now)).json().code).toBe('ideas.response_withdrawn')
    expect((await take(now)).json().code).toBe('ideas.response_withdrawn')
    expect((await answer(writer, now, 'no')).json().code).toBe('ideas.response_withdrawn')
    // Something new may be said, and is answered anew.
    const anew = await put(now, 'A tent in the park')
    expect(anew.json()).toMatchObject({
      answer: null,
      withdrawnAt: null,
      earlier: [{ words: 'We have a room with a kettle', answer: 'yes' }],
    })
    expect((await answer(writer, anew.json() as Response, 'yes')).statusCode).toBe(200)
  })

  test('not once an opportunity was made of it, and not without saying why', async () => {
    const writer = await life.person()
    const response = await responded(await opened(writer))
    const yes = (await answer(writer, response, 'yes')).json() as Response
    expect((await take(yes, ' ')).statusCode).toBe(400)
    expect((await make(yes)).statusCode).toBe(201)
    const made = { ...yes, version: yes.version + 1 }
    expect((await take(made)).json().code).toBe('ideas.response_settled')
  })

  test('an idea whose answers were all taken back waits for one again', async () => {
    const writer = await life.person()
    const ideaId = await opened(writer)
    const response = await responded(ideaId)
    await take(response)
    await bank().owner.query(
      `update idea set opened_at = now() - interval '20 days' where id = $1`,
      [ideaId],
    )
    const { ideasOwed } = (await home().get('/home')).json()
    expect(ideasOwed).toContainEqual(expect.objectContaining({ ideaId, owed: 'answer' }))
  })

  test('not to an idea that nobody reads any more; it may still be taken back', async () => {
    const writer = await life.person()
    const ideaId = await opened(writer)
    const response = await responded(ideaId)
    await bank().owner.query(`update idea set status = 'closed' where id = $1`, [ideaId])
    expect((await put(response, 'More')).json().code).toBe('ideas.not_found')
    expect((await take(response)).statusCode).toBe(200)
  })
})
