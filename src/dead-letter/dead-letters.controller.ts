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
  BY_CREATION,
  NoBody,
  PageResponse,
  pageRequest,
  toPage,
  UuidParam,
} from '../http/index.js';
import type { Page } from '../http/index.js';
import { DeadLettersService } from './dead-letters.service.js';
import { DeadLetterQuery } from './dto/dead-letter-query.dto.js';
import { DeadLetterResponse, toDeadLetterResponse } from './dto/dead-letter.response.js';
import { readFilter } from './read-filter.js';

@ApiTags('Dead letters')
@Controller('dead-letters')
@Scopes('admin')
export class DeadLettersController {
  constructor(private readonly letters: DeadLettersService) {}

  @Get()
  @ApiOperation({
    summary: 'List dead letters',
    description: 'Those of all tenants; newest first, unless `order` is `asc`.',
  })
  @ApiOkResponse({ description: 'A page of dead letters.', type: PageResponse(DeadLetterResponse) })
  @ApiProblemResponses(400)
  async listDeadLetters(@Query() query: DeadLetterQuery): Promise<Page<DeadLetterResponse>> {
    const page = pageRequest('dead-letters', query, BY_CREATION);
    const letters = await this.letters.list(readFilter(query), page);
    return toPage(letters, page, toDeadLetterResponse);
  }

  @Get(':id')
  @ApiOperation({
    summary: 'Retrieve a dead letter',
    description: 'With its event, the reason of the failure and its replays.',
  })
  @ApiOkResponse({ description: 'The dead letter.', type: DeadLetterResponse })
  @ApiProblemResponses(404)
  async getDeadLetter(@UuidParam('id') id: string): Promise<DeadLetterResponse> {
    return toDeadLetterResponse(await this.letters.find(id));
  }

  @Post(':id/replay')
  @HttpCode(202)
  @NoBody()
  @ApiOperation({
    summary: 'Replay a dead letter',
    description:
      'Sends the event again to where it failed, with the same `eventId` and a full retry schedule. Only an open ' +
      'dead letter can be replayed, and only while its webhook exists. If the webhook is paused or disabled, the ' +
      'delivery is held.',
  })
  @ApiAcceptedResponse({ description: 'The replay is scheduled.', type: DeadLetterResponse })
  @ApiProblemResponses(400, 404, 409)
  async replayDeadLetter(
    @Caller() { actor }: Caller,
    @UuidParam('id') id: string,
  ): Promise<DeadLetterResponse> {
    return toDeadLetterResponse(await this.letters.replay(id, actor));
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard a dead letter', description: 'It stays readable.' })
  @ApiNoContentResponse({ description: 'The dead letter is discarded.' })
  @ApiProblemResponses(404, 409)
  async discardDeadLetter(@UuidParam('id') id: string): Promise<void> {
    await this.letters.discard(id);
  }
}
