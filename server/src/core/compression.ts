import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'

/** Answers below this are one or two packets as they are. In bytes. */
const leastBytes = 2_048

/**
 * Makes long answers small for whoever can read them so: a page of fifty matches is a tenth of its size on a phone's
 * network. Quick settings, since each answer is new; the files of the web app are made small when it is built.
 */
export const addCompression = async (app: FastifyInstance): Promise<void> => {
  await app.register(compress, {
    threshold: leastBytes,
    encodings: ['br', 'gzip', 'identity'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
    zlibOptions: { level: 4 },
  })
}
