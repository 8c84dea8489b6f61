import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'test/{unit,conformance,faults,packaging}/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    setupFiles: ['test/support/fastCheckSeed.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
