import { defineConfig } from 'vitest/config'

const report = process.env.TEST_REPORT
/** These start the built program; the others need no build. */
const BUILT = ['test/faults/**/*.test.ts', 'test/journeys/processes.test.ts']

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // One more than cores: some wait for a clock, a socket or a child.
    maxWorkers: 3,
    isolate: true,
    projects: [
      {
        extends: true,
        test: { name: 'parts', include: ['test/**/*.test.{ts,tsx}'], exclude: BUILT },
      },
      {
        extends: true,
        test: {
          name: 'program',
          include: BUILT,
          globalSetup: 'test/helpers/build.ts',
          // Whole processes share the machine with whatever else runs on it.
          testTimeout: 240_000,
        },
      },
    ],
    // For a run that counts the tests of several: see .ci/run.
    reporters: report ? ['default', 'json'] : ['default'],
    ...(report && { outputFile: { json: report } }),
  },
})
