import { readFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { basename } from 'node:path'
import type pg from 'pg'
import { organisationOf, type Actor } from '../core/access.ts'
import { change } from '../core/change.ts'
import type { RequestContext } from '../core/context.ts'
import type { Db } from '../core/db.ts'
import { Pace } from '../core/pace.ts'
import { goOnToTheEnd, type DoPart } from '../modules/exchange/going.actions.ts'
import { digestOf, rememberedMapping, uploadImport } from '../modules/exchange/imports.actions.ts'
import {
  findImport,
  findUnderWay,
  undoDays,
  updateImport,
} from '../modules/exchange/imports.queries.ts'
import type { Agreement, ImportResult } from '../modules/exchange/imports.table.ts'
import { lastDayOf } from '../modules/exchange/plan.people.rules.ts'
import type { PlanRow } from '../modules/exchange/plan.types.ts'
import { planPieces } from '../modules/exchange/planning.actions.ts'
import { openLongFile, type OpenedFile } from '../modules/exchange/sheets.actions.ts'
import { beginTaking, type ToTake } from '../modules/exchange/taking.actions.ts'
import { takeStretch } from '../modules/exchange/taking-parts.actions.ts'
import { findProgress } from '../modules/exchange/taking.queries.ts'
import { peopleASecond } from '../modules/exchange/taking.rules.ts'
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
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
    const { opened, digest } = await readWhole(path, values.sheet ?? null)
    saySheet(terminal, opened)
    await withBank(terminal, async ({ database: { db, pool } }) => {
      const actor = await actorFor(db, values)
      const mapping = await rememberedMapping(db, organisationOf(actor), opened.sheet)
      const file = { ...opened, mapping, agreement }
      if (values['dry-run']) {
        await sayPlan(terminal, db, actor, file)
        return
      }
      const context = {
        ...commandContext('import leaders'),
        actor: { ...actor, name: statedBy(actor) },
      }
      const begun = await beginOrGoOn(pool, db, context, {
        ...file,
        ...{ fileName: basename(path).slice(0, 200), digest },
      })
      if (begun.isKnown) terminal.out('This file is being brought in already: going on with it.')
      const pace = new Pace(peopleASecond.command)
      const takeNext: DoPart = (tx, importId, requestId, around) =>
        takeStretch(tx, importId, requestId, { ...around, pace })
      await goOnToTheEnd(pool, begun.importId, takeNext, {
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

type Opened = Awaited<ReturnType<typeof openLongFile>>
type ToPlan = Opened & { mapping: Record<string, string | null>; agreement: Agreement | null }

/** A file with what it is known by. Its bytes are let go of once they are read. */
async function readWhole(path: string, sheetName: string | null) {
  const bytes = await readFile(path).catch(() => {
    throw new CommandRefused(`There is no file ${path} that can be read`)
  })
  return { opened: await openLongFile(bytes, sheetName), digest: digestOf(bytes) }
}

/** Begins with a file, or finds that it was begun with and not ended: then nothing of it is begun anew. */
async function beginOrGoOn(
  pool: pg.Pool,
  db: Db,
  context: RequestContext,
  file: ToPlan & { fileName: string; digest: Buffer },
): Promise<{ importId: string; isKnown: boolean }> {
  const { fileName, digest, agreement, sheetName } = file
  const organisationId = organisationOf(context.actor)
  const known = await findUnderWay(db, { organisationId, digest })
  const importId = await change(pool, async (tx) => {
    if (known) {
      const { id, version } = known
      if (known.fault !== null) await beginTaking(tx, context, { importId: id, version }, null)
      return id
    }
    await allowLongReading(tx)
    // Its lines are written down in this very transaction: the file itself need not be kept.
    const upload = { fileName, digest, file: null, opened: file }
    const made = await uploadImport(tx, context, upload)
    await updateImport(tx, { importId: made, version: 1 }, { agreement, sheetName })
    await beginTaking(tx, context, { importId: made, version: 2 }, planned(tx, context.actor, file))
    return made
  })
  return { importId, isKnown: known !== undefined }
}

const planned = (tx: Db, actor: Actor, file: ToPlan): ToTake => ({
  headings: file.sheet.headings,
  cellsOf: file.cellsOf,
  async eachPiece(take) {
    const { answer, at } = await planPieces(tx, byOf(actor), file, { isHere: true, take })
    return { ...answer, at }
  },
})

const byOf = (actor: Actor) => ({
  organisationId: organisationOf(actor),
  statedBy: statedBy(actor),
})

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
  if (lastDayOf(agreedOn) < today)
    throw new CommandRefused(
      'A statement holds for 12 months from --agreed-on, and they have gone by. Give the day of a newer agreement, or none.',
    )
  return {
    method: needed(values.agreement, '--agreement').slice(0, 200),
    evidence: needed(values.evidence, '--evidence').slice(0, 300),
    agreedOn,
  }
}

/** Of a workbook with several sheets, which one is read, and what else there is. */
function saySheet(
  terminal: Terminal,
  { sheets, sheetName }: Pick<OpenedFile, 'sheets' | 'sheetName'>,
): void {
  if (sheets.length < 2) return
  const others = sheets.filter(({ name }) => name !== sheetName).map(({ name }) => `“${name}”`)
  terminal.out(`Reading the sheet “${sheetName}”, not ${others.join(', ')}: --sheet says which.`)
}

/** What would become of each line of the file, with all that a coordinator has to look at before it is taken. */
async function sayPlan(terminal: Terminal, db: Db, actor: Actor, file: ToPlan): Promise<void> {
  const said = new Map<number, string[]>()
  const { answer } = await planPieces(db, byOf(actor), file, {
    isHere: true,
    take: (rows) => rows.forEach((row) => said.set(row.line, linesAbout(row))),
  })
  const inOrder = [...said].toSorted(([one], [other]) => one - other)
  for (const [, lines] of inOrder) for (const words of lines) terminal.out(words)
  const never = answer.columns.filter(({ kind }) => kind === 'neverKept')
  for (const { heading } of never) {
    terminal.out(`The column “${heading}” holds NHS or NI numbers; they are kept nowhere.`)
  }
  sayCounts(terminal, 'Would', { ...answer.counts, withoutConsent: answer.withoutConsent })
}

function linesAbout({ line, outcome, name, reason, draft }: PlanRow): string[] {
  const lines = [`line ${line}\t${outcome}\t${name}\t${reason.text}`]
  if (!draft) return lines
  const { doNotContact: hold } = draft
  if (hold) {
    const what = hold.kind === 'no_contact' ? 'not to be contacted' : 'paused'
    const until = hold.until === null ? '' : ` until ${hold.until}`
    lines.push(`  hold: ${what}${until}: “${inOneLine(hold.words)}”`)
  }
  for (const words of draft.review) lines.push(`  review: ${inOneLine(words)}`)
  for (const words of draft.note.split('\n').filter(Boolean)) lines.push(`  note: ${words}`)
  return lines
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
