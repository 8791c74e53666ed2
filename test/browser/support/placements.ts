import type pg from 'pg'
import type { Page } from 'playwright-core'
import type { RunningBank } from './bank.ts'

/** As long as something that the screen waits for may take. */
export const soon = { timeout: 30_000 }

/** The demo's leader may be written to by e-mail at any hour, and asks for no support. */
export async function makeReachable(owner: pg.Pool): Promise<void> {
  await owner.query(
    `with leader_of as (select l.id from leader l join account a on a.id = l.account_id where a.email = 'leader@demo.example'),
      wishes as (delete from contact_wish w using leader_of l where w.leader_id = l.id)
    update leader set preferred_channel = 'email', paused = false, paused_until = null, support_needs = null
    from leader_of where leader.id = leader_of.id`,
  )
}

/** Their placement of an opportunity that they say yes to, where they may. */
export async function sayYes(
  { url }: RunningBank,
  person: Page,
  opportunityId: string,
): Promise<string | undefined> {
  const said = await person.request.post(
    `${url}/api/v1/me/opportunities/${opportunityId}/answers`,
    {
      headers: { 'idempotency-key': crypto.randomUUID(), origin: url },
      data: { answer: 'interested' },
    },
  )
  if (!said.ok()) return undefined
  const mine = await person.request.get(`${url}/api/v1/me/placements`)
  const { items } = (await mine.json()) as {
    items: { id: string; status: string; opportunity: { id: string } }[]
  }
  return items.find(
    ({ status, opportunity }) => opportunity.id === opportunityId && status === 'interested',
  )?.id
}

/** Takes a step as staff do: the button, then the same button under what it means. */
export async function take(
  page: Page,
  move: string,
  fill?: (dialog: ReturnType<Page['locator']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: move, exact: true }).first().click()
  const dialog = page.locator('dialog[open]')
  await fill?.(dialog)
  await dialog.getByRole('button', { name: move, exact: true }).click()
  await dialog.waitFor({ state: 'detached', ...soon })
}

/** Writes down what both sides are to agree. */
export function writeAgreement(staff: Page): Promise<void> {
  return take(staff, 'Write the agreement', async (dialog) => {
    for (const [label, words] of [
      ['What they would be', 'Member of the panel'],
      ['What it is for', 'Letters that people understand'],
      ['How much time', 'Two hours a month'],
      ['What help there is', 'Papers a week before'],
      ['How their time is recognised', 'Travel, and a voucher'],
    ] as const)
      await dialog.getByLabel(label).fill(words)
  })
}

/** The person reads what is to be agreed, on their own page, and says yes. */
export async function agree({ url }: RunningBank, person: Page, placementId: string) {
  await person.goto(`${url}/me/involvement/${placementId}`)
  await person.getByText('Papers a week before').first().waitFor(soon)
  await person.getByRole('button', { name: 'Yes, this is right for me' }).click()
  await person.getByRole('button', { name: 'Yes, I say yes' }).click()
  await person.getByText('You both said yes').first().waitFor(soon)
}
