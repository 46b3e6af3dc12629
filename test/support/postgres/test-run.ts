/** Passes the server of the run to the test files, some of which run in separate processes. */
export const RUN_VARIABLE = 'TIDINGS_TEST_RUN';

export interface TestRun {
  /** A database of the server, to connect to in order to create others. */
  readonly url: string;
  /** The migrated template database; the names of all databases of this run begin with its name. */
  readonly template: string;
}

export function currentRun(): TestRun {
  const text = process.env[RUN_VARIABLE];
  if (!text)
    throw new Error('no test database server: is this suite in the "integration" project?');
  return JSON.parse(text) as TestRun;
}
