import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * The id of the trace that a request belongs to, by `traceparent` (W3C Trace Context); null where there is none that
 * holds to the form. It is a name to find lines of logs by and nothing else: whoever calls may send what they like.
 */
export function traceIdOf(header: string | string[] | undefined): string | null {
  if (typeof header !== 'string') return null
  const parts =
    /^(?<version>[0-9a-f]{2})-(?<trace>[0-9a-f]{32})-(?<parent>[0-9a-f]{16})-[0-9a-f]{2}(?<rest>-.*)?$/.exec(
      header,
    )?.groups
  if (!parts) return null
  const { version, trace, parent, rest } = parts
  // Later versions may say more at the end; this one may not, and ff is none.
  if (version === 'ff' || (version === '00' && rest !== undefined)) return null
  if (/^0+$/.test(trace ?? '') || /^0+$/.test(parent ?? '')) return null
  return trace ?? null
}

const traces = new AsyncLocalStorage<string>()

/** Does what belongs to a trace; what it queues and calls belongs to it too. */
export function withinTrace<Result>(trace: string | null, act: () => Result): Result {
  return trace === null ? act() : traces.run(trace, act)
}

/** The trace that what runs now belongs to. */
export const traceNow = (): string | null => traces.getStore() ?? null
