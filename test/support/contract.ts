import { describeApi } from '../../server/src/describe.ts'
import type { Document } from './operations.ts'

/** The OpenAPI document, made once for all files of a worker: to make it takes most of a second of processor. */
export const document = (await describeApi()) as Document
