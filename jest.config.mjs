import { availableParallelism } from 'node:os';
import { swcOptions } from './test/support/typescript/swc-options.mjs';

/** Two projects: specs beside their source, and suites on real servers. */
const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', swcOptions],
  },
};

export default {
  // Suites wait more than they compute: at least two workers, even on two cores.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Jest leaks memory for every ES module that a suite loads. Without this limit a worker grows to
  // gigabytes, and its garbage collection slows down every suite.
  workerIdleMemoryLimit: '768MB',
  // A limit for hanging tests, not a measurement: tests may be slow under load.
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{src,tools}/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
