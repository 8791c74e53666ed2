const prefix = 'people-bank:draft:'

/** What was typed under this name in this tab and not saved yet. */
export function readDraft<T>(name: string): T | undefined {
  const kept = sessionStorage.getItem(prefix + name)
  return kept === null ? undefined : (JSON.parse(kept) as T)
}

export function writeDraft(name: string, values: unknown): void {
  sessionStorage.setItem(prefix + name, JSON.stringify(values))
}

export function clearDraft(name: string): void {
  sessionStorage.removeItem(prefix + name)
}

/** Leaves nothing of anybody's data behind, for when someone signs out. */
export function clearDrafts(): void {
  const names = Object.keys(sessionStorage).filter((name) => name.startsWith(prefix))
  for (const name of names) sessionStorage.removeItem(name)
}
