import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.js';

/** How we connect. Identifiers, times and keys are made by the application, so no extension is needed. */
export function dataSourceOptions(
  url: string,
  poolSize: number,
): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url,
    poolSize,
    migrations,
    installExtensions: false,
    // Positions and counters stay below 2^53, so a bigint may be a number.
    parseInt8: true,
    applicationName: 'tidings',
    connectTimeoutMS: 10_000,
  };
}
