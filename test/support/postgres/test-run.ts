/**
 * Where the run's server is told to the test files, some of which run in processes of their own.
 */
export const RUN_VARIABLE = 'TIDINGS_TEST_RUN';

export interface TestRun {
  /** A database of the server from which others can be made. */
  readonly url: string;
  /** The migrated database to copy; the names of all databases of this run begin with it. */
  readonly template: string;
}

export function currentRun(): TestRun {
  const text = process.env[RUN_VARIABLE];
  if (!text)
    throw new Error('no test database server: is this suite in the "integration" project?');
  return JSON.parse(text) as TestRun;
}
