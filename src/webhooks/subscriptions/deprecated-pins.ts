import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { SqlPool } from '../../database/index.js';
import { PinnedReaders } from '../../event-types/index.js';
import type { PinnedReader, VersionOfType } from '../../event-types/index.js';
import { DEPRECATED_PINS } from './deprecated-pins.sql.js';

/** Reports the webhooks that are pinned to deprecated versions to the event registry. */
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
    const rows = await this.sql.query(DEPRECATED_PINS, [
      versions.map(({ eventType }) => eventType),
      versions.map(({ version }) => version),
    ]);
    // Only the host: the rest of a URL may contain secrets of its owner.
    return rows.map(({ url, ...pin }) => ({ ...pin, host: new URL(url).host }));
  }
}
