import type pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '../support/cluster.ts'
import { startBank, type RunningBank } from './support/bank.ts'
import { openBrowser, openPage, signIn } from './support/browser.ts'
import { agree, makeReachable, sayYes, soon, take, writeAgreement } from './support/placements.ts'

// From "I am interested" to what came of it: both sides agree, it begins and is done, the person is told and says whether
// it is right.

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

/** One more yes of the demo's leader. */
async function interested(person: Page, staff: Page): Promise<{ id: string; title: string }> {
  await makeReachable(owner)
  const open = await staff.request.get(`${bank.url}/api/v1/opportunities?status=open&mine=true`)
  const { items } = (await open.json()) as { items: { id: string; title: string }[] }
  for (const { id: opportunityId, title } of items) {
    const id = await sayYes(bank, person, opportunityId)
    if (id) return { id, title }
  }
  throw new Error('The demo has no opportunity that its leader could say yes to')
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
    await writeAgreement(staff)
    await staff.getByText('Waits for their yes').first().waitFor(soon)

    await agree(bank, person, id)

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
