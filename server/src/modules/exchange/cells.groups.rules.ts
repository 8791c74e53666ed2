import { readableMax, saysNone, tellsNothing } from './cells.text.rules.ts'
import type { CellReading } from './cells.text.rules.ts'
import type { DraftGroup } from './draft.types.ts'

const roleWord =
  /\b(co-?chair|vice[- ]chair|deputy chair|chair(?:man|woman|person)?|secretary|treasurer|governor|lay member|trustee|member|rep(?:resentative)?|volunteer|director|observer|adviser|advisor|lead)\b/i
const past =
  /\b(?:ex|former(?:ly)?|was|used to|previous(?:ly)?|past|stood down|stepped down|left|ended|resigned|until|wants|interested|waiting|maybe|not)\b|\?/i
/** 'None now', 'nothing at present'. */
const sayNone = /^(?:none|nothing|nil)\b|^no (?:more|groups?|committees?)\b/i
const years = /\b(?:19|20)\d{2}\s*(?:-|–|to)\s*(?:(?:19|20)?\d{2})?\b|\bsince\s+(?:19|20)\d{2}\b/i

/** Groups and committees that a person sits on now; what is past or in doubt goes to the note. */
export const readGroups = (cell: string): CellReading<DraftGroup[]> => {
  if (cell.trim() === '') return { understood: [], leftover: null }
  if (
    tellsNothing(cell) ||
    saysNone(cell) ||
    /^(?:n\/a|y|yes|n|no|x|true|false|tick(?:ed)?|[✓✔☑☐]|[\d\s.,/-]+)$/iu.test(cell.trim()) ||
    cell.length > readableMax
  ) {
    return { understood: [], leftover: cell }
  }
  const groups: DraftGroup[] = []
  let whole = true
  for (const part of cell.split(/[;,\n]|\s\/\s|\s\+\s/).map((one) => one.trim())) {
    if (part === '') continue
    if (sayNone.test(part) || past.test(part) || years.test(part) || part.length > 120) {
      whole = false
      continue
    }
    groups.push({ name: part, role: roleWord.exec(part)?.[0] ?? null, from: null, to: null })
  }
  return { understood: groups, leftover: whole ? null : cell }
}
