// Writes the contract from the routes themselves: no database is needed.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describeApi } from '../server/src/describe.ts'
import { howToDeclare, undeclaredBreaks } from './contract/declared.ts'
import { operationsModule } from './contract/programs.ts'
import { promisesOf, promisesText, type OpenApi } from './contract/promises.ts'
import { typesOf } from './contract/types.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../openapi', import.meta.url))
const document = (await describeApi()) as OpenApi
await writeFile(`${folder}/openapi.json`, `${JSON.stringify(document, null, 2)}\n`)
await writeFile(`${folder}/schema.ts`, await typesOf(document, { enumValues: true }))
await writeFile(`${folder}/operations.ts`, operationsModule(document))
// What was promised moves on only with what keeps it, or what says openly that it does not.
const promises = promisesOf(document)
const breaks = undeclaredBreaks(promises)
if (breaks.length === 0) await writeFile(`${folder}/promised.json`, promisesText(promises))
else {
  process.stderr.write(`${howToDeclare}\n\n${breaks.join('\n')}\n`)
  process.exitCode = 1
}
