import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Scopes } from '../../auth/index.js';
import { EventRegistry } from '../event-registry.js';
import { DeprecatedUseResponse } from './deprecated-use.response.js';
import type { DeprecatedUseEntry } from './deprecated-use.response.js';
import { PinnedReaders } from './pinned-readers.js';
import type { VersionOfType } from './version-use.js';
import { VersionUses } from './version-uses.js';

/** Unlike the schemas beside it, this is for operators alone: it tells of every tenant. */
@ApiTags('Event types')
@Controller('event-types/deprecated-use')
@Scopes('admin')
export class DeprecatedUseController {
  constructor(
    private readonly registry: EventRegistry,
    private readonly uses: VersionUses,
    private readonly pinned: PinnedReaders,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Who still reads deprecated versions',
    description:
      'Of every tenant. A version goes on being sent after its sunset: nobody is cut off unawares, and this says whom ' +
      'to ask before it is ever removed.',
  })
  @ApiOkResponse({ description: 'All of them.', type: DeprecatedUseResponse })
  async list(): Promise<DeprecatedUseResponse> {
    const webhooks = await this.pinned.find(this.uses.deprecated());
    const readers = await this.uses.recent();
    return {
      data: [
        ...webhooks.map(({ webhookId, host, tenantId, ...version }) =>
          this.entry(version, {
            channel: 'webhook',
            tenantId,
            webhookId,
            host,
            keyId: null,
            lastSeenAt: null,
          }),
        ),
        ...readers.map(({ channel, keyId, tenantId, lastSeenAt, ...version }) =>
          this.entry(version, {
            channel,
            tenantId,
            webhookId: null,
            host: null,
            keyId,
            lastSeenAt: lastSeenAt.toISOString(),
          }),
        ),
      ],
    };
  }

  private entry(
    { eventType, version }: VersionOfType,
    reader: Omit<DeprecatedUseEntry, 'eventType' | 'version' | 'deprecatedAt' | 'sunsetAt'>,
  ): DeprecatedUseEntry {
    const deprecated = this.registry.find(eventType)?.versions[version]?.deprecated;
    if (!deprecated) throw new Error(`${eventType} v${version} is not deprecated`);
    const deprecatedAt = new Date(deprecated.since).toISOString();
    const sunsetAt = new Date(deprecated.sunset).toISOString();
    const { channel, tenantId, webhookId, host, keyId, lastSeenAt } = reader;
    return {
      channel,
      eventType,
      version,
      deprecatedAt,
      sunsetAt,
      tenantId,
      webhookId,
      host,
      keyId,
      lastSeenAt,
    };
  }
}
