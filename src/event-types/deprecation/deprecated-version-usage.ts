import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/index.js';
import { SqlPool } from '../../database/index.js';
import { EventRegistry, latestVersion } from '../../events/index.js';
import { BackgroundWorker } from '../../workers/index.js';
import { DELETE_OLD_USES, RECENT_USES, UPSERT_USES } from './deprecated-version-usage.sql.js';
import type { Reader, ReadingChannel, SeenUse, VersionOfType, VersionUse } from './version-use.js';

const FLUSH_MS = 5_000;
/** A reader that has not been seen for this long is considered gone. */
const RETENTION_MS = 30 * 24 * 60 * 60 * 1_000;
const CANNOT_RECORD = 'cannot record deprecated-version usage';

/** The event types that a reader requests, and the version of each; null for the latest. */
export interface RequestedVersions {
  readonly selects: (eventType: string) => boolean;
  readonly wanted: (eventType: string) => number | null;
}

/**
 * Records which readers use deprecated versions. Uses are collected in memory and written every few
 * seconds, one row per key and version, however many requests were made. A crash loses the last few
 * seconds, which is acceptable because readers return.
 */
@Injectable()
export class DeprecatedVersionUsage extends BackgroundWorker {
  private seen = new Map<string, SeenUse>();
  private flushing: Promise<void> = Promise.resolve();
  private readonly tracked = new Set<readonly VersionUse[]>();

  constructor(
    private readonly registry: EventRegistry,
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {
    super({
      name: 'deprecated-version-usage',
      intervalMs: FLUSH_MS,
      failureMessage: CANNOT_RECORD,
    });
  }

  override async runOnce(): Promise<boolean> {
    await this.flush();
    return false;
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.flush().catch((error: unknown) => {
      this.logger.warn({ msg: CANNOT_RECORD, err: error });
    });
  }

  /** Records the deprecated versions in one request. */
  record(channel: ReadingChannel, reader: Reader, requested: RequestedVersions): void {
    this.add(this.usesOf(channel, reader, requested));
  }

  /** Records the uses of an open stream until the returned function is called. */
  track(channel: ReadingChannel, reader: Reader, requested: RequestedVersions): () => void {
    const uses = this.usesOf(channel, reader, requested);
    this.add(uses);
    if (uses.length > 0) this.tracked.add(uses);
    return () => void this.tracked.delete(uses);
  }

  /** The uses of the last 30 days, of all processes; those of this process are flushed first. */
  async recent(): Promise<SeenUse[]> {
    await this.flush();
    const uses = await this.sql.query(RECENT_USES, [this.oldest()]);
    return uses.filter((use) => this.isDeprecated(use));
  }

  /** All deprecated versions in the registry. */
  deprecatedVersions(): VersionOfType[] {
    return this.registry.all().flatMap(({ type, versions }) =>
      Object.keys(versions)
        .map((key) => ({ eventType: type, version: Number(key) }))
        .filter((version) => this.isDeprecated(version)),
    );
  }

  private usesOf(
    channel: ReadingChannel,
    reader: Reader,
    requested: RequestedVersions,
  ): VersionUse[] {
    const { keyId, tenantId } = reader;
    return this.registry.all().flatMap((definition) => {
      const { type, versions } = definition;
      if (!requested.selects(type)) return [];
      const wanted = requested.wanted(type);
      const version = wanted !== null && versions[wanted] ? wanted : latestVersion(definition);
      if (!versions[version]?.deprecated) return [];
      return [{ channel, keyId, tenantId, eventType: type, version }];
    });
  }

  private add(uses: readonly VersionUse[]): void {
    const lastSeenAt = this.clock.now();
    for (const use of uses) {
      const { channel, keyId, eventType, version } = use;
      this.seen.set(`${channel} ${keyId} ${eventType} ${version}`, { ...use, lastSeenAt });
    }
  }

  /**
   * Flushes one at a time, so that each caller also waits for a flush in progress. A failed flush
   * rejects only for the callers waiting on it.
   */
  private flush(): Promise<void> {
    this.flushing = this.flushing.catch(() => undefined).then(() => this.write());
    return this.flushing;
  }

  private async write(): Promise<void> {
    for (const uses of this.tracked) this.add(uses);
    if (this.seen.size === 0) return;
    const flushed = this.seen;
    this.seen = new Map();
    try {
      await this.sql.query(UPSERT_USES, [JSON.stringify([...flushed.values()].map(toRow))]);
    } catch (error) {
      // Uses seen during the failed write are later, and take precedence.
      this.seen = new Map([...flushed, ...this.seen]);
      throw error;
    }
    await this.sql.query(DELETE_OLD_USES, [this.oldest()]);
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - RETENTION_MS);
  }

  private isDeprecated({ eventType, version }: VersionOfType): boolean {
    return this.registry.find(eventType)?.versions[version]?.deprecated !== undefined;
  }
}

function toRow(use: SeenUse): Record<string, unknown> {
  return {
    channel: use.channel,
    key_id: use.keyId,
    event_type: use.eventType,
    version: use.version,
    tenant_id: use.tenantId,
    last_seen_at: use.lastSeenAt,
  };
}
