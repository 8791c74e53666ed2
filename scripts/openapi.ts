// Writes the contract from the routes themselves: no database is needed.
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { describeApi } from '../server/src/describe.ts'

const folder = process.argv[2] ?? fileURLToPath(new URL('../openapi', import.meta.url))
const document = await describeApi()
await writeFile(`${folder}/openapi.json`, `${JSON.stringify(document, null, 2)}\n`)
const ast = await openapiTS(JSON.stringify(document), {
  enum: false,
  enumValues: true,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
})
await writeFile(
  `${folder}/schema.ts`,
  `// Made from openapi.json; not edited by hand.\n${astToString(ast)}`,
)
