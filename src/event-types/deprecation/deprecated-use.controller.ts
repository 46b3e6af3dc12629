import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Scopes } from '../../auth/index.js';
import { EventRegistry } from '../../events/index.js';
import { DeprecatedUseListResponse } from './deprecated-use.response.js';
import type { DeprecatedUseResponse } from './deprecated-use.response.js';
import { PinnedReaders } from './pinned-readers.js';
import type { VersionOfType } from './version-use.js';
import { DeprecatedVersionUsage } from './deprecated-version-usage.js';

/** For operators only, unlike the schemas, because it lists the readers of every tenant. */
@ApiTags('Event types')
@Controller('event-types/deprecated-use')
@Scopes('admin')
export class DeprecatedUseController {
  constructor(
    private readonly registry: EventRegistry,
    private readonly usage: DeprecatedVersionUsage,
    private readonly pinned: PinnedReaders,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'List readers of deprecated versions',
    description:
      'Lists the readers of all tenants that still use a deprecated version. Such a version is still sent after its ' +
      'sunset; contact these readers before you remove it.',
  })
  @ApiOkResponse({ description: 'All readers.', type: DeprecatedUseListResponse })
  async listDeprecatedUse(): Promise<DeprecatedUseListResponse> {
    const webhooks = await this.pinned.find(this.usage.deprecatedVersions());
    const readers = await this.usage.recent();
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
    reader: Omit<DeprecatedUseResponse, 'eventType' | 'version' | 'deprecatedAt' | 'sunsetAt'>,
  ): DeprecatedUseResponse {
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
