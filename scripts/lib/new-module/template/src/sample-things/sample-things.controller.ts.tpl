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
import { Caller, Scopes } from '../auth/index.js';
import {
  ApiIfMatch,
  ApiProblemResponses,
  BY_ID,
  OrderedPageQuery,
  PageResponse,
  pageRequest,
  toPage,
  UuidParam,
} from '../http/index.js';
import type { Page } from '../http/index.js';
import { CreateSampleThing } from './dto/create-sample-thing.dto.js';
import { SampleThingResponse, toSampleThingResponse } from './dto/sample-thing.response.js';
import { UpdateSampleThing } from './dto/update-sample-thing.dto.js';
import { respondWithSampleThing, ApiSampleThingResponse } from './respond-with-sample-thing.js';
import { SampleThingsQueries } from './sample-things.queries.js';
import { SampleThingsService } from './sample-things.service.js';

@ApiTags('Sample things')
@Controller('sample-things')
export class SampleThingsController {
  constructor(
    private readonly sampleThings: SampleThingsService,
    private readonly queries: SampleThingsQueries,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Create a sample thing',
    description: 'Publishes `sample_thing.created`.',
  })
  @Scopes('sample-things:write')
  @ApiSampleThingResponse(201)
  @ApiProblemResponses(400)
  async createSampleThing(
    @Caller() { tenantId }: Caller,
    @Body() { name }: CreateSampleThing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SampleThingResponse> {
    const sampleThing = await this.sampleThings.create({ tenantId, name });
    void reply.header('location', `/sample-things/${sampleThing.id}`);
    return respondWithSampleThing(reply, sampleThing);
  }

  @Get()
  @ApiOperation({ summary: 'List sample things', description: 'Newest first, unless `order` is `asc`.' })
  @Scopes('sample-things:read')
  @ApiOkResponse({
    description: 'A page of sample things.',
    type: PageResponse(SampleThingResponse),
  })
  @ApiProblemResponses(400)
  async listSampleThings(
    @Caller() { tenantScope }: Caller,
    @Query() query: OrderedPageQuery,
  ): Promise<Page<SampleThingResponse>> {
    const page = pageRequest('sample-things', query, BY_ID);
    const sampleThings = await this.queries.list(tenantScope, page);
    return toPage(sampleThings, page, toSampleThingResponse);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Retrieve a sample thing', description: 'In its current state.' })
  @Scopes('sample-things:read')
  @ApiSampleThingResponse(200)
  @ApiProblemResponses(404)
  async getSampleThing(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SampleThingResponse> {
    return respondWithSampleThing(reply, await this.queries.get(id, tenantScope));
  }

  @Patch(':id')
  @ApiOperation({
    summary: 'Update a sample thing',
    description: 'A request that changes nothing publishes no event.',
  })
  @Scopes('sample-things:write')
  @ApiIfMatch()
  @ApiSampleThingResponse(200)
  @ApiProblemResponses(400, 404, 412)
  async updateSampleThing(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() change: UpdateSampleThing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SampleThingResponse> {
    const sampleThing = await this.sampleThings.update({ id, tenantScope, ifMatch }, change);
    return respondWithSampleThing(reply, sampleThing);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Delete a sample thing',
    description: 'Publishes `sample_thing.deleted`.',
  })
  @Scopes('sample-things:write')
  @ApiIfMatch()
  @ApiNoContentResponse({ description: 'The sample thing is deleted.' })
  @ApiProblemResponses(404, 412)
  async deleteSampleThing(
    @Caller() { tenantScope }: Caller,
    @UuidParam('id') id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    await this.sampleThings.delete({ id, tenantScope, ifMatch });
  }
}
