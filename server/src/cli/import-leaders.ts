import { readFile } from 'node:fs/promises'
import { commandActor, type Actor } from '../core/access.ts'
import { writeAudit } from '../core/audit.ts'
import { change } from '../core/change.ts'
import type { Db } from '../core/db.ts'
import { planOf, rememberedMapping, takeSheet } from '../modules/exchange/imports.actions.ts'
import type { Agreement, ImportResult } from '../modules/exchange/imports.table.ts'
import type { ImportPlan } from '../modules/exchange/plan.types.ts'
import { openFile, type OpenedFile } from '../modules/exchange/sheets.actions.ts'
import { allowLongReading } from './bank.queries.ts'
import {
  CommandRefused,
  commandContext,
  needed,
  optionsOf,
  type Command,
  type Terminal,
} from './command.ts'
import { withBank } from './open-bank.ts'
import { activeAccount, organisationNamed } from './people.ts'

export const importLeadersCommand: Command = {
  name: 'import leaders',
  summary: 'Take people from a spreadsheet; --dry-run says what would be done, row by row',
  usage:
    'FILE (--for EMAIL | --organisation NAME) [--sheet NAME] [--dry-run] [--agreement "HOW" --evidence "WHERE" [--agreed-on YYYY-MM-DD]]',
  async run(args, terminal) {
    const { values, positionals } = optionsOf({
      args,
      allowPositionals: true,
      options: {
        for: { type: 'string' },
        organisation: { type: 'string' },
        sheet: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        agreement: { type: 'string' },
        evidence: { type: 'string' },
        'agreed-on': { type: 'string' },
      },
    })
    const path = needed(positionals[0], 'FILE')
    const agreement = agreementFrom(values)
    const bytes = await readFile(path).catch(() => {
      throw new CommandRefused(`There is no file ${path} that can be read`)
    })
    const opened = await openFile(bytes, values.sheet ?? null)
    const { sheet } = opened
    saySheet(terminal, opened)
    await withBank(terminal, async ({ database: { db, pool } }) => {
      const actor = await actorFor(db, values)
      const mapping = await rememberedMapping(db, actor.organisationId ?? '', sheet)
      const file = { sheet, mapping, agreement }
      if (values['dry-run']) {
        const by = { organisationId: actor.organisationId ?? '', statedBy: statedBy(actor) }
        const { plan } = await planOf(db, by, file)
        sayRows(terminal, plan)
        sayCounts(terminal, 'Would', { ...plan.counts, withoutConsent: plan.withoutConsent })
        return
      }
      const context = {
        ...commandContext('import leaders'),
        actor: { ...actor, name: statedBy(actor) },
      }
      const result = await change(pool, async (tx) => {
        await allowLongReading(tx)
        // Nobody can open a report of it afterwards: whoever runs the command has the file.
        const { rows: _rows, ...taken } = await takeSheet(tx, context, file)
        await writeAudit(tx, context, {
          event: 'exchange.imported',
          subjectKind: 'organisation',
          subjectId: actor.organisationId,
          detail: { ...taken },
        })
        return taken
      })
      sayCounts(terminal, 'Did', result)
    })
  },
}

const statedBy = (actor: Actor): string => actor.name ?? 'whoever ran the command'

/** On whose behalf: a member of staff, or an organisation where nobody is named. */
async function actorFor(
  db: Db,
  values: { for?: string | undefined; organisation?: string | undefined },
): Promise<Actor> {
  if (values.for !== undefined && values.organisation !== undefined) {
    throw new CommandRefused('Give --for or --organisation, not both')
  }
  if (values.for === undefined) {
    const organisation = await organisationNamed(
      db,
      needed(values.organisation, '--for or --organisation'),
    )
    return { ...commandActor, organisationId: organisation.id }
  }
  const account = await activeAccount(db, values.for)
  if (!account.organisationId) throw new CommandRefused(`${values.for} works for no organisation`)
  return {
    ...commandActor,
    kind: 'account',
    accountId: account.id,
    organisationId: account.organisationId,
    staffRole: account.staffRole,
    name: account.name,
  }
}

/** The statement of how the people agreed; without one they are registered and cannot be matched. */
function agreementFrom(values: {
  agreement?: string | undefined
  evidence?: string | undefined
  'agreed-on'?: string | undefined
}): Agreement | null {
  if (values.agreement === undefined) {
    if (values.evidence !== undefined || values['agreed-on'] !== undefined) {
      throw new CommandRefused('--evidence and --agreed-on belong to an --agreement')
    }
    return null
  }
  const today = new Date().toISOString().slice(0, 10)
  const agreedOn = values['agreed-on'] ?? today
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(agreedOn) && !Number.isNaN(Date.parse(agreedOn))
  if (!isDate || agreedOn > today)
    throw new CommandRefused('--agreed-on is a past date such as 2026-01-31')
  return {
    method: needed(values.agreement, '--agreement').slice(0, 200),
    evidence: needed(values.evidence, '--evidence').slice(0, 300),
    agreedOn,
  }
}

/** Of a workbook with several sheets, which one is read, and what else there is. */
function saySheet(terminal: Terminal, { sheets, sheetName }: OpenedFile): void {
  if (sheets.length < 2) return
  const others = sheets.filter(({ name }) => name !== sheetName).map(({ name }) => `“${name}”`)
  terminal.out(`Reading the sheet “${sheetName}”, not ${others.join(', ')}: --sheet says which.`)
}

/** What becomes of each line of the file, with all that a coordinator has to look at before it is taken. */
function sayRows(terminal: Terminal, plan: ImportPlan): void {
  for (const row of plan.rows) {
    terminal.out(`line ${row.line}\t${row.outcome}\t${row.name}\t${row.reason.text}`)
    const { draft } = row
    if (!draft) continue
    const { doNotContact: hold } = draft
    if (hold) {
      const what = hold.kind === 'no_contact' ? 'not to be contacted' : 'paused'
      const until = hold.until === null ? '' : ` until ${hold.until}`
      terminal.out(`  hold: ${what}${until}: “${inOneLine(hold.words)}”`)
    }
    for (const words of draft.review) terminal.out(`  review: ${inOneLine(words)}`)
    for (const words of draft.note.split('\n').filter(Boolean)) terminal.out(`  note: ${words}`)
  }
  const never = plan.columns.filter(({ kind }) => kind === 'neverKept')
  for (const { heading } of never) {
    terminal.out(`The column “${heading}” holds NHS or NI numbers; they are kept nowhere.`)
  }
}

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ')

function sayCounts(terminal: Terminal, did: 'Would' | 'Did', counts: ImportResult): void {
  const { create, update, skip, refuse, withoutConsent } = counts
  terminal.out(
    `${did}: ${create} new, ${update} completed, ${skip} left as they are, ${refuse} refused.`,
  )
  if (withoutConsent > 0) {
    terminal.out(`${withoutConsent} of the new people cannot be matched until they agree.`)
  }
}
