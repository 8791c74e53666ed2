import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BenchReport } from './report.ts'

// How figures grow with the bank: those of each size as the last run of that size wrote them, and a picture of them all.

/** One size of a bank. Times in milliseconds, p95. */
interface Size {
  leaders: number
  opportunities: number
  measuredOn: string
  alone: Record<string, number>
  tenAtOnce: Record<string, number>
  megabytes: Record<string, number>
}

const docs = new URL('../../docs/', import.meta.url)
const figuresFile = fileURLToPath(new URL('growth.json', docs))
const pictureFile = fileURLToPath(new URL('images/growth.svg', docs))

/** Keeps the figures of this report in place of those of the same size, and draws all sizes. */
export async function keepGrowth(report: BenchReport): Promise<void> {
  const kept = await readFile(figuresFile, 'utf8').then(
    (text) => JSON.parse(text) as Size[],
    () => [],
  )
  const sizes = [...kept.filter(({ leaders }) => leaders !== report.leaders), sizeOf(report)]
  sizes.sort((one, other) => one.leaders - other.leaders)
  await writeFile(figuresFile, `${JSON.stringify(sizes, null, 2)}\n`)
  await writeFile(pictureFile, picture(sizes))
}

const rounded = (value: number): number => Number(value.toPrecision(3))

function sizeOf(report: BenchReport): Size {
  const { leaders, opportunities, sides, byItself, residentMb, diskMb } = report
  return {
    leaders,
    opportunities,
    measuredOn: new Date().toISOString().slice(0, 10),
    alone: Object.fromEntries(byItself.map(({ name, app }) => [name, rounded(app.p95)])),
    tenAtOnce: Object.fromEntries(sides.map(({ name, app }) => [name, rounded(app.p95)])),
    megabytes: { server: rounded(residentMb.app), database: rounded(diskMb) },
  }
}

interface Panel {
  title: string
  unit: string
  lines: { name: string; points: { x: number; y: number }[] }[]
}

const height = 300
const margin = { left: 56, right: 170, top: 40, bottom: 44 }
const inside = { width: 240, height: height - margin.top - margin.bottom }
const panelWidth = margin.left + inside.width + margin.right
// Told apart in grey and by those who see few colours too; each line has its name at its end besides.
const colours = ['#0b5cad', '#b3261e', '#2e7d32', '#8a5a00', '#6a1b9a']
const dashes = ['', '6 3', '2 3', '10 3 2 3', '1 4']

const panelOf = (
  sizes: Size[],
  { title, unit, of }: { title: string; unit: string; of: 'alone' | 'tenAtOnce' | 'megabytes' },
): Panel => {
  const names = [...new Set(sizes.flatMap((size) => Object.keys(size[of])))]
  return {
    title,
    unit,
    lines: names.map((name) => ({
      name,
      points: sizes.flatMap((size) => {
        const y = size[of][name]
        return y === undefined ? [] : [{ x: size.leaders, y }]
      }),
    })),
  }
}

/** Three panels side by side, both axes by powers of ten, so that as much again is always as far. */
function picture(sizes: Size[]): string {
  const panels = [
    panelOf(sizes, { title: 'One caller', unit: 'ms, p95', of: 'alone' }),
    panelOf(sizes, { title: 'Ten at once', unit: 'ms, p95', of: 'tenAtOnce' }),
    panelOf(sizes, { title: 'Memory and disk', unit: 'MB', of: 'megabytes' }),
  ]
  const counts = sizes.map(({ leaders }) => leaders.toLocaleString('en')).join(', ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${panelWidth * panels.length} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>How figures grow with the bank: ${counts} leaders</title>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...panels.map((panel, index) =>
      drawn(panel, { left: index * panelWidth, sizes: sizes.map(({ leaders }) => leaders) }),
    ),
    '</svg>',
    '',
  ].join('\n')
}

function drawn({ title, unit, lines }: Panel, { left, sizes }: { left: number; sizes: number[] }) {
  const values = lines.flatMap(({ points }) => points.map(({ y }) => y))
  const powers = (of: number[]): [number, number] => [
    Math.floor(Math.log10(Math.min(...of))),
    Math.ceil(Math.log10(Math.max(...of))),
  ]
  const [xLow, xHigh] = powers(sizes)
  const [yLow, yHigh] = powers(values)
  const xAt = (x: number) =>
    left + margin.left + ((Math.log10(x) - xLow) / Math.max(1, xHigh - xLow)) * inside.width
  const yAt = (y: number) =>
    margin.top + inside.height * (1 - (Math.log10(y) - yLow) / Math.max(1, yHigh - yLow))
  const steps = (low: number, high: number) =>
    Array.from({ length: high - low + 1 }, (_none, step) => 10 ** (low + step))
  const grid = [
    ...steps(yLow, yHigh).map(
      (y) =>
        `<path d="M${xAt(10 ** xLow)} ${round(yAt(y))}h${inside.width}" stroke="#ddd"/>` +
        `<text x="${xAt(10 ** xLow) - 6}" y="${round(yAt(y) + 4)}" text-anchor="end" fill="#333">${y.toLocaleString('en')}</text>`,
    ),
    ...steps(xLow, xHigh).map(
      (x) =>
        `<text x="${round(xAt(x))}" y="${height - 24}" text-anchor="middle" fill="#333">${x.toLocaleString('en')}</text>`,
    ),
  ]
  const names = spread(lines.map(({ points }) => yAt(points.at(-1)?.y ?? 1)))
  return [
    `<text x="${left + margin.left}" y="20" font-size="14" font-weight="600" fill="#111">${title} (${unit})</text>`,
    ...grid,
    `<text x="${left + margin.left + inside.width / 2}" y="${height - 6}" text-anchor="middle" fill="#333">leaders</text>`,
    ...lines.map(({ name, points }, index) => {
      const colour = colours[index % colours.length]
      const path = points.map(
        ({ x, y }, at) => `${at ? 'L' : 'M'}${round(xAt(x))} ${round(yAt(y))}`,
      )
      const dash = dashes[index % dashes.length]
      return (
        `<path d="${path.join('')}" fill="none" stroke="${colour}" stroke-width="2"${dash && ` stroke-dasharray="${dash}"`}/>` +
        points
          .map(
            ({ x, y }) =>
              `<circle cx="${round(xAt(x))}" cy="${round(yAt(y))}" r="3" fill="${colour}"/>`,
          )
          .join('') +
        `<text x="${left + margin.left + inside.width + 8}" y="${round((names[index] ?? 0) + 4)}" fill="${colour}">${name} ${points.at(-1)?.y ?? ''}</text>`
      )
    }),
  ].join('\n')
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Names at the ends of lines, moved down until none lies upon another. */
function spread(heights: number[]): number[] {
  const apart = 14
  const placed = [...heights]
  const order = heights.map((_height, index) => index)
  order.sort((one, other) => (heights[one] ?? 0) - (heights[other] ?? 0))
  for (const [turn, index] of order.entries()) {
    const above = placed[order[turn - 1] ?? -1]
    if (turn > 0 && above !== undefined) placed[index] = Math.max(placed[index] ?? 0, above + apart)
  }
  return placed
}
