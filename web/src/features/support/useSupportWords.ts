import type { OwnSupportItem } from '@people-bank/openapi'
import { useText } from '@/i18n/useText.ts'

type Named = Pick<OwnSupportItem, 'label' | 'words'>

/** Words for what somebody needs, and for the session that it is for. */
export function useSupportWords() {
  const { t, dateTime } = useText()
  return {
    /** The need, or where none of the bank's says it, the words alone. */
    named: ({ label, words }: Named): string => label ?? words ?? '',
    /** What exactly, beside the need. */
    more: ({ label, words }: Named): string => (label ? (words ?? '') : ''),
    session: (start: string | null): string =>
      start ? t('support.session', { when: dateTime(start) }) : t('support.whole'),
  }
}

/** Items by what they are for: the whole first, then each session, in the order of the list. */
export function bySession<Item extends { sessionStart: string | null }>(
  items: readonly Item[],
): { start: string | null; items: Item[] }[] {
  const groups = new Map<string | null, Item[]>()
  for (const item of items)
    groups.set(item.sessionStart, [...(groups.get(item.sessionStart) ?? []), item])
  return [...groups].map(([start, list]) => ({ start, items: list }))
}
