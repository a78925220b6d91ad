import { defineConfig } from 'vitest/config';

const report = process.env['TEST_REPORT'];

/** `npm run test:system`: the tests that ask programs of the system to judge. They start processes, one file at a time. */
export default defineConfig({
  test: {
    include: ['tests/system/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    allowOnly: false,
    passWithNoTests: false,
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
});
