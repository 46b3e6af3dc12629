import { Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { Clock, FailureLog, newId } from '../../common/index.js';
import { RolesConfig } from '../../config/index.js';
import { SqlPool } from '../../database/index.js';
import { DeprecatedVersionUsage } from './deprecated-version-usage.js';
import { EventRegistry, latestVersion, LOG_APPENDED } from '../../events/index.js';
import type { EventData } from '../../events/index.js';
import type { VersionOfType } from './version-use.js';
import { ANNOUNCE_DEPRECATIONS, LOG_HAS_EVENTS } from './announce-deprecations.sql.js';
import { eventVersionDeprecated } from './event-version-deprecated.event.js';
import { Outbox } from '../../outbox/index.js';

/** An event has one tenant, and a version has none: the news is the operators' (decision 22). */
const TENANT = 'default';

/** A version that this process is to announce; `id` is that of the announcement. */
interface Unannounced extends VersionOfType {
  readonly id: string;
}

/**
 * Tells of each version that a release has deprecated, once and for all: at the start of a relay, and in a new database
 * after its first event.
 */
@Injectable()
export class DeprecationAnnouncer implements OnApplicationBootstrap {
  private readonly failures = new FailureLog(
    new Logger(DeprecationAnnouncer.name),
    'cannot announce deprecated versions',
  );
  private isWaiting = false;

  constructor(
    private readonly roles: RolesConfig,
    private readonly registry: EventRegistry,
    private readonly usage: DeprecatedVersionUsage,
    private readonly sql: SqlPool,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.roles.has('relay') || this.usage.deprecatedVersions().length === 0) return;
    this.isWaiting = !(await this.announce());
  }

  /** What fails here is tried again with the next event. */
  @OnEvent(LOG_APPENDED)
  async announceWhatWaits(): Promise<void> {
    if (!this.isWaiting) return;
    this.isWaiting = false;
    try {
      await this.announce();
      this.failures.succeeded();
    } catch (error) {
      this.isWaiting = true;
      this.failures.failed(error);
    }
  }

  /**
   * That it was told, and the event that tells it, commit together.
   * @returns false: there is nobody to tell yet
   */
  private async announce(): Promise<boolean> {
    const deprecated = this.usage.deprecatedVersions();
    return await this.sql.transaction(async (client) => {
      const [log] = await client.query<{ readonly hasEvents: boolean }>(LOG_HAS_EVENTS, []);
      if (!log?.hasEvents) return false;
      const unannounced = await client.query<Unannounced>(ANNOUNCE_DEPRECATIONS, [
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
        `${eventType} version ${version} is deprecated: read version ${latest}. ` +
        `Who is pinned to version ${version} keeps getting it, after ${sunsetAt.slice(0, 10)} too.`,
    };
  }
}
