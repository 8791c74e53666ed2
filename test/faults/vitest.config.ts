import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import suites from '../vitest.config.ts'

// Real processes that are killed, one suite after another: nothing else shall take the processor meanwhile.
export default defineConfig({
  ...suites,
  test: {
    ...suites.test,
    globalSetup: [fileURLToPath(new URL('./support/global-setup.ts', import.meta.url))],
    include: ['test/faults/**/*.test.ts'],
    exclude: [],
    testTimeout: 90_000,
    hookTimeout: 90_000,
    maxWorkers: 1,
    sequence: {},
  },
})
