import { inject, provide, type InjectionKey } from 'vue'
import type { TermKind } from '@/features/vocabulary/useVocabulary.ts'
import { useVocabulary } from '@/features/vocabulary/useVocabulary.ts'
import { useHalfDayWords } from '@/ui/useHalfDayWords.ts'
import { useText } from '@/i18n/useText.ts'
import type { Check, Leaf, Question } from './match.types.ts'

type Fact = NonNullable<Leaf['fact']>

const codeKinds: Record<string, TermKind> = {
  attribute: 'attributes',
  theme: 'themes',
  kind: 'opportunityKinds',
  type: 'leaderTypes',
  experience: 'experienceKinds',
  language: 'languages',
  stage: 'stages',
}

const ownReasons: InjectionKey<boolean> = Symbol('own reasons')

/** From here on down, reasons are read by the person whom they are about. */
export const speakToThem = (): void => provide(ownReasons, true)

/** Every part of an explanation in plain words. The figures stay figures; nothing is judged here. */
export function useReasons() {
  const isOwn = inject(ownReasons, false)
  const who = isOwn ? 'matching.own' : 'matching'
  const { t, number, list } = useText()
  const { halfDay } = useHalfDayWords()
  const { label } = useVocabulary()

  const named = (what: string, code: string | null) => {
    const kind = codeKinds[what]
    return kind && code ? label(kind, code) : (code ?? '')
  }

  /** Points are hundredths: 7825 reads 78.25, and 78 to the person themselves, who compares nobody. */
  function points(units: number): string {
    const digits = isOwn ? 0 : 2
    return number(units / 100, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  }

  /** What a bar shows: points, or to the person themselves how well it fits. */
  function bar(part: { points: number; possible: number; units: number }): string {
    if (!isOwn)
      return t('matching.criterionPoints', {
        points: points(part.points),
        units: points(part.units),
      })
    if (part.points === part.units) return t('matching.answers.met')
    if (part.points > 0) return t('matching.answers.partly')
    return part.possible > 0 ? t('matching.answers.untold') : t('matching.answers.missing')
  }

  function asked({ leaf, code, fact, question: open }: Leaf): string {
    const name = named(leaf, code)
    if (leaf === 'attribute') {
      return fact?.wanted === undefined
        ? t('matching.leaves.attributePlain', { name })
        : t('matching.leaves.attribute', { name, level: fact.wanted })
    }
    if (leaf === 'theme') {
      const lived = fact?.lived ?? open?.lived
      if (lived === 'own') return t('matching.leaves.themeOwn', { name })
      return lived === 'caring'
        ? t('matching.leaves.themeCaring', { name })
        : t('matching.leaves.theme', { name })
    }
    if (leaf === 'kind' || leaf === 'type') return t(`matching.leaves.${leaf}`, { name })
    return t(`matching.leaves.${leaf}`)
  }

  function distance({ metres = null, radiusKm = 0, travelKm = null }: Fact): string {
    if (metres === null) return t(`${who}.facts.onlineOnly`)
    const km = number(metres / 1000, { maximumFractionDigits: metres < 10_000 ? 1 : 0 })
    return travelKm === null
      ? t('matching.facts.distance', { km, radius: radiusKm })
      : t(`${who}.facts.distanceLimit`, { km, radius: radiusKm, travel: travelKm })
  }

  function lived({ own, caring }: Fact): string {
    if (own === 'yes' && caring === 'yes') return t(`${who}.facts.themeBoth`)
    if (own === 'yes') return t('matching.facts.themeOwn')
    if (caring === 'yes') return t(`${who}.facts.themeCaring`)
    const isNamedOnly = own === 'untold' && caring === 'untold'
    return isNamedOnly ? t(`${who}.facts.themeNamed`) : t(`${who}.facts.themeNo`)
  }

  function halfDays({ halfDays: suiting = [], missingHalfDays: missing = [] }: Fact): string {
    const share = t('matching.facts.halfDays', {
      have: suiting.length,
      count: suiting.length + missing.length,
    })
    return suiting.length > 0 ? `${share} (${list(suiting.map(halfDay))})` : share
  }

  function known({ fact }: Leaf): string {
    if (!fact) return t('matching.facts.untold')
    const { have = 0, wanted = 0 } = fact
    switch (fact.kind) {
      case 'level':
        return t('matching.facts.level', { level: fact.level ?? 0, wanted })
      case 'theme':
        return lived(fact)
      case 'kind_wanted':
        return fact.answer === 'yes' ? t(`${who}.facts.kindYes`) : t(`${who}.facts.kindNo`)
      case 'type_theirs':
        return fact.answer === 'yes' ? t(`${who}.facts.typeYes`) : t(`${who}.facts.typeNo`)
      case 'distance':
        return distance(fact)
      case 'online':
        return fact.accepts ? t(`${who}.facts.onlineYes`) : t(`${who}.facts.onlineNo`)
      case 'half_days':
        return halfDays(fact)
      case 'hours':
        return t('matching.facts.hours', { have, wanted })
    }
  }

  function source({ source: said }: Leaf): string {
    return said ? t(`${who}.sources.${said}`) : t('matching.sourceNone')
  }

  function question({ about, code, lived }: Question): string {
    const name = named(about, code)
    switch (about) {
      case 'theme':
        if (lived === 'own') return t(`${who}.questionList.themeOwn`, { name })
        if (lived === 'caring') return t(`${who}.questionList.themeCaring`, { name })
        return t(`${who}.questionList.theme`, { name })
      case 'attribute':
      case 'kind':
      case 'type':
      case 'experience':
      case 'language':
        return t(`${who}.questionList.${about}`, { name })
      default:
        return t(`${who}.questionList.${about}`)
    }
  }

  function check({ check: what, code }: Check): string {
    switch (what) {
      case 'theme':
      case 'experience':
      case 'type':
      case 'language':
      case 'attribute':
        return t(`matching.checks.${what}`, { name: named(what, code) })
      default:
        return t(`matching.checks.${what}`)
    }
  }

  return { isOwn, points, bar, asked, known, source, question, check }
}
