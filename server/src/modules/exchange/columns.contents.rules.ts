import { readExperience, readThemes } from './cells.lived.rules.ts'
import { needIn, readSupport } from './cells.support.rules.ts'
import { readTimes } from './cells.times.rules.ts'
import { readWants } from './cells.wants.rules.ts'
import { isNoTick, isTick } from './cells.text.rules.ts'
import type { ColumnKind } from './headings.words.rules.ts'
import type { Lexicons } from './vocabulary.rules.ts'

/** How much of a cell is understood as this kind: 1 all of it, 0 none. */
type Understanding = (cell: string, lexicons: Lexicons) => number

const share = (found: boolean, leftover: string | null): number =>
  found ? (leftover === null ? 1 : 0.7) : 0

const lived = ({ experienceKinds, themes }: Lexicons) => ({ experience: experienceKinds, themes })

/**
 * Kinds whose cells speak for themselves. Names, numbers, dates and
 * plain answers such as 'yes' do not: what they are about, only a heading tells.
 */
const kindsByContents: readonly { kind: ColumnKind; understood: Understanding }[] = [
  {
    kind: 'experience',
    understood: (cell, lexicons) => {
      const { understood, leftover } = readExperience(cell, '', lived(lexicons))
      return share(understood.kinds.yes.length > 0 && understood.mentions.length === 0, leftover)
    },
  },
  {
    kind: 'themes',
    understood: (cell, lexicons) => {
      const { understood, leftover } = readThemes(cell, lived(lexicons))
      return share(understood.mentions.length > 0, leftover)
    },
  },
  {
    kind: 'support',
    understood: (cell, { supportNeeds, languages }) => {
      const { understood, leftover } = readSupport(cell, supportNeeds, languages)
      return share((understood.support?.items.length ?? 0) > 0, leftover)
    },
  },
  {
    kind: 'wants',
    understood: (cell, { opportunityKinds }) => {
      const { understood, leftover } = readWants(cell, opportunityKinds)
      return share(understood.yes.length + understood.no.length > 0, leftover)
    },
  },
  {
    kind: 'availability',
    understood: (cell) => {
      const { understood, leftover } = readTimes(cell)
      return share(understood.halfDays !== null, leftover)
    },
  },
]

const plainAnswer = /^\s*(?:y|yes|n|no|x|ok|na|n\/a|none|true|false|\d+|[✓✔☑✗✘])\s*[.!?]*\s*$/iu

/** Kinds of which a heading can name one, to be ticked. */
const tickable: ReadonlySet<ColumnKind> = new Set(['availability', 'support', 'wants', 'themes'])

/** Among ticks somebody says more: 'not yet'. */
const ticksMin = 0.6

/** What a column of ticks is about, when its heading is an answer of one kind and of no other. */
const kindByTicks = (
  heading: string,
  filled: readonly string[],
  lexicons: Lexicons,
): ColumnKind | null => {
  const ticks = filled.filter((cell) => isTick(cell) || isNoTick(cell))
  if (ticks.length < filled.length * ticksMin || !filled.some(isTick)) return null
  const kinds = kindsByContents.filter(
    ({ kind, understood }) =>
      tickable.has(kind) &&
      understood(kind === 'support' ? needIn(heading) : heading, lexicons) === 1,
  )
  return kinds.length === 1 ? (kinds[0]?.kind ?? null) : null
}

/** Fewer cells than this prove nothing. */
const leastCells = 4
/** How much of a column has to be understood, and how far ahead of every other kind. */
const leastShare = 0.5
const leastLead = 0.2
/** A heading that may be about somebody else, about the past or about what others did with them. */
const doubtful =
  /\b(?:emergency|kin|nok|carers?|referr\w*|not|no|never|last|past|previous\w*|former\w*|ex|contact(?:ed|s)?|reach\w*|attend(?:ed|s|ing|ance|ances)|completed|training|course|meetings?|events?|given|sent|asked|invited|offered|declined|match\w*|allocat\w*|assigned|staff|worker|gp|by|from|source|source of|heard|status|action\w*|follow|next|update\w*|wanted by|team|project|service lead|child(?:s|ren|rens)?|kids?|bab(?:y|ies)|sons?|daughters?|partners?|spouse|husband|wife|parents?|guardians?|siblings?|relatives?|family|friends?|school|consultants?|nurses?|midwi\w*|clinicians?|interpreters?|equality|ethnic\w*|religion|gender|sex|sexual\w*)\b/i

/**
 * What a column holds whose heading says nothing known: the kind as which most of its cells can be read, when
 * no other comes near. Null where that is not plain; a coordinator then says it by hand.
 */
export const kindByContents = (
  heading: string,
  cells: readonly string[],
  lexicons: Lexicons,
): ColumnKind | null => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (doubtful.test(heading)) return null
  const byTicks = kindByTicks(heading, filled, lexicons)
  if (byTicks !== null || filled.length < leastCells) return byTicks
  const shares = kindsByContents
    .map(({ kind, understood }) => ({
      kind,
      share:
        filled.reduce(
          (sum, cell) => sum + (plainAnswer.test(cell) ? 0 : understood(cell, lexicons)),
          0,
        ) / filled.length,
    }))
    .toSorted((one, other) => other.share - one.share)
  const [best, second] = shares
  if (!best || best.share < leastShare || best.share - (second?.share ?? 0) < leastLead) return null
  return best.kind
}
