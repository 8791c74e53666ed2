import { shallowReactive } from 'vue'
import type { Import } from '@people-bank/openapi'
import { api, ok } from '@/api/client.ts'
import { base64Of } from '@/api/base64.ts'
import { ApiError } from '@/api/errors.ts'

/**
 * A longer text is sent in pieces, so that it is seen how far it is, and a broken line loses no more than a piece. A shorter
 * one has no more rows than the bank takes as a whole.
 */
export const wholeBytesMost = 262_144
/** What the bank takes as a whole, and in pieces. In bytes. */
export const wholeFileMost = 10_485_760
export const textMost = 52_428_800

/** Whether a file is a workbook by its name: it is sent as a whole, however long it is. */
export const isBook = (file: File): boolean => /\.(?:xl[st][xmb]?|ods)$/i.test(file.name)

/** A file that this page sends now; it goes on while other pages of the app are looked at. */
export interface Sending {
  /** So many bytes of it are there. */
  arrived: number
  /** The line is broken: it is tried again and again. */
  isWaiting: boolean
  /** Why it goes on no more. */
  problem: Error | null
  /** It is not the file that was begun with. */
  isOther: boolean
}

const sendings = shallowReactive(new Map<string, Sending>())
const stopped = new Set<string>()

export const sendingOf = (id: string): Sending | undefined => sendings.get(id)

/** It goes no further; what is on its way may still arrive. */
export function stopSending(id: string): void {
  if (sendings.has(id)) stopped.add(id)
  sendings.delete(id)
}

const longestWaitMs = 15_000

/**
 * Sends what is missing of a file, piece after piece, until all of it is there. What breaks on the way is tried again; what
 * the bank refuses ends it. `over` is called when nothing more is sent.
 */
export async function sendFile(sheet: Import, file: File, over: () => unknown): Promise<void> {
  const { id, arrival } = sheet
  if (!arrival || sending(id)) return
  stopped.delete(id)
  const say = (what: Partial<Sending>) => {
    const before = sendings.get(id) ?? {
      ...{ arrived: arrival.arrived, isWaiting: false, problem: null, isOther: false },
    }
    if (!stopped.has(id)) sendings.set(id, { ...before, ...what })
  }
  say({ problem: null, isOther: file.size !== arrival.bytes })
  window.addEventListener('beforeunload', warn)
  try {
    if (file.size === arrival.bytes) await sendPieces(sheet, file, arrival, say)
    if (!sendings.get(id)?.isOther) sendings.delete(id)
  } catch (thrown) {
    const isOther = thrown instanceof ApiError && thrown.code === 'imports.piece_other'
    if (isOther) say({ isOther: true, isWaiting: false })
    else
      say({
        isWaiting: false,
        problem: thrown instanceof Error ? thrown : new Error('It broke off'),
      })
  } finally {
    if (!anySending()) window.removeEventListener('beforeunload', warn)
    over()
  }
}

const sending = (id: string): boolean => {
  const known = sendings.get(id)
  return known !== undefined && known.problem === null && !known.isOther
}
const anySending = (): boolean => [...sendings.keys()].some(sending)
const warn = (event: BeforeUnloadEvent) => event.preventDefault()

async function sendPieces(
  { id }: Import,
  file: File,
  { bytes, pieceBytes, pieces }: NonNullable<Import['arrival']>,
  say: (what: Partial<Sending>) => void,
): Promise<void> {
  const there = new Map(pieces.map(({ number, sha256 }) => [number, sha256]))
  for (let number = 0; number * pieceBytes < bytes; number += 1) {
    if (stopped.has(id)) return
    const piece = file.slice(number * pieceBytes, (number + 1) * pieceBytes)
    const known = there.get(number)
    const digest = known === undefined ? undefined : await digestOf(piece)
    if (digest !== undefined && digest !== known) return say({ isOther: true })
    if (digest === undefined) {
      const contentBase64 = await base64Of(piece)
      const { arrival } = await untilThere(id, say, () =>
        ok(
          api.PUT('/api/v1/imports/{id}/pieces/{number}', {
            params: { path: { id, number } },
            body: { contentBase64 },
          }),
        ),
      )
      say({ arrived: arrival?.arrived ?? bytes, isWaiting: false })
    }
  }
}

/** Where the browser tells no digest, the piece is sent again and the bank compares it. */
async function digestOf(piece: Blob): Promise<string | undefined> {
  if (!globalThis.isSecureContext) return undefined
  const digest = await crypto.subtle.digest('SHA-256', await piece.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Tries again what failed for want of a line or of a server, each time after a longer wait. */
async function untilThere<Value>(
  id: string,
  say: (what: Partial<Sending>) => void,
  send: () => Promise<Value>,
): Promise<Value> {
  for (let waitMs = 1_000; ; waitMs = Math.min(longestWaitMs, 2 * waitMs)) {
    try {
      return await send()
    } catch (error) {
      const isLasting = error instanceof ApiError && error.status < 500 && error.status !== 429
      if (isLasting || stopped.has(id)) throw error
      say({ isWaiting: true })
      await new Promise((resolve) => setTimeout(resolve, waitMs))
    }
  }
}
