import type { Readable } from 'node:stream'

/** The sender of a body went silent for longer than it may. */
export class SenderSilent extends Error {}
/** A body ended before its end. */
export class BodyBroken extends Error {}

/**
 * A body piece by piece, as fast as they are asked for: whoever works on one holds the sender up. Throws
 * {@link SenderSilent} when none comes for so many milliseconds, and {@link BodyBroken} when it breaks off.
 */
export async function* piecesOf(body: Readable, silentMs: number): AsyncGenerator<Buffer, void> {
  const pieces = body[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>
  for (;;) {
    const next = await unlessSilent(pieces.next(), silentMs)
    if (next.done) return
    yield next.value
  }
}

function unlessSilent<Value>(coming: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = setTimeout(() => reject(new SenderSilent('No piece of the body came')), ms)
    coming
      .then(resolve, (cause: unknown) => reject(new BodyBroken('The body broke off', { cause })))
      .finally(() => clearTimeout(end))
  })
}

/**
 * Lets a body that nobody reads any more run out for a moment: a sender that is cut off in the middle of it may never
 * read why.
 */
export function hearOut(body: Readable, ms: number): Promise<void> {
  if (body.readableEnded || body.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    const end = setTimeout(resolve, ms)
    const stop = () => {
      clearTimeout(end)
      resolve()
    }
    body.once('end', stop).once('close', stop).once('error', stop)
    body.removeAllListeners('readable').resume()
  })
}
