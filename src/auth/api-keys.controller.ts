import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Clock } from '../common/index.js';
import {
  ApiProblemResponses,
  BY_ID,
  PageResponse,
  pageRequest,
  parseTimestamp,
  toPage,
  UuidParam,
} from '../http/index.js';
import type { Page } from '../http/index.js';
import { ExpiryInThePast } from './auth.errors.js';
import { ApiKeysService } from './api-keys.service.js';
import { ApiKeyResponse, CreatedApiKeyResponse, toApiKeyResponse } from './dto/api-key.response.js';
import { CreateApiKey } from './dto/create-api-key.dto.js';
import { ListApiKeys } from './dto/list-api-keys.query.js';
import { KnownScopes } from './known-scopes.js';
import { Scopes } from './route-access.js';

/** REST: API keys. */
@ApiTags('API keys')
@Controller('api-keys')
@Scopes('admin')
export class ApiKeysController {
  constructor(
    private readonly apiKeys: ApiKeysService,
    private readonly knownScopes: KnownScopes,
    private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Create an API key',
    description: 'The key is returned only in this response.',
  })
  @ApiCreatedResponse({ description: 'The created key.', type: CreatedApiKeyResponse })
  @ApiProblemResponses(400, 422)
  async createApiKey(@Body() body: CreateApiKey): Promise<CreatedApiKeyResponse> {
    const { name, tenantId, scopes } = body;
    this.knownScopes.assertKnown(scopes);
    const expiresAt = this.futureTime(body.expiresAt);
    const { apiKey, key } = await this.apiKeys.create({ name, tenantId, scopes, expiresAt });
    return { ...toApiKeyResponse(apiKey, this.clock.now()), key };
  }

  @Get()
  @ApiOperation({
    summary: 'List API keys',
    description:
      'Newest first, unless `order` is `asc`. Revoked and expired keys stay listed; `status` leaves them out.',
  })
  @ApiOkResponse({
    description: 'A page of API keys, without the keys themselves.',
    type: PageResponse(ApiKeyResponse),
  })
  @ApiProblemResponses(400)
  async listApiKeys(@Query() query: ListApiKeys): Promise<Page<ApiKeyResponse>> {
    const page = pageRequest('api-keys', query, BY_ID);
    const keys = await this.apiKeys.list(query.status, page);
    const now = this.clock.now();
    return toPage(keys, page, (apiKey) => toApiKeyResponse(apiKey, now));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Revoke an API key',
    description:
      'Takes effect at once; open streams of the key end within five seconds. The key stays listed, with its ' +
      '`revokedAt`. Revoking it again changes nothing.',
  })
  @ApiNoContentResponse({ description: 'The key is revoked.' })
  @ApiProblemResponses(404)
  async revokeApiKey(@UuidParam('id') id: string): Promise<void> {
    await this.apiKeys.revoke(id);
  }

  private futureTime(text: string | null | undefined): Date | null {
    const time = text ? parseTimestamp(text) : undefined;
    if (!time) return null;
    if (time > this.clock.now()) return time;
    throw new ExpiryInThePast();
  }
}
