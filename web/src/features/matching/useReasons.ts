import type { TermKind } from '@/features/vocabulary/useVocabulary.ts'
import { useVocabulary } from '@/features/vocabulary/useVocabulary.ts'
import { useText } from '@/i18n/useText.ts'
import type { Check, Leaf, Question } from './match.types.ts'

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
  const { t, number } = useText()
  const { label } = useVocabulary()

  const named = (what: string, code: string | null) => {
    const kind = codeKinds[what]
    return kind && code ? label(kind, code) : (code ?? '')
  }

  /** Points are hundredths: 7825 reads 78.25. */
  function points(units: number): string {
    return number(units / 100, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  }

  function asked(leaf: Leaf): string {
    const name = named(leaf.leaf, leaf.code)
    if (leaf.leaf === 'attribute') {
      return leaf.fact?.kind === 'level'
        ? t('matching.leaves.attribute', { name, level: leaf.fact.wanted })
        : t('matching.leaves.attributePlain', { name })
    }
    if (leaf.leaf === 'theme') {
      const lived = leaf.fact?.kind === 'theme' ? leaf.fact.lived : (leaf.question?.lived ?? null)
      if (lived === 'own') return t('matching.leaves.themeOwn', { name })
      if (lived === 'caring') return t('matching.leaves.themeCaring', { name })
      return t('matching.leaves.theme', { name })
    }
    if (leaf.leaf === 'kind') return t('matching.leaves.kind', { name })
    if (leaf.leaf === 'type') return t('matching.leaves.type', { name })
    return t(`matching.leaves.${leaf.leaf}`)
  }

  function known({ fact }: Leaf): string {
    if (!fact) return t('matching.facts.untold')
    switch (fact.kind) {
      case 'level':
        return t('matching.facts.level', { level: fact.level, wanted: fact.wanted })
      case 'theme':
        if (fact.own === 'yes' && fact.caring === 'yes') return t('matching.facts.themeBoth')
        if (fact.own === 'yes') return t('matching.facts.themeOwn')
        if (fact.caring === 'yes') return t('matching.facts.themeCaring')
        return t('matching.facts.themeNo')
      case 'kind_wanted':
        return fact.answer === 'yes' ? t('matching.facts.kindYes') : t('matching.facts.kindNo')
      case 'type_theirs':
        return fact.answer === 'yes' ? t('matching.facts.typeYes') : t('matching.facts.typeNo')
      case 'distance': {
        if (fact.metres === null) return t('matching.facts.onlineOnly')
        const km = number(fact.metres / 1000, { maximumFractionDigits: fact.metres < 10_000 ? 1 : 0 })
        return fact.travelKm === null
          ? t('matching.facts.distance', { km, radius: fact.radiusKm })
          : t('matching.facts.distanceLimit', { km, radius: fact.radiusKm, travel: fact.travelKm })
      }
      case 'online':
        return fact.accepts ? t('matching.facts.onlineYes') : t('matching.facts.onlineNo')
      case 'half_days':
        return t('matching.facts.halfDays', { have: fact.have, count: fact.wanted })
      case 'hours':
        return t('matching.facts.hours', { have: fact.have, wanted: fact.wanted })
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
