import type pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '../support/cluster.ts'
import { startBank, type RunningBank } from './support/bank.ts'
import { openBrowser, openPage, signIn } from './support/browser.ts'
import { agree, makeReachable, sayYes, soon, take, writeAgreement } from './support/placements.ts'

// What becomes of somebody over the years: a first step, the chair of a group, an elected seat, paid work. What they are
// matched to changes, and everything they did stays.

let bank: RunningBank
let browser: Browser
let owner: pg.Pool

beforeAll(async () => {
  bank = await startBank()
  browser = await openBrowser()
  owner = openPool({ connectionString: bank.databaseUrl, max: 1 })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await owner?.end()
  await bank?.stop()
}, 60_000)

const name = 'Nerys Hallowby'
const home = 'Mereland Partnership NHS Foundation Trust'

/** Adds a body with one seat and puts the person in it, from a day on. */
async function seat(
  staff: Page,
  about: { body: string; seat: string; role?: string; beginsOn: string; endsOn?: string },
): Promise<void> {
  await staff.goto(`${bank.url}/bodies`)
  await staff.getByRole('button', { name: 'Add a board or committee' }).first().click()
  const dialog = staff.getByRole('dialog')
  await dialog.getByLabel('What is it called?').fill(about.body)
  await dialog.getByRole('button', { name: /^(Save|Add)/ }).click()
  await staff.getByRole('heading', { level: 1, name: about.body }).waitFor(soon)
  await staff.getByRole('button', { name: 'Add a seat' }).first().click()
  await dialog.getByLabel('What is the seat called?').fill(about.seat)
  if (about.role) await dialog.getByLabel('Which role is it?').selectOption({ label: about.role })
  await dialog.getByRole('button', { name: 'Save' }).click()
  await staff.getByText('Nobody is in it since').first().waitFor(soon)
  await staff.getByRole('button', { name: /^Put somebody in/ }).click()
  await dialog.getByLabel('Their name').fill(name)
  await dialog.getByLabel(name).first().check()
  await dialog.getByLabel('First day').fill(about.beginsOn)
  if (about.endsOn) await dialog.getByLabel('Last day').fill(about.endsOn)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await dialog.waitFor({ state: 'detached', ...soon })
  await staff.getByRole('link', { name }).first().waitFor(soon)
}

interface Offered {
  id: string
  title: string
  formality: string
}

/** What the organisation has on offer. */
async function offered(staff: Page): Promise<Offered[]> {
  const answer = await staff.request.get(`${bank.url}/api/v1/opportunities?status=open&mine=true`)
  return ((await answer.json()) as { items: Offered[] }).items
}

/** The first of these that the person's own list shows. */
async function firstSuiting(person: Page, all: Offered[]): Promise<Offered> {
  const answer = await person.request.get(`${bank.url}/api/v1/me/matches?limit=100`)
  const { items } = (await answer.json()) as { items: { opportunity: { id: string } }[] }
  const listed = new Set(items.map(({ opportunity }) => opportunity.id))
  const found = all.find(({ id }) => listed.has(id))
  if (!found) throw new Error('The demo has nothing of its own that suits its leader')
  return found
}

/** Ticks "Not for people who are employed by us". */
async function keepFromStaff(staff: Page, { id }: Offered): Promise<void> {
  await staff.goto(`${bank.url}/opportunities/${id}/edit`)
  await staff.getByLabel('Not for people who are employed by us').check()
  await staff.getByRole('button', { name: /^Save/ }).first().click()
  await staff.waitForURL(`${bank.url}/opportunities/${id}`, soon)
}

test(
  'a first step, the chair of a group, an elected governor, paid work: matched otherwise, and nothing is lost',
  { timeout: 180_000 },
  async () => {
    await makeReachable(owner)
    const staffContext = await browser.newContext({
      storageState: await signIn(browser, bank, 'coordinator'),
    })
    const phone = await browser.newContext({
      storageState: await signIn(browser, bank, 'leader'),
      viewport: { width: 390, height: 844 },
    })
    const [staff, person] = [await openPage(staffContext, bank), await openPage(phone, bank)]

    // A first step: small, informal, done.
    const all = await offered(staff)
    let first: { id: string; title: string } | undefined
    for (const { id: opportunityId, title, formality } of all) {
      if (first || formality === 'formal') continue
      const id = await sayYes(bank, person, opportunityId)
      if (id) first = { id, title }
    }
    if (!first) throw new Error('The demo has no first step that its leader could take')
    await staff.goto(`${bank.url}/placements/${first.id}`)
    await take(staff, 'Start talking')
    await writeAgreement(staff)
    await agree(bank, person, first.id)
    await staff.reload()
    await take(staff, 'It has begun')
    await take(staff, 'It is done')

    // Two years later: the chair of a group, and elected.
    await seat(staff, { body: 'Carers of Ward 4', seat: 'Chair', beginsOn: '2026-03-01' })
    await seat(staff, {
      body: 'Members’ council',
      seat: 'Governor for carers',
      role: 'Foundation trust governor',
      beginsOn: '2026-09-01',
      endsOn: '2029-08-31',
    })
    await person.goto(`${bank.url}/me/involvement`)
    await person.getByText('Chair, Carers of Ward 4').waitFor(soon)
    await person.getByText('Governor for carers, Members’ council').waitFor(soon)

    // One that suits them is not for people whom the trust pays; nothing of that yet.
    const barred = await firstSuiting(person, all)
    await keepFromStaff(staff, barred)
    const isShown = async () => {
      await person.goto(`${bank.url}/me/opportunities`)
      await person.getByRole('link', { name: 'See what you answered' }).waitFor(soon)
      return (await person.locator('main').textContent())?.includes(barred.title)
    }
    expect(await isShown()).toBe(true)
    await person.goto(`${bank.url}/me/profile/edit#declared`)
    const question = 'Do you work for, or hold office in, a health or care organisation?'
    await person.getByRole('group', { name: question }).getByLabel('I tell you').check()
    await person.getByRole('button', { name: 'Add another interest' }).click()
    const declared = person.locator('.rows-field', { hasText: 'Add another interest' })
    await declared.getByLabel('Organisation').last().selectOption({ label: home })
    await declared.getByLabel('Role').last().fill('Lived experience practitioner')
    await person.getByRole('button', { name: 'Save' }).first().click()
    await person.waitForURL(/\/me\/profile$/, soon)
    await person.getByText('Lived experience practitioner').waitFor(soon)
    expect(await isShown()).toBe(false)

    // Their coordinator reads all of it in one place, and why they do not stand in such a list.
    const [leader] = (
      (await (
        await staff.request.get(`${bank.url}/api/v1/leaders?search=${encodeURIComponent(name)}`)
      ).json()) as { items: { id: string }[] }
    ).items
    await staff.goto(`${bank.url}/people/${leader?.id}`)
    for (const words of [
      'Chair, Carers of Ward 4',
      'Governor for carers, Members’ council',
      'Lived experience practitioner',
      first.title,
    ])
      await staff.getByText(words).first().waitFor(soon)
    await staff.goto(`${bank.url}/opportunities/${barred.id}/matches/${leader?.id}`)
    await staff.getByText('Is not employed by the organisation').first().waitFor(soon)

    expect([...staff.faults.list, ...person.faults.list]).toEqual([])
    await Promise.all([phone.close(), staffContext.close()])
  },
)
