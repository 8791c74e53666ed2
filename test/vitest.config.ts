import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))

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
    // As run.mjs does for every command: each test file has a worker and imports of its own.
    execArgv: ['--import', new URL('../scripts/quick-imports.mjs', import.meta.url).href],
    globalSetup: [fromHere('./support/global-setup.ts')],
    include: ['server/src/**/*.test.ts', 'scripts/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Of the tests of one file that may run side by side.
    maxConcurrency: 2,
  },
})
