import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Where the files are that take minutes, the longest first. */
const long = [
  'test/browser/screens',
  'test/browser/',
  'test/fuzz/',
  'test/ranking/',
  'test/laws/',
  'test/access/',
]

/**
 * Before it has times of an earlier run the runner begins with the largest files. Ours that take longest are a line or
 * two: left to the end, one of them runs while the other worker has nothing to do.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = long.findIndex((folder) => moduleId.includes(folder))
      return place < 0 ? long.length : place
    }
    // oxlint-disable-next-line unicorn/no-array-sort -- of the same name as an array's, and it makes a list of its own
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b))
  }
}

// One runner for every server-side suite: unit tests beside the code, the rest below this folder.
export default defineConfig({
  root: fromHere('..'),
  resolve: {
    alias: {
      vitest: fromHere('./node_modules/vitest'),
      'fast-check': fromHere('./node_modules/fast-check'),
    },
  },
  test: {
    // A worker imports the app once for all of its files; whatever a file changes outside itself it puts back.
    isolate: false,
    // As run.mjs does for every command.
    execArgv: ['--import', new URL('../scripts/quick-imports.mjs', import.meta.url).href],
    globalSetup: [fromHere('./support/global-setup.ts')],
    include: ['server/src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    // They have a command of their own: npm run test:faults.
    exclude: [...configDefaults.exclude, 'test/faults/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Of the tests of one file that may run side by side.
    maxConcurrency: 2,
  },
})
