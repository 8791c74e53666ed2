import { createRequire } from 'node:module'
import type { Font } from 'fontkit'

/** A document in plain parts, from which a page for print is made that a screen reader can follow. */
export interface PrintDocument {
  title: string
  /** Whose name stands as the author. */
  author: string
  /** A line or two under the title. */
  lead: string[]
  sections: PrintSection[]
  /** Small words at the end. */
  closing: string
}

export interface PrintSection {
  heading: string
  /** Words before the items. */
  words: string[]
  items: PrintItem[]
}

export interface PrintItem {
  title: string
  /** When, where, how: one line. */
  facts: string
  words: string[]
}

const require = createRequire(import.meta.url)
// DejaVu has the letters of every language that people of the bank write, Welsh ŵ and ŷ among them.
const fonts = {
  plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
}
const opened = new Map<string, Font>()

/** A font, read once: reading it anew takes longer than writing a whole document with it. */
async function fontAt(path: string): Promise<PDFKit.Mixins.PDFFontSource> {
  const { openSync } = await import('fontkit')
  const font = opened.get(path) ?? (openSync(path) as Font)
  opened.set(path, font)
  // The types of the library do not know yet that it takes an opened font.
  return font as never
}
const ink = '#212b32'
const soft = '#425563'
const blue = '#003d78'

type Tag = 'H1' | 'H2' | 'H3' | 'P'
interface Look {
  font: keyof typeof fonts
  size: number
  colour: string
  /** Points of room before and after. */
  before: number
  after: number
}
const looks = {
  title: { font: 'bold', size: 24, colour: blue, before: 0, after: 6 },
  lead: { font: 'plain', size: 12, colour: soft, before: 0, after: 3 },
  heading: { font: 'bold', size: 15, colour: blue, before: 18, after: 5 },
  item: { font: 'bold', size: 11.5, colour: ink, before: 8, after: 1 },
  facts: { font: 'plain', size: 10, colour: soft, before: 0, after: 2 },
  words: { font: 'plain', size: 11, colour: ink, before: 0, after: 4 },
  closing: { font: 'plain', size: 9, colour: soft, before: 24, after: 0 },
} as const satisfies Record<string, Look>

/** Room that a heading needs below it, in points, so that none stands alone at the foot of a page. */
const roomUnderHeading = 70

/**
 * The document as a tagged PDF: title and language set, headings and paragraphs in reading order, fonts
 * embedded.
 */
export async function pdfOf(document: PrintDocument): Promise<Buffer> {
  // Read when somebody asks for a page: the libraries take some 15 MB that most instances never need.
  const { default: Pdf } = await import('pdfkit')
  // The types of the library do not know its newest subset yet.
  const options: object = {
    size: 'A4',
    margins: { top: 56, bottom: 56, left: 56, right: 56 },
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: { Title: document.title, Author: document.author },
    font: await fontAt(fonts.plain),
  }
  const pdf = new Pdf(options)
  for (const [name, path] of Object.entries(fonts)) pdf.registerFont(name, await fontAt(path))
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const write = (tag: Tag, look: Look, text: string): void => {
    if (text === '') return
    const left = pdf.page.height - pdf.page.margins.bottom - pdf.y
    if (tag !== 'P' && left < roomUnderHeading) pdf.addPage()
    if (pdf.y > pdf.page.margins.top) pdf.y += look.before
    root.add(
      pdf.struct(tag, {}, () => {
        pdf.font(look.font).fontSize(look.size).fillColor(look.colour)
        pdf.text(text, { lineGap: look.size * 0.25 })
      }),
    )
    pdf.y += look.after
  }
  write('H1', looks.title, document.title)
  for (const line of document.lead) write('P', looks.lead, line)
  for (const { heading, words, items } of document.sections) {
    write('H2', looks.heading, heading)
    for (const line of words) write('P', looks.words, line)
    for (const item of items) {
      write('H3', looks.item, item.title)
      write('P', looks.facts, item.facts)
      for (const line of item.words) write('P', looks.words, line)
    }
  }
  write('P', looks.closing, document.closing)
  root.end()
  pdf.end()
  return done
}
