import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SqlPool } from '../../database/index.js';
import { PinnedReaders } from '../../event-types/index.js';
import type { PinnedReader, VersionOfType } from '../../event-types/index.js';
import { DEPRECATED_PINS } from './deprecated-pins.sql.js';

interface Row extends Omit<PinnedReader, 'host'> {
  readonly url: string;
}

/** Tells the registry of events which webhooks are pinned to versions that have had their day. */
@Injectable()
export class DeprecatedPins implements OnModuleInit {
  constructor(
    private readonly readers: PinnedReaders,
    private readonly sql: SqlPool,
  ) {}

  onModuleInit(): void {
    this.readers.register((versions) => this.find(versions));
  }

  private async find(versions: readonly VersionOfType[]): Promise<PinnedReader[]> {
    const rows = await this.sql.query<Row>(DEPRECATED_PINS, [
      versions.map(({ eventType }) => eventType),
      versions.map(({ version }) => version),
    ]);
    // The host alone: the rest of a URL may hold what its owner keeps to himself.
    return rows.map(({ url, ...pin }) => ({ ...pin, host: new URL(url).host }));
  }
}
