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
  // Suites wait more than they compute: two at least, also where there are only two cores.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // Jest keeps something of each ES module that a suite loads. Without this a worker grows to gigabytes, and its
  // garbage collection slows every suite down.
  workerIdleMemoryLimit: '768MB',
  // A limit for a hanging test, not a measure: a machine under load is slow and not wrong.
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
};
