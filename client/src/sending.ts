import { BankProblem, BankUnreachable } from './problems.ts'

/** How hard to try. Times are in milliseconds. */
export interface Patience {
  /** How often a request is sent at most. */
  attempts: number
  /** First wait where the bank names none; it doubles from there, and is drawn by lot between half of that and all. */
  firstWait: number
  /** Longest wait; where the bank asks for more, its answer is handed on instead. */
  longestWait: number
  /** How long the bank may be silent: before its answer, and between two parts of it. A long answer may take its time. */
  timeout: number
}

export const patience: Patience = {
  attempts: 4,
  firstWait: 500,
  longestWait: 60_000,
  timeout: 30_000,
}

/** An answer that has arrived whole. */
export interface Arrived {
  status: number
  url: string
  headers: Headers
  text: string
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Whether a request may be sent again though nobody knows if it arrived. */
type Repeatable = boolean

/**
 * Sends one request until there is an answer worth handing on. After no answer, or 503, only what may be sent again is;
 * 429 means that nothing was done, and is waited for always.
 */
export async function send(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  options: { repeatable: Repeatable; patience: Patience; signal: AbortSignal | undefined },
): Promise<Arrived> {
  const { repeatable, signal } = options
  const { attempts, timeout, longestWait } = options.patience
  for (let attempt = 1; ; attempt += 1) {
    signal?.throwIfAborted()
    const isLast = attempt >= attempts
    let wait = backoff(options.patience, attempt)
    try {
      const arrived = await once(fetch, url, init, timeout, signal)
      const isBusy = arrived.status === 429 || (arrived.status === 503 && repeatable)
      const asked = retryAfterOf(arrived.headers)
      wait = asked === null ? wait : asked * 1_000
      if (!isBusy || isLast || wait > longestWait) return arrived
    } catch (error) {
      signal?.throwIfAborted()
      if (isLast || !repeatable) throw new BankUnreachable(attempt, error)
    }
    await pause(wait, signal)
  }
}

async function once(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<Arrived> {
  const silence = new AbortController()
  const giveUp = () =>
    silence.abort(new DOMException(`No byte came for ${timeout} ms`, 'TimeoutError'))
  let timer = setTimeout(giveUp, timeout)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, timeout)
  }
  const limits = [silence.signal, ...(signal ? [signal] : [])]
  try {
    // A token goes nowhere but where it was sent.
    const response = await fetch(url, {
      ...init,
      redirect: 'error',
      signal: AbortSignal.any(limits),
    })
    heard()
    return {
      status: response.status,
      url,
      headers: response.headers,
      text: await textOf(response, heard),
    }
  } finally {
    clearTimeout(timer)
  }
}

/** Reads an answer to its end, and says of every part that it came. */
async function textOf({ body }: Response, heard: () => void): Promise<string> {
  if (body === null) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    heard()
    text += decoder.decode(value, { stream: true })
  }
}

function backoff({ firstWait, longestWait }: Patience, attempt: number): number {
  const most = Math.min(longestWait, firstWait * 2 ** (attempt - 1))
  return most / 2 + (Math.random() * most) / 2
}

/** Seconds that the bank asks for, given as such or as a date. */
export function retryAfterOf(headers: Headers): number | null {
  const given = headers.get('retry-after')
  if (given === null) return null
  if (/^\d+$/.test(given.trim())) return Number(given)
  const at = Date.parse(given)
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1_000))
}

/** Waits; an end of the signal ends it at once. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, ms)
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** The problem that an answer tells. */
export const problemOf = (arrived: Arrived): BankProblem =>
  new BankProblem({ ...arrived, retryAfter: retryAfterOf(arrived.headers) })

/** What an answer holds: JSON is read, anything else is text as it came; nothing where it is empty. */
export function bodyOf(arrived: Arrived): unknown {
  const type = arrived.headers.get('content-type') ?? ''
  return arrived.text === '' || /^application\/([a-z.]+\+)?json\b/i.test(type)
    ? jsonOf(arrived)
    : arrived.text
}

/** What an answer holds, read as JSON; nothing where it is empty. */
export function jsonOf({ text }: Arrived): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw new BankUnreachable(1, error)
  }
}
