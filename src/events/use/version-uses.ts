import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Clock, FailureLog, PollLoop } from '../../common/index.js';
import { SqlPool } from '../../database/index.js';
import { latestVersion } from '../event-definition.js';
import { EventRegistry } from '../event-registry.js';
import type { Reader, ReadingChannel, SeenUse, VersionOfType, VersionUse } from './version-use.js';
import { FORGET_USES, NOTE_USES, RECENT_USES } from './version-uses.sql.js';

const FLUSH_MS = 5_000;
/** Who has not come back for so long has gone. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;

/** What a reader asks for: which types, and each in which version (null: the latest). */
export interface VersionWish {
  readonly selects: (eventType: string) => boolean;
  readonly wanted: (eventType: string) => number | null;
}

/**
 * Remembers who reads deprecated versions. Noting is a matter of memory: what has been seen is written every few
 * seconds, once per key and version however many requests there were. A crash loses the last seconds of it, and readers
 * come again.
 */
@Injectable()
export class VersionUses implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(VersionUses.name);
  private seen = new Map<string, SeenUse>();
  private flushing: Promise<void> = Promise.resolve();
  private readonly held = new Set<readonly VersionUse[]>();
  private readonly loop: PollLoop;

  constructor(
    private readonly registry: EventRegistry,
    private readonly sql: SqlPool,
    private readonly clock: Clock,
  ) {
    this.loop = new PollLoop({
      intervalMs: FLUSH_MS,
      round: async () => {
        await this.flush();
        return false;
      },
      failures: new FailureLog(this.logger, 'cannot note who reads old versions'),
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
    await this.flush().catch((error: unknown) => {
      this.logger.warn({ msg: 'cannot note who reads old versions', err: error });
    });
  }

  /** Notes the deprecated versions that a reader asks for now. */
  note(channel: ReadingChannel, reader: Reader, wish: VersionWish): void {
    this.add(this.usesOf(channel, reader, wish));
  }

  /** The same for a reader that stays: its uses count as seen until it is released. @returns the release */
  hold(channel: ReadingChannel, reader: Reader, wish: VersionWish): () => void {
    const uses = this.usesOf(channel, reader, wish);
    this.add(uses);
    if (uses.length > 0) this.held.add(uses);
    return () => void this.held.delete(uses);
  }

  /** Who has read a deprecated version lately, in any process; of this one, up to this moment. */
  async recent(): Promise<SeenUse[]> {
    await this.flush();
    const uses = await this.sql.query<SeenUse>(RECENT_USES, [this.oldest()]);
    return uses.filter((use) => this.isDeprecated(use));
  }

  /** The deprecated versions that there are. */
  deprecated(): VersionOfType[] {
    return this.registry.all().flatMap(({ type, versions }) =>
      Object.keys(versions)
        .map((key) => ({ eventType: type, version: Number(key) }))
        .filter((version) => this.isDeprecated(version)),
    );
  }

  private usesOf(channel: ReadingChannel, reader: Reader, wish: VersionWish): VersionUse[] {
    const { keyId, tenantId } = reader;
    return this.registry.all().flatMap((definition) => {
      const { type, versions } = definition;
      if (!wish.selects(type)) return [];
      const wanted = wish.wanted(type);
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

  /** One at a time: who has waited for it finds what others had taken along, too. Their failures are theirs. */
  private flush(): Promise<void> {
    this.flushing = this.flushing.catch(() => undefined).then(() => this.write());
    return this.flushing;
  }

  private async write(): Promise<void> {
    for (const uses of this.held) this.add(uses);
    if (this.seen.size === 0) return;
    const taken = this.seen;
    this.seen = new Map();
    try {
      await this.sql.query(NOTE_USES, [JSON.stringify([...taken.values()].map(toRow))]);
    } catch (error) {
      // What was seen since is later than what could not be written.
      this.seen = new Map([...taken, ...this.seen]);
      throw error;
    }
    await this.sql.query(FORGET_USES, [this.oldest()]);
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - KEPT_MS);
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
