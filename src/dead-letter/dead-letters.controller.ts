import { Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Caller, Scopes } from '../auth/index.js';
import {
  ApiProblemResponses,
  encodeCursor,
  idOfCursor,
  NoBody,
  PageResponse,
  toPage,
  UuidParam,
} from '../http/index.js';
import type { Page } from '../http/index.js';
import { DeadLetterBox } from './dead-letter-box.js';
import { DeadLetterQuery } from './dto/dead-letter-query.dto.js';
import { DeadLetterResponse, toDeadLetterResponse } from './dto/dead-letter.response.js';
import { readFilter } from './read-filter.js';

@ApiTags('Dead letters')
@Controller('dead-letters')
@Scopes('admin')
export class DeadLettersController {
  constructor(private readonly box: DeadLetterBox) {}

  @Get()
  @ApiOperation({ summary: 'List dead letters', description: 'Of every tenant, newest first.' })
  @ApiOkResponse({ description: 'A page of them.', type: PageResponse(DeadLetterResponse) })
  @ApiProblemResponses(400)
  async list(@Query() query: DeadLetterQuery): Promise<Page<DeadLetterResponse>> {
    const { limit, cursor, ...filter } = query;
    const before = cursor === undefined ? undefined : idOfCursor(cursor);
    const letters = await this.box.list(readFilter(filter), limit, before);
    return toPage(letters, limit, (last) => encodeCursor(last.id), toDeadLetterResponse);
  }

  @Get(':id')
  @ApiOperation({ summary: 'Read a dead letter' })
  @ApiOkResponse({ description: 'The dead letter.', type: DeadLetterResponse })
  @ApiProblemResponses(404)
  async read(@UuidParam('id') id: string): Promise<DeadLetterResponse> {
    return toDeadLetterResponse(await this.box.find(id));
  }

  @Post(':id/replay')
  @HttpCode(202)
  @NoBody()
  @ApiOperation({
    summary: 'Replay a dead letter',
    description:
      'It goes back to where it came from, with the same `eventId` and a full retry schedule. Only an open one ' +
      'can be replayed, and only while its webhook exists; for a paused or disabled one the delivery is held.',
  })
  @ApiAcceptedResponse({ description: 'It is on its way.', type: DeadLetterResponse })
  @ApiProblemResponses(400, 404, 409)
  async replay(
    @Caller() { actor }: Caller,
    @UuidParam('id') id: string,
  ): Promise<DeadLetterResponse> {
    return toDeadLetterResponse(await this.box.replay(id, actor));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard a dead letter', description: 'It stays readable.' })
  @ApiNoContentResponse({ description: 'It is discarded.' })
  @ApiProblemResponses(404, 409)
  async discard(@UuidParam('id') id: string): Promise<void> {
    await this.box.discard(id);
  }
}
