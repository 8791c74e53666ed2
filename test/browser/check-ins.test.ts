import type pg from 'pg'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../server/src/core/db.ts'
import { startJobs } from '../../server/src/core/jobs.ts'
import { askHowItGoes } from '../../server/src/modules/participation/check-ins-clock.actions.ts'
import { openPool } from '../support/cluster.ts'
import { startBank, type RunningBank } from './support/bank.ts'
import { openBrowser, openPage, signIn, type WatchedPage } from './support/browser.ts'

// Somebody who takes part is asked how it goes, by a mail, and says it in three taps and a few words for whom they choose.

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

const timeout = 180_000
const soon = { timeout: 30_000 }

/** One placement under way with the coordinator's organisation, since 40 days and not asked yet; no other is due. */
async function takingPart(): Promise<{
  id: string
  title: string
  email: string
  contact: string
}> {
  const { rows } = await owner.query<{ id: string; title: string; email: string; contact: string }>(
    `with one as (
        select p.id, p.leader_id, a.id as contact_id, a.name as contact, o.title, l.email
        from account a
        join placement p on p.organisation_id = a.organisation_id and p.status = 'active'
        join opportunity o on o.id = p.opportunity_id
        join leader l on l.id = p.leader_id and l.organisation_id = a.organisation_id
        where a.email = 'coordinator@demo.example' and l.status = 'active' and l.email is not null
          and l.age_band is distinct from 'under_16'
        order by p.id limit 1),
      contacted as (
        update leader l set contact_account_id = one.contact_id, paused = false, paused_until = null,
          preferred_channel = 'email', support_needs = null
        from one where l.id = one.leader_id),
      wishes as (delete from contact_wish w using one where w.leader_id = one.leader_id),
      asked as (delete from check_in c using one where c.placement_id = one.id),
      due as (
        update placement p set started_on = case when p.id = one.id then current_date - 40 else current_date end
        from one where p.status = 'active')
      select id, title, email, contact from one`,
  )
  const [found] = rows
  if (!found) throw new Error('Nobody in the demonstration takes part')
  return found
}

/** What the clock does by day. */
async function ask(): Promise<void> {
  const onError = (error: Error) => {
    throw error
  }
  const database = openDatabase({ url: bank.databaseUrl, max: 2, onError })
  const jobs = await startJobs({ url: bank.databaseUrl, onError })
  await askHowItGoes({ ...database, jobs })
  await jobs.stop()
  await database.close()
}

const tap = async (page: Page, question: string, answer: string) => {
  const group = page.getByRole('group', { name: question })
  await group.getByRole('button', { name: answer, exact: true }).click()
  await group.locator('[aria-pressed="true"]', { hasText: answer }).waitFor(soon)
}
/** What somebody of the organisation reads of the placement. */
async function cardFor(
  context: BrowserContext,
  id: string,
): Promise<{ page: WatchedPage; text: string }> {
  const page = await openPage(context, bank)
  await page.goto(`${bank.url}/placements/${id}`)
  const card = page.locator('.ui-card', { hasText: 'How it goes for' })
  await card.getByText('The role is clear').first().waitFor(soon)
  return { page, text: (await card.textContent()) ?? '' }
}

test(
  'asked by a mail, said in three taps; the private words are for whom the person chose, and then for nobody',
  { timeout },
  async () => {
    const { id, title, email, contact } = await takingPart()
    await ask()

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const person = await openPage(phone, bank)
    const mailed = async () => {
      const answer = await person.request.get(`${bank.url}/api/v1/demo/messages`)
      const { items } = (await answer.json()) as { items: { recipient: string; text: string }[] }
      return items.find((mail) => mail.recipient === email && mail.text.includes('/check-in#'))
    }
    await expect.poll(mailed, soon).toBeDefined()
    await person.goto(`${bank.url}/demo/mail`)
    await person
      .locator('.ui-card', { hasText: title })
      .first()
      .locator('a[href*="/check-in#"]')
      .click()
    const clear = 'Is it clear what you do, and why?'
    await tap(person, clear, 'Yes')
    await tap(person, 'Do you have the support that you need?', 'Partly')
    await tap(person, 'Are you heard?', 'No')
    await person.getByText('Thank you. That is all.').waitFor(soon)
    const secret = 'I said it twice, and nobody wrote it down'
    await person.getByLabel('Would you like to say more?').fill(secret)
    await person.getByLabel(`Only ${contact}, my contact`).check()
    await person.getByRole('button', { name: 'Keep it' }).click()
    await person.getByText(`Your words are kept, for ${contact} alone.`).waitFor(soon)
    // Whoever has the telephone in their hand after that reads the answers, and not the words.
    await person.reload()
    await person.getByRole('group', { name: clear }).locator('[aria-pressed="true"]').waitFor(soon)
    expect(await person.locator('main').textContent()).not.toContain(secret)
    expect(await person.getByLabel('Would you like to say more?').inputValue()).toBe('')

    const contactOf = await browser.newContext({
      storageState: await signIn(browser, bank, 'coordinator'),
    })
    const lead = await browser.newContext({
      storageState: await signIn(browser, bank, 'engagement lead'),
    })
    const read = await cardFor(contactOf, id)
    expect(read.text).toContain(secret)
    expect(read.text).toContain('To you as their contact, and to nobody else')
    const readByLead = await cardFor(lead, id)
    expect(readByLead.text).toContain('They are heard')
    expect(readByLead.text).not.toContain(secret)

    // Written anew for nobody: the contact reads it no more, and what took its place is read by no one.
    const own = 'This one is for me alone'
    await person.getByLabel('Would you like to say more?').fill(own)
    await person.getByLabel('Nobody. I keep it for me').check()
    await person.getByRole('button', { name: 'Keep it' }).click()
    await person.getByText('Your words are kept, for you alone.').waitFor(soon)
    for (const { page } of [read, readByLead]) await page.close()
    const after = [await cardFor(contactOf, id), await cardFor(lead, id)]
    for (const { text } of after) {
      expect(text).toContain('They have the support they need')
      expect(text).not.toContain(secret)
      expect(text).not.toContain(own)
    }
    const pages = [person, ...after.map(({ page }) => page)]
    expect(pages.flatMap(({ faults }) => faults.list)).toEqual([])
    await Promise.all([phone.close(), contactOf.close(), lead.close()])
  },
)
