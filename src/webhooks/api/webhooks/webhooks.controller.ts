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
import { Clock } from '../../../common/index.js';
import { Caller, Scopes } from '../../../auth/index.js';
import {
  ApiIfMatch,
  ApiProblemResponses,
  BY_ID,
  OrderedPageQuery,
  PageResponse,
  pageRequest,
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
    private readonly clock: Clock,
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
    return { ...respondWithWebhook(reply, subscription, this.clock.now()), secret };
  }

  @Get()
  @Scopes('webhooks:read')
  @ApiOperation({ summary: 'List webhooks', description: 'Newest first, unless `order` is `asc`.' })
  @ApiOkResponse({ description: 'A page of webhooks.', type: PageResponse(WebhookResponse) })
  @ApiProblemResponses(400)
  async listWebhooks(
    @Caller() { tenantScope }: Caller,
    @Query() query: OrderedPageQuery,
  ): Promise<Page<WebhookResponse>> {
    const page = pageRequest('webhooks', query, BY_ID);
    const webhooks = await this.finder.list(tenantScope, page);
    const now = this.clock.now();
    return toPage(webhooks, page, (webhook) => toWebhookResponse(webhook, now));
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
    const webhook = await this.finder.find(id, tenantScope);
    return respondWithWebhook(reply, webhook, this.clock.now());
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
    const webhook = await this.subscriptions.change(ref, { ...body, url, notifyUrl });
    return respondWithWebhook(reply, webhook, this.clock.now());
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
