import { Injectable } from '@nestjs/common';
import type { SqlClient } from '../database/index.js';

/** Which rows are to be sealed anew, in the order of their ids. */
export interface ResealBatch {
  /** The ids of the keys whose values are looked for. */
  readonly oldKeyIds: readonly string[];
  /** The id of the last row of the batch before; null: this is the first one. */
  readonly after: string | null;
  readonly limit: number;
}

export interface ResealedBatch {
  /** The ids of its rows, in order; fewer than the limit: it is the last one. */
  readonly ids: readonly string[];
  /** How many of them hold a value that does not open, and stay as they are. */
  readonly unreadable: number;
}

/** A table that keeps sealed values. */
export interface SealedStore {
  readonly name: string;
  /** Seals a batch anew, in the open transaction; passes over rows that somebody else has locked. */
  reseal(client: SqlClient, batch: ResealBatch): Promise<ResealedBatch>;
  /** How many rows still hold a value of one of these keys. */
  countOf(client: SqlClient, oldKeyIds: readonly string[]): Promise<number>;
}

/** Whoever keeps sealed values registers how they are sealed anew: this module knows none of them. */
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
