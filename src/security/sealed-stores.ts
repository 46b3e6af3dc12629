import { Injectable } from '@nestjs/common';
import type { SqlClient } from '../database/index.js';

/** A batch of rows to reseal, in the order of their ids. */
export interface ResealBatch {
  /** The ids of the keys whose values are to be resealed. */
  readonly oldKeyIds: readonly string[];
  /** The id of the last row of the previous batch; null for the first batch. */
  readonly after: string | null;
  readonly limit: number;
}

export interface ResealedBatch {
  /** The ids of its rows, in order; fewer than the limit in the last batch. */
  readonly ids: readonly string[];
  /** The number of rows left unchanged because a value cannot be opened. */
  readonly unreadable: number;
}

/** A table with sealed values. */
export interface SealedStore {
  readonly name: string;
  /** Reseals a batch in the open transaction, skipping locked rows. */
  reseal(client: SqlClient, batch: ResealBatch): Promise<ResealedBatch>;
  /** The number of rows that still hold a value under one of these keys. */
  countOf(client: SqlClient, oldKeyIds: readonly string[]): Promise<number>;
  /**
   * The number of rows with a value under none of these keys; of a large table, among its newest
   * rows.
   */
  countUnreadable(client: SqlClient, keyIds: readonly string[]): Promise<number>;
}

/** Modules that store sealed values register how to reseal them; this module knows none of them. */
@Injectable()
export class SealedStores {
  private readonly registered: SealedStore[] = [];

  get all(): readonly SealedStore[] {
    return this.registered;
  }

  register(store: SealedStore): void {
    this.registered.push(store);
  }
}
