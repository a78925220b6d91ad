import { defineConfig } from 'vitest/config';

const report = process.env['TEST_REPORT'];

/** `npm test`. System tests (tests/system, which need Debian packages) and benchmarks have their own commands. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['tests/{unit,properties,contract,adapters,golden,architecture}/**/*.test.ts'],
    setupFiles: ['tests/setup/no-network.ts', 'tests/setup/property-runs.ts'],
    env: mode === 'slow' ? { SLOW: '1' } : {},
    // The slow runs repeat each property thousands of times.
    testTimeout: mode === 'slow' ? 600_000 : 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
    passWithNoTests: false,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
}));
