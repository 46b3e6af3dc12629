import { Injectable } from '@nestjs/common';
import { SqlPool } from '../database/index.js';
import { GROUP_LAGS } from './group-lag.sql.js';
import { CURSOR_PREFIX } from './handler-group.js';

/** The progress of a group. */
export interface GroupLag {
  readonly group: string;
  /** The position of the last event read from the log. */
  readonly position: number;
  /** The number of events still to be handled: those not read yet, and the pending ones. */
  readonly lag: number;
  /** The number of events waiting to be handled or retried. */
  readonly pending: number;
  /** The number of events of blocked aggregates. */
  readonly parked: number;
}

/** Reports the progress of every handler group, for health checks and operators. */
@Injectable()
export class HandlerGroups {
  constructor(private readonly sql: SqlPool) {}

  /** Every group that has ever run on this database, sorted by name. */
  async lag(): Promise<GroupLag[]> {
    const rows = await this.sql.query(GROUP_LAGS, [CURSOR_PREFIX]);
    return rows.map(({ group, position, unread, pending, parked }) => {
      return { group, position, lag: unread + pending, pending, parked };
    });
  }
}
