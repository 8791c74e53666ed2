// Builds client/dist: the client for programs of partners with its types, which need nothing of this workspace.
import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { forPrograms } from '../server/src/pages/for-programs.ts'
import type { OpenApi } from './contract/promises.ts'
import { typesOf } from './contract/types.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const options = {
  target: 'es2022',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  module: 'nodenext',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
  declaration: true,
  skipLibCheck: false,
}

// Below the workspace, so that what is compiled is taken for a module.
const folder = await mkdtemp(join(root, 'client/.build-'))
try {
  const source = join(folder, 'src')
  await cp(join(root, 'client/src'), source, { recursive: true })
  await cp(join(root, 'openapi/operations.ts'), join(source, 'operations.ts'))
  const document = JSON.parse(await readFile(join(root, 'openapi/openapi.json'), 'utf8')) as OpenApi
  await writeFile(join(source, 'schema.ts'), await typesOf(forPrograms(document)))
  await writeFile(
    join(source, 'contract.ts'),
    "export type { operations } from './schema.ts'\nexport { programOperations, type ProblemCode } from './operations.ts'\n",
  )
  const dist = join(root, 'client/dist')
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: { ...options, rootDir: 'src', outDir: dist },
      include: ['src'],
    }),
  )
  await rm(dist, { recursive: true, force: true })
  await promisify(execFile)(join(root, 'node_modules/.bin/tsc'), ['-p', folder]).catch(
    (error: { stdout?: string }) => {
      throw new Error(`The client does not compile:\n${error.stdout ?? ''}`)
    },
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
