import { drawFor, type Draw } from './draw.rules.ts'
import { names, type Culture, type SeedNames } from './seed/names.ts'

export interface Called {
  name: string
  given: string
  sex: 'women' | 'men'
  /** Another language than English that often goes with the name. */
  language: string | null
}

const shares = Object.fromEntries(
  Object.entries(names).map(([culture, { share }]) => [culture, share]),
) as Record<Culture, number>

/** As many people as asked, no two of one name. */
export function dealNames(seed: number, count: number, taken: readonly string[]): Called[] {
  const draw = drawFor(seed, 'names')
  const seen = new Set(taken)
  const dealt: Called[] = []
  while (dealt.length < count) {
    const called = callSomeone(draw)
    if (seen.has(called.name)) continue
    seen.add(called.name)
    dealt.push(called)
  }
  return dealt
}

function callSomeone(draw: Draw): Called {
  const culture: SeedNames = names[draw.weighted(shares)]
  const sex = draw.chance(61) ? 'women' : 'men'
  const given = draw.one(culture[sex])
  return { name: `${given} ${draw.one(culture.surnames)}`, given, sex, language: culture.language }
}

const hosts = ['example.org', 'example.com', 'example.net', 'mail.example'] as const

/** An address under a domain that no mail ever reaches, another one for each person. */
export function emailOf(name: string, draw: Draw, taken: Set<string>): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll(/[^a-z ]/g, '')
  const [first = '', ...rest] = plain.split(' ')
  const local = draw.chance(25)
    ? `${first.slice(0, 1)}${rest.join('')}`
    : `${first}.${rest.join('')}`
  const host = draw.one(hosts)
  for (let number = 1; ; number += 1) {
    const address = `${local}${number === 1 ? '' : number}@${host}`
    if (taken.has(address)) continue
    taken.add(address)
    return address
  }
}

/** Numbers that are kept free for drama, in a drawn order: nobody real ever answers. */
export function dealPhones(
  seed: number,
  taken: readonly string[],
): { mobiles: string[]; landlines: string[] } {
  const draw = drawFor(seed, 'phones')
  const last = Array.from({ length: 1_000 }, (_, number) => String(number).padStart(3, '0'))
  const deal = (start: string) =>
    draw
      .some(last, last.length)
      .map((digits) => `${start}${digits}`)
      .filter((number) => !taken.includes(number))
  return { mobiles: deal('07700 900'), landlines: deal('01632 960') }
}
