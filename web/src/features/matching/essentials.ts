import type { Essentials } from '@people-bank/openapi'

/** One essential as a line that can be dropped. */
export type EssentialLine =
  | { list: 'themes'; code: string; lived: 'own' | 'caring' | null }
  | { list: 'experience' | 'types' | 'languages' | 'stages'; code: string }
  | { list: 'attributes'; code: string; level: number }
  | { list: 'reach' | 'times' }

/** Every essential, one line each, in the order to show. */
export function linesOf(essentials: Essentials): EssentialLine[] {
  const plain = (['experience', 'types', 'languages', 'stages'] as const).flatMap((list) =>
    essentials[list].map((code) => ({ list, code })),
  )
  return [
    ...essentials.themes.map(({ code, lived = null }) => ({
      list: 'themes' as const,
      code,
      lived,
    })),
    ...plain,
    ...essentials.attributes.map(({ code, level }) => ({
      list: 'attributes' as const,
      code,
      level,
    })),
    ...(essentials.reach ? [{ list: 'reach' as const }] : []),
    ...(essentials.times ? [{ list: 'times' as const }] : []),
  ]
}

/** The same essentials without one of them. */
export function without(essentials: Essentials, line: EssentialLine): Essentials {
  switch (line.list) {
    case 'reach':
      return { ...essentials, reach: false }
    case 'times':
      return { ...essentials, times: false }
    case 'themes':
      return { ...essentials, themes: essentials.themes.filter(({ code }) => code !== line.code) }
    case 'attributes':
      return {
        ...essentials,
        attributes: essentials.attributes.filter(({ code }) => code !== line.code),
      }
    case 'experience':
      return {
        ...essentials,
        experience: essentials.experience.filter((code) => code !== line.code),
      }
    case 'types':
      return { ...essentials, types: essentials.types.filter((code) => code !== line.code) }
    case 'languages':
      return { ...essentials, languages: essentials.languages.filter((code) => code !== line.code) }
    case 'stages':
      return { ...essentials, stages: essentials.stages.filter((code) => code !== line.code) }
  }
}

const level = 2

/** The same essentials and one more, written `list` or `list:code` as the choice offers it. */
export function withOne(essentials: Essentials, choice: string): Essentials {
  const [list, code = ''] = choice.split(':')
  const dropped = { ...essentials }
  switch (list) {
    case 'reach':
      return { ...dropped, reach: true }
    case 'times':
      return { ...dropped, times: true }
    case 'themes':
      return { ...dropped, themes: [...essentials.themes, { code, lived: null }] }
    case 'attributes':
      return { ...dropped, attributes: [...essentials.attributes, { code, level }] }
    case 'experience':
      return { ...dropped, experience: [...essentials.experience, code] }
    case 'types':
      return { ...dropped, types: [...essentials.types, code] }
    case 'languages':
      return { ...dropped, languages: [...essentials.languages, code] }
    case 'stages':
      return { ...dropped, stages: [...essentials.stages, code] as Essentials['stages'] }
    default:
      return essentials
  }
}
