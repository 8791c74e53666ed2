import { BankProblem, BankUnreachable } from './problems.ts'
import { pause } from './sending.ts'
import type { Output } from './types.ts'

/** What became of one line. */
export interface UploadResult {
  /** Its place in what was sent, from 1 on. */
  line: number
  outcome: 'created' | 'updated' | 'unchanged' | 'refused'
  /** Who it became; of a refused line whoever it could be. */
  leaderId: string | null
  /** Why it was refused: the code of a problem. */
  code: string | null
  /** Where: a dotted path. */
  field: string | null
  /** What to do about it. */
  words: string | null
}

export interface UploadOptions {
  /** How the new people agreed to be matched, and where one could look it up. */
  agreement?: { method: string; evidence: string; agreedOn: string }
  /** An upload that was begun before: what was taken of it is passed over. */
  uploadId?: string
  /** Hears the number of the upload as soon as there is one; keep it to go on after a restart. */
  begun?: (uploadId: string) => void
  /** Ends the upload where it is, its waits included. */
  signal?: AbortSignal
}

/** Asks one operation and hands its body on. */
type Ask = (
  name:
    | 'createLeaderUpload'
    | 'getLeaderUpload'
    | 'sendLeaderUploadLines'
    | 'completeLeaderUpload'
    | 'exportLeaderUploadResults',
  input: object,
) => Promise<{ body: unknown }>

type Upload = Output<'getLeaderUpload'>

/** So much is sent in one request: small enough for a slow bank to answer in time. In letters. */
const partLength = 500_000

/**
 * Sends people line by line, in parts; where a connection breaks it asks how far the bank came and goes on from there.
 * At most one part is held in memory.
 */
export async function* sendPeople(
  ask: Ask,
  people: Iterable<object> | AsyncIterable<object>,
  options: UploadOptions,
  patience: { attempts: number; firstWait: number },
): AsyncGenerator<UploadResult, void> {
  const { signal, agreement } = options
  const ended = signal ? { signal } : {}
  const uploadId =
    options.uploadId ??
    (
      (await ask('createLeaderUpload', { ...ended, body: { agreement: agreement ?? null } }))
        .body as Upload
    ).id
  options.begun?.(uploadId)
  const path = { id: uploadId }
  const state = async () => (await ask('getLeaderUpload', { ...ended, path })).body as Upload
  const before = await state()
  let { taken } = before

  async function send(part: readonly string[], first: number): Promise<void> {
    for (let attempt = 1; taken < first + part.length - 1;) {
      const rest = part.slice(taken - first + 1)
      try {
        await ask('sendLeaderUploadLines', {
          ...ended,
          path,
          query: { from: taken + 1 },
          body: rest.join(''),
        })
        taken = first + part.length - 1
      } catch (error) {
        signal?.throwIfAborted()
        if (!mayGoOn(error)) throw error
        const now = (await state()).taken
        // Somebody else sends lines of this upload.
        if (now < taken || now >= first + part.length) throw error
        attempt = now > taken ? 1 : attempt + 1
        if (attempt > patience.attempts) throw error
        taken = now
        await pause(patience.firstWait * 2 ** (attempt - 1), signal)
      }
    }
  }

  let part: string[] = []
  let length = 0
  let place = 0
  if (before.status === 'open') {
    for await (const person of people) {
      place += 1
      if (place <= taken && part.length === 0) continue
      const line = `${JSON.stringify(person)}\n`
      part.push(line)
      length += line.length
      if (length < partLength) continue
      await send(part, place - part.length + 1)
      part = []
      length = 0
    }
    await send(part, place - part.length + 1)
    await ask('completeLeaderUpload', { ...ended, path })
  }
  const { body } = await ask('exportLeaderUploadResults', { ...ended, path })
  for (const line of (typeof body === 'string' ? body : '').split('\n'))
    if (line !== '') yield JSON.parse(line) as UploadResult
}

/** Whether lines may have arrived though there was no answer that says so. */
const mayGoOn = (error: unknown): boolean =>
  error instanceof BankUnreachable ||
  (error instanceof BankProblem &&
    (error.code === 'uploads.lines_elsewhere' || error.status === 408 || error.status >= 500))
