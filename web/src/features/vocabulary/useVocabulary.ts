import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import type { Term, Vocabulary } from '@people-bank/openapi'
import { vocabularyQuery } from './vocabulary.queries.ts'

export type TermKind = Exclude<keyof Vocabulary, 'abilities'>

export interface Option {
  value: string
  label: string
  hint?: string
}

const sentence = (code: string) => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ')

/** The words of the bank: labels of codes, and lists to choose from. Codes without a label read as words. */
export function useVocabulary() {
  const { data, isPending, error, refetch } = useQuery(vocabularyQuery)

  const byCode = computed(() => {
    const { abilities: _, ...lists } = data.value ?? { abilities: undefined }
    const kinds = Object.entries(lists) as [TermKind, Term[]][]
    return Object.fromEntries(
      kinds.map(([kind, terms]) => [kind, new Map(terms.map((term) => [term.code, term]))]),
    ) as Partial<Record<TermKind, Map<string, Term>>>
  })

  function term(kind: TermKind, code: string): Term | undefined {
    return byCode.value[kind]?.get(code)
  }

  function label(kind: TermKind, code: string | null | undefined): string {
    if (!code) return ''
    return term(kind, code)?.label ?? sentence(code)
  }

  function labels(kind: TermKind, codes: readonly string[]): string[] {
    return codes.map((code) => label(kind, code))
  }

  /** What may still be chosen, in the order of the vocabulary. */
  function terms(kind: TermKind): Term[] {
    return data.value?.[kind].filter(({ archived }) => !archived) ?? []
  }

  function options(kind: TermKind, withHints = false): Option[] {
    return terms(kind).map(({ code, label: words, description }) => ({
      value: code,
      label: words,
      ...(withHints && description ? { hint: description } : {}),
    }))
  }

  /** The same, under the headings of the vocabulary. */
  function groups(kind: TermKind): { label: string; options: Option[] }[] {
    const found = new Map<string, Option[]>()
    for (const { category, code, label: words } of terms(kind)) {
      const heading = category ?? ''
      found.set(heading, [...(found.get(heading) ?? []), { value: code, label: words }])
    }
    return [...found].map(([heading, list]) => ({ label: heading, options: list }))
  }

  return { data, isPending, error, refetch, term, label, labels, terms, options, groups }
}
