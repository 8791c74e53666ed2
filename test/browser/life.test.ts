import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBank, type RunningBank } from './support/bank.ts'
import { openBrowser, openPage, signIn } from './support/browser.ts'

// From "I am interested" to what came of it: both sides agree, it begins and is done, the person is told and says whether
// it is right.

let bank: RunningBank
let browser: Browser
let owner: pg.Pool

beforeAll(async () => {
  bank = await startBank()
  browser = await openBrowser()
  owner = new pg.Pool({ connectionString: bank.databaseUrl, max: 1 })
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await owner?.end()
  await bank?.stop()
}, 60_000)

const timeout = 180_000
const soon = { timeout: 30_000 }

/** One more yes of the demo's leader, who is written to by e-mail at any hour. */
async function interested(person: Page, staff: Page): Promise<{ id: string; title: string }> {
  await owner.query(
    `with leader_of as (select l.id from leader l join account a on a.id = l.account_id where a.email = 'leader@demo.example'),
      wishes as (delete from contact_wish w using leader_of l where w.leader_id = l.id)
    update leader set preferred_channel = 'email', paused = false, paused_until = null, support_needs = null
    from leader_of where leader.id = leader_of.id`,
  )
  const open = await staff.request.get(`${bank.url}/api/v1/opportunities?status=open&mine=true`)
  const { items } = (await open.json()) as { items: { id: string; title: string }[] }
  for (const { id, title } of items) {
    const said = await person.request.post(`${bank.url}/api/v1/me/opportunities/${id}/answers`, {
      headers: { 'idempotency-key': crypto.randomUUID(), origin: bank.url },
      data: { answer: 'interested' },
    })
    if (!said.ok()) continue
    const mine = await person.request.get(`${bank.url}/api/v1/me/placements`)
    const placements = (await mine.json()) as {
      items: { id: string; status: string; opportunity: { id: string } }[]
    }
    const made = placements.items.find(
      ({ status, opportunity }) => opportunity.id === id && status === 'interested',
    )
    if (made) return { id: made.id, title }
  }
  throw new Error('The demo has no opportunity that its leader could say yes to')
}

/** Takes a step as staff do: the button, then the same button under what it means. */
async function take(
  page: Page,
  move: string,
  fill?: (dialog: ReturnType<Page['locator']>) => Promise<void>,
) {
  await page.getByRole('button', { name: move, exact: true }).first().click()
  const dialog = page.locator('dialog[open]')
  await fill?.(dialog)
  await dialog.getByRole('button', { name: move, exact: true }).click()
  await dialog.waitFor({ state: 'detached', ...soon })
}

test(
  'interested, talked with, agreed by both, begun, done; told what came of it, and it is right',
  { timeout },
  async () => {
    const staffContext = await browser.newContext({
      storageState: await signIn(browser, bank, 'coordinator'),
    })
    const phone = await browser.newContext({
      storageState: await signIn(browser, bank, 'leader'),
      viewport: { width: 390, height: 844 },
    })
    const [staff, person] = [await openPage(staffContext, bank), await openPage(phone, bank)]
    const { id, title } = await interested(person, staff)

    await staff.goto(`${bank.url}/placements/${id}`)
    await take(staff, 'Start talking')
    await take(staff, 'Write the agreement', async (dialog) => {
      for (const [label, words] of [
        ['What they would be', 'Member of the panel'],
        ['What it is for', 'Letters that people understand'],
        ['How much time', 'Two hours a month'],
        ['What help there is', 'Papers a week before'],
        ['How their time is recognised', 'Travel, and a voucher'],
      ] as const)
        await dialog.getByLabel(label).fill(words)
    })
    await staff.getByText('Waits for their yes').first().waitFor(soon)

    await person.goto(`${bank.url}/me/involvement/${id}`)
    await person.getByText('Papers a week before').first().waitFor(soon)
    await person.getByRole('button', { name: 'Yes, this is right for me' }).click()
    await person.getByRole('button', { name: 'Yes, I say yes' }).click()
    await person.getByText('You both said yes').first().waitFor(soon)

    await staff.reload()
    await take(staff, 'It has begun')
    await take(staff, 'It is done')
    await staff.goto(`${bank.url}/placements/${id}/outcome`)
    await staff.getByLabel(/^Only /).check()
    for (const [label, words] of [
      ['What was it meant to do?', 'Letters that people understand'],
      ['What was done?', 'Twelve letters were read'],
      ['What changed for the better?', 'Nine were written anew'],
      ['What changed for the worse?', 'Nothing that we know of'],
      ['What people are told', 'Nine letters were written anew because of you.'],
    ] as const)
      await staff.getByLabel(label).fill(words)
    await staff.getByLabel('They had a part in deciding').check()
    await staff.getByRole('button', { name: /^Save/ }).click()
    await staff.getByRole('button', { name: 'Tell one person what came of it' }).click()

    // They count as told when the mail has left.
    const mailed = async () => {
      const answer = await person.request.get(`${bank.url}/api/v1/demo/messages`)
      const { items } = (await answer.json()) as { items: { text: string }[] }
      return items.some(({ text }) =>
        text.includes('Nine letters were written anew because of you.'),
      )
    }
    await expect.poll(mailed, soon).toBe(true)
    await person.goto(`${bank.url}/me/involvement/${id}/outcome`)
    await person.getByText('Nine letters were written anew').first().waitFor(soon)
    await person.getByLabel('Yes, it is right').check()
    await person.getByRole('button', { name: 'Send my answer' }).click()
    await person.getByText('can read it now').waitFor(soon)

    await staff.reload()
    await staff.getByText('says that it is right').waitFor(soon)
    await staff.goto(`${bank.url}/placements/${id}`)
    await take(staff, 'Close it')
    await staff.getByText('Nothing is left for you to do here.').waitFor(soon)
    expect(await staff.locator('main').textContent()).toContain(title)
    expect([...staff.faults.list, ...person.faults.list]).toEqual([])
    await Promise.all([phone.close(), staffContext.close()])
  },
)
