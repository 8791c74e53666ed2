import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Where the server is, and as whom it is asked. */
export interface Caller {
  api: string
  headers: Record<string, string>
}

interface Sheet {
  id: string
  status: string
  fault: string | null
  arrival: { pieceBytes: number } | null
  counts: { create: number }
  undone: object | null
}

const askAgainMs = 500

async function ask(
  { api, headers }: Caller,
  method: string,
  path: string,
  body?: object,
  more: Record<string, string> = {},
): Promise<{ sheet: Sheet; etag: string }> {
  const answer = await fetch(`${api}${path}`, {
    method,
    headers: { ...headers, ...more, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return { sheet: (await answer.json()) as Sheet, etag: answer.headers.get('etag') ?? '' }
}

/** Reads an import until it is there, as its page does. */
async function until(caller: Caller, id: string, status: string) {
  for (;;) {
    const found = await ask(caller, 'GET', `/imports/${id}`)
    if (found.sheet.status === status) return found
    if (found.sheet.fault) throw new Error(`It stands still: ${found.sheet.fault}`)
    await sleep(askAgainMs)
  }
}

/** Sends a text in pieces, as the page does, and waits until it was looked through. */
export async function sendAndLook(caller: Caller, file: Buffer) {
  const began = performance.now()
  const { sheet } = await ask(
    caller,
    'POST',
    '/imports/in-pieces',
    { fileName: 'people.csv', bytes: file.length },
    { 'idempotency-key': `bench-${Date.now()}` },
  )
  const { id, arrival } = sheet
  const pieceBytes = arrival?.pieceBytes ?? file.length
  for (let at = 0; at < file.length; at += pieceBytes)
    await ask(caller, 'PUT', `/imports/${id}/pieces/${at / pieceBytes}`, {
      contentBase64: file.subarray(at, at + pieceBytes).toString('base64'),
    })
  const sentMs = performance.now() - began
  const { sheet: looked, etag } = await until(caller, id, 'open')
  const seconds = (performance.now() - began) / 1_000
  return { id, etag, sentSeconds: sentMs / 1_000, seconds, people: looked.counts.create }
}

/** Takes what was looked through, or takes it back, and waits until that is over. */
export async function carryOut(
  caller: Caller,
  { id, etag }: { id: string; etag: string },
  what: 'run' | 'undo',
) {
  const began = performance.now()
  await ask(caller, 'POST', `/imports/${id}/${what}`, undefined, { 'if-match': etag })
  const over = await until(caller, id, what === 'run' ? 'done' : 'undone')
  return { etag: over.etag, sheet: over.sheet, seconds: (performance.now() - began) / 1_000 }
}

/** Memory of the processes that another has started, in megabytes; 0 where the system does not say. */
export function childrenMb(pid: number): number {
  try {
    const started = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')
        .trim()
        .split(' ')
        .filter(Boolean),
    )
    return started.reduce((sum, child) => {
      const status = readFileSync(`/proc/${child}/status`, 'utf8')
      return sum + Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024
    }, 0)
  } catch {
    // One has ended meanwhile, or this is no Linux.
    return 0
  }
}
