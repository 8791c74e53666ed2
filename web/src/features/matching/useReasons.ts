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

/** Every part of an explanation in plain words. The figures stay figures; nothing is judged here. */
export function useReasons() {
  const { t, number, list } = useText()
  const { halfDay } = useHalfDayWords()
  const { label } = useVocabulary()

  const named = (what: string, code: string | null) => {
    const kind = codeKinds[what]
    return kind && code ? label(kind, code) : (code ?? '')
  }

  /** Points are hundredths: 7825 reads 78.25. */
  function points(units: number): string {
    return number(units / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
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
    if (metres === null) return t('matching.facts.onlineOnly')
    const km = number(metres / 1000, { maximumFractionDigits: metres < 10_000 ? 1 : 0 })
    return travelKm === null
      ? t('matching.facts.distance', { km, radius: radiusKm })
      : t('matching.facts.distanceLimit', { km, radius: radiusKm, travel: travelKm })
  }

  function lived({ own, caring }: Fact): string {
    if (own === 'yes' && caring === 'yes') return t('matching.facts.themeBoth')
    if (own === 'yes') return t('matching.facts.themeOwn')
    if (caring === 'yes') return t('matching.facts.themeCaring')
    const isNamedOnly = own === 'untold' && caring === 'untold'
    return isNamedOnly ? t('matching.facts.themeNamed') : t('matching.facts.themeNo')
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
        return fact.answer === 'yes' ? t('matching.facts.kindYes') : t('matching.facts.kindNo')
      case 'type_theirs':
        return fact.answer === 'yes' ? t('matching.facts.typeYes') : t('matching.facts.typeNo')
      case 'distance':
        return distance(fact)
      case 'online':
        return fact.accepts ? t('matching.facts.onlineYes') : t('matching.facts.onlineNo')
      case 'half_days':
        return halfDays(fact)
      case 'hours':
        return t('matching.facts.hours', { have, wanted })
    }
  }

  function source({ source: who }: Leaf): string {
    return who ? t(`matching.sources.${who}`) : t('matching.sourceNone')
  }

  function question({ about, code, lived }: Question): string {
    const name = named(about, code)
    switch (about) {
      case 'theme':
        if (lived === 'own') return t('matching.questionList.themeOwn', { name })
        if (lived === 'caring') return t('matching.questionList.themeCaring', { name })
        return t('matching.questionList.theme', { name })
      case 'attribute':
      case 'kind':
      case 'type':
      case 'experience':
      case 'language':
        return t(`matching.questionList.${about}`, { name })
      default:
        return t(`matching.questionList.${about}`)
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

  return { points, asked, known, source, question, check }
}
