import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import type { Addresses } from './addresses/index.js';
import { poolOptions, PURPOSES } from './sessions/index.js';
import type { PurposeName, SessionWatch } from './sessions/index.js';

interface DataSourceSessions {
  readonly addresses: Addresses;
  readonly purpose: PurposeName;
  readonly poolSize: number;
  readonly watch: SessionWatch;
  /** Called when the pool loses an idle connection. */
  readonly onLost: (error: Error) => void;
}

/**
 * The options of TypeORM. The application generates ids, times and keys, so no extension is needed.
 */
export function dataSourceOptions({
  addresses,
  purpose,
  poolSize,
  watch,
  onLost,
}: DataSourceSessions): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    poolSize,
    migrations,
    installExtensions: false,
    // Positions and counters stay below 2^53, so a bigint may be a number.
    parseInt8: true,
    extra: poolOptions(PURPOSES[purpose], addresses, watch),
    poolErrorHandler: onLost,
  };
}
