import { Injectable } from '@nestjs/common';
import { SqlPool } from '../database/index.js';
import { GROUP_LAGS } from './group-lag.sql.js';
import { CURSOR_PREFIX } from './handler-group.js';

/** Where a group stands. */
export interface GroupLag {
  readonly group: string;
  /** The last position of the log that it has looked at. */
  readonly position: number;
  /** Events it has yet to handle: those of the log that it has not looked at, and the pending ones. */
  readonly lag: number;
  /** Events that wait for their turn, or for a retry. */
  readonly pending: number;
  /** Events that wait for a dead letter to be replayed or discarded. */
  readonly parked: number;
}

interface LagRow extends Omit<GroupLag, 'lag'> {
  readonly unread: number;
}

/** How far each group of handlers has come, for health, metrics and operators. */
@Injectable()
export class HandlerGroups {
  constructor(private readonly sql: SqlPool) {}

  /** Every group that ever ran on this database, by name. */
  async lag(): Promise<GroupLag[]> {
    const rows = await this.sql.query<LagRow>(GROUP_LAGS, [CURSOR_PREFIX]);
    return rows.map(({ group, position, unread, pending, parked }) => {
      return { group, position, lag: unread + pending, pending, parked };
    });
  }
}
