import { readConfig } from './core/config.ts'
import { openDatabase } from './core/db.ts'
import { cursorsWith } from './core/page.ts'
import { buildApp } from './app.ts'

const never = (): Promise<never> =>
  Promise.reject(new Error('The description of the API does no work'))

/** The OpenAPI document of this version. Connects to nothing. */
export async function describeApi(): Promise<object> {
  const app = await buildApp({
    config: { ...readConfig({}), logLevel: 'silent' },
    database: openDatabase({
      url: 'postgres://nobody@localhost/none',
      max: 2,
      onError: () => undefined,
    }),
    jobs: { send: never, sendMany: never, work: never, stop: () => Promise.resolve() },
    cursors: cursorsWith(Buffer.alloc(32)),
    strictRecords: false,
  })
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}
