import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type pg from 'pg'
import { organisationOf, type Actor } from '../core/access.ts'
import { change } from '../core/change.ts'
import type { RequestContext } from '../core/context.ts'
import type { Db } from '../core/db.ts'
import { goOnToTheEnd } from '../modules/exchange/going.actions.ts'
import { rememberedMapping, uploadImport } from '../modules/exchange/imports.actions.ts'
import {
  findImport,
  findUnderWay,
  undoDays,
  updateImport,
} from '../modules/exchange/imports.queries.ts'
import type { Agreement, ImportResult } from '../modules/exchange/imports.table.ts'
import type { ImportPlan } from '../modules/exchange/plan.types.ts'
import { planOf } from '../modules/exchange/planning.actions.ts'
import { commandLimits } from '../modules/exchange/sheet-limits.rules.ts'
import { openFile, type OpenedFile } from '../modules/exchange/sheets.actions.ts'
import { beginTaking, takePart } from '../modules/exchange/taking.actions.ts'
import { findProgress } from '../modules/exchange/taking.queries.ts'
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
import { actorFor } from './people.ts'
import { showing } from './progress.ts'

export const importLeadersCommand: Command = {
  name: 'import leaders',
  summary:
    'Take people from a spreadsheet, up to 100,000 as CSV; --dry-run says what would be done, row by row',
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
    const opened = await openFile(bytes, values.sheet ?? null, commandLimits)
    const { sheet } = opened
    saySheet(terminal, opened)
    await withBank(terminal, async ({ database: { db, pool } }) => {
      const actor = await actorFor(db, values)
      const mapping = await rememberedMapping(db, actor.organisationId ?? '', sheet)
      const file = { sheet, mapping, agreement }
      if (values['dry-run']) {
        const by = { organisationId: actor.organisationId ?? '', statedBy: statedBy(actor) }
        const { plan } = await planOf(db, by, file, { mayWait: true })
        sayRows(terminal, plan)
        sayCounts(terminal, 'Would', { ...plan.counts, withoutConsent: plan.withoutConsent })
        return
      }
      const context = {
        ...commandContext('import leaders'),
        actor: { ...actor, name: statedBy(actor) },
      }
      const begun = await beginOrGoOn(pool, db, context, {
        ...{ fileName: basename(path).slice(0, 200), bytes, opened, mapping, agreement },
      })
      if (begun.isKnown) terminal.out('This file is being brought in already: going on with it.')
      await goOnToTheEnd(pool, begun.importId, takePart, {
        requestId: context.requestId,
        seen: showing(terminal, () => findProgress(db, begun.importId)),
      })
      const organisationId = actor.organisationId ?? ''
      const taken = await findImport(db, { importId: begun.importId, organisationId })
      if (taken?.status === 'undoing' || taken?.status === 'undone')
        throw new CommandRefused('Somebody stopped it, and what was in is taken back.')
      if (taken?.status !== 'done' || !taken.result)
        throw new CommandRefused('It stands still. Run the command again, and it goes on.')
      sayCounts(terminal, 'Did', taken.result)
      terminal.err(`To undo it within ${undoDays} days: import undo ${begun.importId}`)
    })
  },
}

/** Begins with a file, or finds that it was begun with and not ended: then nothing of it is begun anew. */
async function beginOrGoOn(
  pool: pg.Pool,
  db: Db,
  context: RequestContext,
  file: {
    fileName: string
    bytes: Buffer
    opened: OpenedFile
    mapping: Record<string, string | null>
    agreement: Agreement | null
  },
): Promise<{ importId: string; isKnown: boolean }> {
  const { fileName, bytes, opened, mapping, agreement } = file
  const organisationId = organisationOf(context.actor)
  const known = await findUnderWay(db, {
    organisationId,
    digest: createHash('sha256').update(bytes).digest(),
  })
  const planned = known
    ? null
    : await planOf(
        db,
        { organisationId, statedBy: statedBy(context.actor) },
        { sheet: opened.sheet, mapping, agreement },
        { mayWait: true },
      )
  const importId = await change(pool, async (tx) => {
    if (known) {
      const { id, version } = known
      if (known.fault !== null) await beginTaking(tx, context, { importId: id, version }, null)
      return id
    }
    await allowLongReading(tx)
    const made = await uploadImport(tx, context, { fileName, file: bytes, opened })
    await updateImport(
      tx,
      { importId: made, version: 1 },
      { agreement, sheetName: opened.sheetName },
    )
    const by = { importId: made, version: 2 }
    await beginTaking(tx, context, by, planned && { ...planned, opened })
    return made
  })
  return { importId, isKnown: known !== undefined }
}

const statedBy = (actor: Actor): string => actor.name ?? 'whoever ran the command'

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
