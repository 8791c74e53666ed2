import { readChecks } from './cells.checks.rules.ts'
import { readAge } from './cells.birth.rules.ts'
import { readDate, withoutSerial } from './cells.dates.rules.ts'
import { inDayOrder, isAmbiguous } from './cells.dates.order.rules.ts'
import { readGroups } from './cells.groups.rules.ts'
import { readHours } from './cells.hours.rules.ts'
import { joinName, namePartMax, readName, splitKnownAs, withoutTitle } from './cells.names.rules.ts'
import { readPlace, withoutIncodes } from './cells.place.rules.ts'
import { readReach } from './cells.reach.rules.ts'
import { readReward } from './cells.reward.rules.ts'
import { isNoTick, isTick, plain, tellsNothing } from './cells.text.rules.ts'
import { allHalfDays, readTimes } from './cells.times.rules.ts'
import { readChoices, readWants } from './cells.wants.rules.ts'
import { withoutHoldWords } from './cells.names.hold.rules.ts'
import { holdIn } from './holds.rules.ts'
import type { AnswerSet } from './draft.types.ts'
import type { ColumnKind } from './headings.words.rules.ts'
import { contactReaders } from './rows.contact.rules.ts'
import { livedReaders } from './rows.lived.rules.ts'
import { ofHeading, supportOrTick, themesOrTick } from './rows.ticks.rules.ts'
import type { CellReader, CellRest, RowState } from './rows.state.rules.ts'

const understood: CellRest = { leftover: null, withheld: false }
const rest = (leftover: string | null, review?: string): CellRest => ({
  leftover,
  withheld: false,
  review,
})

const keep: CellReader = (cell) => rest(cell)

/** Adds answers to a set; a no from one cell stands against a yes from another. */
const addAnswers = (set: AnswerSet, found: AnswerSet): void => {
  for (const code of found.no) if (!set.no.includes(code)) set.no.push(code)
  for (const code of found.yes) if (!set.yes.includes(code)) set.yes.push(code)
  set.yes = set.yes.filter((code) => !set.no.includes(code))
}

const lines = (told: string | null, cell: string): string =>
  told === null ? cell.trim() : `${told}\n${cell.trim()}`

const name: CellReader = (cell, heading, state) => {
  const reading = readName(cell, heading)
  state.fullName = reading.understood.name
  for (const phone of readReach(cell).phones) {
    if (!state.phones.includes(phone)) state.phones.push(phone)
  }
  state.draft.knownAs ??= reading.understood.knownAs
  return rest(reading.leftover, reading.review)
}

const wants: CellReader = (cell, _heading, state) => {
  if (tellsNothing(cell)) return rest(cell)
  const { draft } = state
  const reading = readWants(cell, state.lexicons.opportunityKinds)
  draft.wants = lines(draft.wants, cell)
  addAnswers(draft.kinds, reading.understood)
  draft.leftOutKinds = [...draft.kinds.no]
  return rest(reading.leftover, reading.review)
}

const stage: CellReader = (cell, _heading, state) => {
  const { understood: found, leftover } = readChoices(cell, state.lexicons.stages)
  if (leftover !== null || found.yes.length !== 1) return rest(cell)
  state.draft.stage = found.yes[0] ?? null
  return understood
}

const groups: CellReader = (cell, _heading, state) => {
  const reading = readGroups(cell)
  state.draft.groups.push(...reading.understood)
  return rest(reading.leftover)
}

/** A tick under 'Mornings': the heading tells when. A weekend beside a part of the day could be either or both. */
const tickedTime = (cell: string, heading: string, state: RowState): CellRest => {
  if (isNoTick(cell)) return understood
  const mask = readTimes(heading).understood.halfDays
  if (mask === null) return rest(cell)
  const ofParts = !/week/i.test(heading)
  state.ticks.push({ mask, ofParts })
  return rest(cell)
}

const availability: CellReader = (cell, heading, state) => {
  if (isTick(cell) || isNoTick(cell)) return tickedTime(cell, heading, state)
  // The bank's own tables write mon_morning.
  const written = cell.replaceAll('_', ' ')
  const reading = readTimes(written)
  const { halfDays, hoursMonth } = reading.understood
  if (state.splitTimes) {
    state.draft.hoursMonth ??= hoursMonth
    state.timesOf.push(
      /^\s*(?:any(?:time| time)?|all|flexible|whenever)\s*$/i.test(cell) ? allHalfDays : halfDays,
    )
    return rest(cell)
  }
  const twice = state.draft.halfDays !== null && halfDays !== null
  state.draft.halfDays = state.draft.halfDays ?? halfDays
  state.draft.hoursMonth ??= hoursMonth
  return rest(twice || reading.leftover === written ? cell : reading.leftover)
}

