import type { Figures } from './figures.ts'
import type { Recall } from './recall.ts'

/** A server's figures with the processor time of one request, its share of the database's included. */
export type SideFigures = Figures & { cpuMs: number }

/** One line of the table. Ratio: of the app's requests a second to the bare route's. */
export interface SideLine {
  name: string
  app: SideFigures
  bare: SideFigures
  alone: Figures
  aloneBy: string
  ratio: number
  goal: number
}

/** A request by itself; `sqlP95` is of its statements alone, without the app. */
export interface ByItselfLine {
  name: string
  app: Figures
  sqlP95: number
  /** The same ranked list by plain SQL, without reasons and without the app; null where nothing is ranked. */
  plainP95: number | null
  goalMs: number
}

export interface BenchReport {
  leaders: number
  opportunities: number
  sides: SideLine[]
  byItself: ByItselfLine[]
  recall: Recall
  residentMb: { app: number; bare: number }
  /** From the start of the server until it was ready. */
  readyMs: number
  diskMb: number
  unreviewedScans: string[]
}

export const goals = { ratio: 0.6, recall: 0.95, residentMb: 200, readyMs: 2_000 }

/** What a match may take by the time of the same ranking in plain SQL, in milliseconds. */
const besidePlain = (plainMs: number): number => 1.25 * plainMs + 5

const number = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
const verdict = (isGood: boolean): string => (isGood ? 'pass' : 'FAIL')
const timesOf = ({ p50, p95, p99 }: Figures): string => [p50, p95, p99].map(number).join(' / ')

function table(headings: string[], rows: string[][]): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(headings), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join(
    '\n',
  )
}

/** Goals that the figures miss, in words; empty when all hold. */
export function missedGoals(report: BenchReport): string[] {
  return [
    ...report.sides
      .filter(({ ratio, goal }) => ratio < goal)
      .map(
        ({ name, ratio, goal }) => `${name}: ${ratio.toFixed(2)} of the bare route, goal ${goal}`,
      ),
    ...report.byItself
      .filter(({ app, goalMs }) => app.p95 > goalMs)
      .map(({ name, app, goalMs }) => `${name}: p95 ${number(app.p95)} ms, goal ${goalMs} ms`),
    ...report.byItself.flatMap(({ name, app, plainP95 }) =>
      plainP95 !== null && app.p95 > besidePlain(plainP95)
        ? [`${name}: p95 ${number(app.p95)} ms, plain SQL ${number(plainP95)} ms`]
        : [],
    ),
    ...(report.recall.found < goals.recall * report.recall.searches
      ? [`spelling: ${report.recall.found} of ${report.recall.searches} found`]
      : []),
    ...(report.residentMb.app > goals.residentMb
      ? [`memory: ${number(report.residentMb.app)} MB`]
      : []),
    ...(report.readyMs > goals.readyMs ? [`start: ${number(report.readyMs)} ms`] : []),
    ...report.unreviewedScans.map((scan) => `sequential scan: ${scan}`),
  ]
}

/** The whole run as Markdown. */
export function reportText(report: BenchReport): string {
  const { sides, byItself, recall, residentMb, readyMs, diskMb } = report
  return [
    `${report.leaders.toLocaleString('en')} leaders, ${report.opportunities.toLocaleString('en')} opportunities`,
    '',
    table(
      [
        'request',
        'app /s',
        'p50 / p95 / p99 ms',
        'CPU ms',
        'bare /s',
        'p50 / p95 / p99 ms',
        'CPU ms',
        'SQL alone /s',
        'by',
        'ratio',
        'goal',
        '',
      ],
      sides.map(({ name, app, bare, alone, aloneBy, ratio, goal }) => [
        name,
        number(app.perSecond),
        timesOf(app),
        number(app.cpuMs),
        number(bare.perSecond),
        timesOf(bare),
        number(bare.cpuMs),
        number(alone.perSecond),
        aloneBy,
        ratio.toFixed(2),
        String(goal),
        verdict(ratio >= goal),
      ]),
    ),
    '',
    table(
      [
        'request',
        '/s',
        'p50 / p95 / p99 ms',
        'its statements alone, p95 ms',
        'plain SQL, p95 ms',
        'goal p95 ms',
        '',
      ],
      byItself.map(({ name, app, sqlP95, plainP95, goalMs }) => [
        name,
        number(app.perSecond),
        timesOf(app),
        number(sqlP95),
        plainP95 === null ? '' : number(plainP95),
        String(goalMs),
        verdict(app.p95 <= goalMs),
      ]),
    ),
    '',
    `Misspelt searches that find their person in the first ten: ${recall.found} of ${recall.searches} ` +
      `(goal ${100 * goals.recall}%): ${verdict(recall.found >= goals.recall * recall.searches)}; not found either when spelt right, as too many are alike: ${recall.alikeAnyway}`,
    `Resident memory under load: app ${number(residentMb.app)} MB, bare ${number(residentMb.bare)} MB ` +
      `(goal ${goals.residentMb}): ${verdict(residentMb.app <= goals.residentMb)}`,
    `Ready ${number(readyMs)} ms after the start (goal ${goals.readyMs}): ${verdict(readyMs <= goals.readyMs)}; the database is ${number(diskMb)} MB`,
    `Sequential scans nobody has reviewed: ${report.unreviewedScans.join('; ') || 'none'}`,
  ].join('\n')
}
