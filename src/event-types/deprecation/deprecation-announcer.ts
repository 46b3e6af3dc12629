import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Clock, newId } from '../../common/index.js';
import { SqlPool } from '../../database/index.js';
import { EventRegistry, latestVersion, LOG_APPENDED } from '../../events/index.js';
import type { EventData } from '../../events/index.js';
import { Outbox } from '../../outbox/index.js';
import { BackgroundWorker } from '../../workers/index.js';
import { ANNOUNCE_DEPRECATIONS, LOG_HAS_EVENTS } from './announce-deprecations.sql.js';
import { DeprecatedVersionUsage } from './deprecated-version-usage.js';
import { eventVersionDeprecated } from './event-version-deprecated.event.js';
import type { VersionOfType } from './version-use.js';

/** How often an announcement that failed, or waits for a first event, is tried again. */
const RETRY_MS = 10_000;

/**
 * An event needs a tenant, and a version has none: the announcement is for operators (decision 22).
 */
const TENANT = 'default';

/**
 * Announces each version that a release deprecates, exactly once: at the start of a relay, or in a
 * new database after its first event.
 */
@Injectable()
export class DeprecationAnnouncer extends BackgroundWorker {
  private isDone = false;

  constructor(
    private readonly registry: EventRegistry,
    private readonly usage: DeprecatedVersionUsage,
    private readonly sql: SqlPool,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {
    super({
      name: 'deprecation-announcer',
      role: 'relay',
      intervalMs: RETRY_MS,
      failureMessage: 'cannot announce deprecated versions',
    });
  }

  @OnEvent(LOG_APPENDED)
  override wake(): void {
    if (!this.isDone) super.wake();
  }

  override async runOnce(): Promise<boolean> {
    if (!this.isDone) this.isDone = await this.announce();
    return false;
  }

  /**
   * Writes the events and records their announcement in one transaction.
   * @returns false if the log is empty, so that the announcement has to wait
   */
  private async announce(): Promise<boolean> {
    const deprecated = this.usage.deprecatedVersions();
    if (deprecated.length === 0) return true;
    return await this.sql.transaction(async (client) => {
      const [log] = await client.query(LOG_HAS_EVENTS);
      if (!log?.hasEvents) return false;
      const unannounced = await client.query(ANNOUNCE_DEPRECATIONS, [
        deprecated.map(() => newId()),
        deprecated.map(({ eventType }) => eventType),
        deprecated.map(({ version }) => version),
        this.clock.now(),
      ]);
      const events = unannounced.map(({ id, ...version }) => ({
        definition: eventVersionDeprecated,
        data: this.describe(version),
        aggregateId: id,
        tenantId: TENANT,
        sequenceNumber: 1,
        occurredAt: undefined,
      }));
      if (events.length > 0) await this.outbox.write(client, events);
      return true;
    });
  }

  private describe(of: VersionOfType): EventData<typeof eventVersionDeprecated> {
    const { eventType, version } = of;
    const definition = this.registry.find(eventType);
    const deprecated = definition?.versions[version]?.deprecated;
    if (!definition || !deprecated) throw new Error(`${eventType} v${version} is not deprecated`);
    const latest = latestVersion(definition);
    const sunsetAt = new Date(deprecated.sunset).toISOString();
    return {
      eventType,
      version,
      latestVersion: latest,
      deprecatedAt: new Date(deprecated.since).toISOString(),
      sunsetAt,
      message:
        `${eventType} version ${version} is deprecated; use version ${latest}. ` +
        `Consumers pinned to version ${version} will keep receiving it after ${sunsetAt.slice(0, 10)}.`,
    };
  }
}