const hours: CellReader = (cell, heading, state) => {
  const found = readHours(cell, heading)
  if (found === null) return availability(cell, heading, state)
  state.draft.hoursMonth = found
  return rest(/^\s*\d+\s*$/.test(cell) ? null : cell)
}

const languages: CellReader = (cell, _heading, state) => {
  const reading = readChoices(cell, state.lexicons.languages)
  addAnswers(state.draft.languages, reading.understood)
  return rest(reading.leftover, reading.review)
}

const recognition: CellReader = (cell, _heading, state) => {
  const { draft } = state
  const reading = readReward(cell, state.lexicons.recognition)
  if (draft.recognition !== null) return rest(cell)
  draft.recognition = reading.understood.recognition
  draft.recognitionNote = reading.understood.recognitionNote
  return rest(reading.leftover, reading.review)
}

const joined: CellReader = (said, _heading, state) => {
  const cell = withoutSerial(said)
  if (isAmbiguous(cell, state.dateOrder)) {
    return rest(cell, 'the day and the month of this column cannot be told apart')
  }
  const read = readDate(inDayOrder(cell, state.dateOrder), state.today)
  if (!read) return rest(cell, tellsNothing(cell) ? undefined : 'not a date that can be read')
  if (read.date > state.today) return rest(cell, 'the date lies ahead')
  // The first days of 1900 are how a spreadsheet shows an empty cell.
  if (read.date < '1930') return rest(cell, 'the date cannot be right')
  state.draft.joinedOn = read.date
  state.draft.joinedPrecision = read.precision
  return rest(read.about ? cell : null)
}

const checks: CellReader = (cell, heading, state) => {
  const reading = readChecks(cell, heading, state.today)
  state.draft.checks.push(...reading.understood)
  return rest(reading.leftover, reading.review)
}

const employer: CellReader = (cell) =>
  rest(cell, tellsNothing(cell) ? undefined : 'ask about declared interests')

/** Only whether the person is under 18 is kept; the date of birth or age itself is not. */
const birth: CellReader = (said, _heading, state) => {
  const cell = withoutSerial(said)
  if (isAmbiguous(cell, state.dateOrder)) {
    return { leftover: null, withheld: true, review: 'check the age' }
  }
  const { band, leftover, review } = readAge(inDayOrder(cell, state.dateOrder), state.today)
  state.draft.ageBand = band
  return { leftover, withheld: true, review }
}

const onlineWords = new Set(
  'y yes zoom teams online ok okay happy fine both true virtual video please pls only or and can do to either good great prefer preferred meet join is are via on using use'.split(
    ' ',
  ),
)
const offline =
  /^(?:n|no|none|never|false|no thanks|not online|not zoom|not teams|no zoom|no teams|zoom no|teams no|online no|(?:happy to meet )?(?:in person|face to face|f2f) only|no internet|not on ?line|offline)$/

