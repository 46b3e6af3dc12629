import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Patch,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Scopes } from '../../../auth/index.js';
import {
  ApiIfMatch,
  ApiProblemResponses,
  encodeCursor,
  idOfCursor,
  PageQuery,
  PageResponse,
  PrepareWith,
  toPage,
  UuidParam,
} from '../../../http/index.js';
import type { Page } from '../../../http/index.js';
import type { CheckedUrl } from '../../subscriptions/index.js';
import { BodyNotifyUrl, BodyUrl, DestinationCheck } from './destination-check.js';
import { UpdateWebhook } from './dto/update-webhook.dto.js';
import { CreateWebhook } from './dto/create-webhook.dto.js';
import { toWebhookResponse } from './dto/to-webhook-response.js';
import { WebhookResponse, WebhookWithSecretResponse } from './dto/webhook.response.js';
import { SubscriptionFinder } from '../../subscriptions/index.js';
import { SubscriptionsService } from '../../lifecycle/index.js';
import {
  respondWithWebhook,
  ApiWebhookResponse,
  ApiWebhookWithSecret,
} from './respond-with-webhook.js';

@ApiTags('Webhooks')
@Controller('webhooks')
export class WebhooksController {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly finder: SubscriptionFinder,
  ) {}

  @Post()
  @Scopes('webhooks:write')
  @PrepareWith(DestinationCheck)
  @ApiOperation({
    summary: 'Create a webhook',
    description:
      'It receives every matching event that is committed from now on. Store the `secret`.',
  })
  @ApiWebhookWithSecret(201, 'The new webhook and its secret.')
  @ApiProblemResponses(400, 422)
  async createWebhook(
    @Caller() { tenantId }: Caller,
    @Body() body: CreateWebhook,
    @BodyUrl() url: CheckedUrl,
    @BodyNotifyUrl() notifyUrl: CheckedUrl | null | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookWithSecretResponse> {
    const { subscription, secret } = await this.subscriptions.create(tenantId, {
      ...body,
      url,
      notifyUrl,
    });
    void reply.header('location', `/webhooks/${subscription.id}`);
    return { ...respondWithWebhook(reply, subscription), secret };
  }

  @Get()
  @Scopes('webhooks:read')
  @ApiOperation({ summary: 'List webhooks', description: 'Newest first.' })
  @ApiOkResponse({ description: 'A page of webhooks.', type: PageResponse(WebhookResponse) })
  @ApiProblemResponses(400)
  async listWebhooks(
    @Caller() { tenantScope }: Caller,
    @Query() { limit, cursor }: PageQuery,
  ): Promise<Page<WebhookResponse>> {
    const before = cursor === undefined ? undefined : idOfCursor(cursor);
    const webhooks = await this.finder.list(tenantScope, limit, before);
    return toPage(webhooks, limit, (last) => encodeCursor(last.id), toWebhookResponse);
  }

  @Get(':id')
  @Scopes('webhooks:read')
  @ApiOperation({ summary: 'Retrieve a webhook', description: 'Without its secret.' })
  @ApiWebhookResponse()
  @ApiProblemResponses(404)
  async getWebhook(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookResponse> {
    return respondWithWebhook(reply, await this.finder.find(id, tenantScope));
  }

  @Patch(':id')
  @Scopes('webhooks:write')
  @PrepareWith(DestinationCheck)
  @ApiOperation({ summary: 'Update a webhook', description: 'Absent fields stay as they are.' })
  @ApiIfMatch()
  @ApiWebhookResponse()
  @ApiProblemResponses(400, 404, 412, 422)
  async updateWebhook(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: UpdateWebhook,
    @BodyUrl() url: CheckedUrl | undefined,
    @BodyNotifyUrl() notifyUrl: CheckedUrl | null | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookResponse> {
    const ref = { id, tenantScope, ifMatch };
    return respondWithWebhook(
      reply,
      await this.subscriptions.change(ref, { ...body, url, notifyUrl }),
    );
  }

  @Delete(':id')
  @HttpCode(204)
  @Scopes('webhooks:write')
  @ApiOperation({
    summary: 'Delete a webhook',
    description: 'Unfinished deliveries become `cancelled`.',
  })
  @ApiIfMatch()
  @ApiNoContentResponse({ description: 'The webhook was deleted.' })
  @ApiProblemResponses(404, 412)
  async deleteWebhook(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.subscriptions.remove({ id, tenantScope, ifMatch });
  }
}
