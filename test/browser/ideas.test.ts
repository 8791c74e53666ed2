import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBank, type RunningBank } from './support/bank.ts'
import { openBrowser, openPage, signIn } from './support/browser.ts'

// An opportunity in reverse: somebody writes what they would do, an organisation says what it could give, and a yes makes
// it an opportunity around the person.

let bank: RunningBank
let browser: Browser

beforeAll(async () => {
  bank = await startBank()
  browser = await openBrowser()
}, 240_000)

afterAll(async () => {
  await browser?.close()
  await bank?.stop()
}, 60_000)

const soon = { timeout: 30_000 }

test(
  'an idea is written and opened, answered, said yes to, and becomes an opportunity around its writer',
  { timeout: 180_000 },
  async () => {
    const staffContext = await browser.newContext({
      storageState: await signIn(browser, bank, 'coordinator'),
    })
    const phone = await browser.newContext({
      storageState: await signIn(browser, bank, 'leader'),
      viewport: { width: 390, height: 844 },
    })
    const [staff, person] = [await openPage(staffContext, bank), await openPage(phone, bank)]
    const title = 'A singing hour for people who cannot sleep'

    await person.goto(`${bank.url}/me/ideas`)
    await person.getByRole('button', { name: 'Write down an idea' }).first().click()
    const form = person.getByRole('dialog')
    await form.getByLabel('What do you call it?').fill(title)
    await form.getByLabel('What would you do?').fill('We sing together once a week')
    await form.getByLabel('For whom is it?').fill('People who live with pain')
    await form.getByLabel('What does it need?').fill('A room with a piano')
    await form.getByRole('button', { name: 'Save' }).click()
    await person.getByRole('heading', { level: 1, name: title }).waitFor(soon)
    const mine = new URL(person.url()).pathname
    // Nobody reads it before its writer says so.
    const ideaId = mine.split('/').at(-1)
    await staff.goto(`${bank.url}/ideas/${ideaId}`)
    await staff.getByText('There is nothing here').first().waitFor(soon)
    await person.getByRole('button', { name: 'Let others read it' }).click()
    const dialog = person.getByRole('dialog')
    await dialog.getByText('They do not see your name').waitFor(soon)
    await dialog.getByRole('button', { name: 'Let others read it' }).click()
    await person.getByText('Organisations can read your idea now.').waitFor(soon)

    await staff.goto(`${bank.url}/ideas`)
    await staff.getByRole('link', { name: title }).click()
    await staff.getByText('We sing together once a week').waitFor(soon)
    await staff.getByLabel('What could you give?').fill('The chapel has a piano, on Thursdays')
    await staff.getByRole('button', { name: 'Send it to them' }).click()
    await staff.getByText('They have not said yes or no yet.').waitFor(soon)

    await person.reload()
    await person.getByText('The chapel has a piano, on Thursdays').waitFor(soon)
    await person.getByText('If you say yes, they learn your name.').waitFor(soon)
    await person.getByRole('button', { name: 'Yes, let us talk' }).click()
    await person.getByText('You said yes.').first().waitFor(soon)

    await staff.reload()
    await staff.getByRole('button', { name: 'Draft the opportunity' }).waitFor(soon)
    await staff.getByLabel('What kind of opportunity is it?').selectOption({ index: 1 })
    await staff.getByRole('button', { name: 'Draft the opportunity' }).click()
    // The draft opens to be written on; its idea leads back to it.
    await staff.waitForURL(/\/opportunities\/[^/]+\/edit$/, soon)
    await staff.goto(`${bank.url}/ideas/${ideaId}`)
    await staff.getByText('It is an opportunity now:').waitFor(soon)
    await staff.getByRole('link', { name: title }).click()
    await staff.getByRole('heading', { level: 1, name: title }).waitFor(soon)
    // They are put forward for it, and read what is being made of their idea.
    await person.reload()
    await person.getByText('They are making something of it:').waitFor(soon)

    expect([...staff.faults.list, ...person.faults.list]).toEqual([])
    await Promise.all([phone.close(), staffContext.close()])
  },
)