/** 'No - no broadband'; not 'No, happy to', nor 'No, phone only'. */
const isNoWithReason = (cell: string): boolean =>
  /^\s*no\s*[-–—,;:(.]/i.test(cell) &&
  !/\b(?:yes|happy|fine|can|ok|okay|would|phone|telephone|only)\b/i.test(cell)

const online: CellReader = (cell, _heading, state) => {
  const said = plain(cell)
  const no = offline.test(said) || isNoWithReason(cell)
  const yes =
    /^no problems?$/.test(said) ||
    (said !== '' && said.split(' ').every((word) => onlineWords.has(word)))
  if (cell.includes('?') || (!yes && !no)) return rest(cell)
  state.draft.online = yes && !no
  return rest(/^(?:y|yes|n|no|true|false)$/.test(said) ? null : cell)
}

const travel: CellReader = (cell, heading, state) => {
  const found =
    /^\s*(?:up to|max(?:imum)?|about|within)?\s*(\d{1,3})\s*(miles?|mi|kms?|m)?\s*$/i.exec(cell)
  const [ofHeading = ''] = /mile|km|kilomet/i.exec(heading) ?? []
  const unit = (found?.[2] ?? ofHeading).toLowerCase()
  if (!found || unit === '') return rest(cell)
  const factor = unit.startsWith('k') ? 1 : 1.609
  state.draft.travelKm = Math.round(Number(found[1]) * factor)
  return rest(/^\s*\d+\s*$/.test(cell) || unit.startsWith('k') ? null : cell)
}

const postcode: CellReader = (cell, _heading, state) => {
  const reading = readPlace(cell)
  state.draft.outcode ??= reading.understood
  const withheld = reading.leftover === null && reading.understood !== cell.trim().toUpperCase()
  const cut = reading.leftover !== null && reading.leftover !== cell
  return { leftover: reading.leftover, withheld: withheld || cut, review: reading.review }
}

const town: CellReader = (cell, _heading, state) => {
  const reading = readPlace(cell)
  state.draft.outcode ??= reading.understood
  return rest(reading.understood === null ? cell : reading.leftover)
}

/** 'Boston PE21': the end of an address, and neither a flat nor a ward. */
const outcodeBehindTown = (last: string): string | null => {
  const [, town = '', code = ''] = /^([\p{L}'’ .-]{3,}) (\S+)$/u.exec(last) ?? []
  if (/\b(?:FLAT|APT|APARTMENT|UNIT|WARD|BLOCK|ROOM|BAY|PLOT|FLOOR|BOX|SUITE|HOUSE)$/.test(town))
    return null
  const found = code === '' ? null : readPlace(code).understood
  return found === code ? found : null
}

const address: CellReader = (cell, _heading, state) => {
  if (/\p{L}{2}/u.test(cell) && !tellsNothing(cell)) state.postal = true
  const cut = withoutIncodes(cell)
  if (state.postal)
    state.draft.address = [state.draft.address, cut.trim()].filter(Boolean).join(', ')
  // 'Norwich, NR2': among other words of an address two letters and a figure may be a flat or a ward.
  const last =
    cell
      .split(/[,;\n]/)
      .at(-1)
      ?.trim()
      .toUpperCase() ?? ''
  const ending = readPlace(last).understood
  if (cut !== cell) state.draft.outcode ??= readPlace(cell).understood
  else if (ending === last) state.draft.outcode ??= ending
  else state.draft.outcode ??= outcodeBehindTown(last)
  return { leftover: cut, withheld: cut !== cell }
}

/** How each kind of column is read. */
export const readers: Readonly<Record<ColumnKind, CellReader>> = {
  ...livedReaders,
  ...contactReaders,
  themes: themesOrTick,
  support: supportOrTick,
  ref: (cell, _heading, state) => {
    state.draft.ref = cell.trim()
    return understood
  },
  title: keep,
  neverKept: () => ({ leftover: null, withheld: true }),
  leftOut: () => understood,
  name,
  firstName: (cell, _heading, state) => {
    if (cell.trim().length > namePartMax) return rest(cell)
    const called = withoutHoldWords(cell)
    const { main, knownAs, aside } = splitKnownAs(called.name)
    const untitled = withoutTitle(main)
    state.first = untitled
    state.draft.knownAs ??= knownAs
    return rest(
      called.said || aside || untitled !== main || joinName(untitled, '') === '' ? cell : null,
    )
  },
  lastName: (cell, _heading, state) => {
    if (cell.trim().length > namePartMax) return rest(cell)
    const called = withoutHoldWords(cell)
    const { main, knownAs, aside } = splitKnownAs(called.name)
    state.last = main
    return rest(called.said || aside || knownAs !== null || joinName('', main) === '' ? cell : null)
  },
  knownAs: (cell, _heading, state) => {
    if (tellsNothing(cell) || cell.trim().length > 60) return rest(cell)
    if (holdIn(cell, 'knownAs')) return rest(cell)
    state.draft.knownAs = cell.trim()
    return understood
  },
  pronouns: (cell, _heading, state) => {
    if (tellsNothing(cell) || cell.trim().length > 40) return rest(cell)
    state.draft.pronouns = cell.trim()
    return understood
  },
  postcode,
  address,
  town,
  wants: ofHeading(wants),
  offers: (cell, _heading, state) => {
    state.draft.offers = lines(state.draft.offers, cell)
    return understood
  },
  stage,
  groups,
  availability,
  hours,
  languages: ofHeading(languages),
  recognition,
  joined,
  checks,
  employer,
  birth,
  online,
  travel,
  source: (cell, _heading, state) => {
    state.draft.source ??= cell.trim()
    return rest(state.draft.source === cell.trim() ? null : cell)
  },
}
