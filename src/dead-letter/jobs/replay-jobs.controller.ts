import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Caller, Scopes } from '../../auth/index.js';
import {
  ApiProblemResponses,
  BY_ID,
  OrderedPageQuery,
  PageResponse,
  pageRequest,
  toPage,
} from '../../http/index.js';
import type { Page } from '../../http/index.js';
import { readFilter } from '../read-filter.js';
import {
  ReplayJobResponse,
  ReplayStartedResponse,
  toReplayJobResponse,
} from './dto/replay-job.response.js';
import { ReplayDeadLetters } from './dto/replay-dead-letters.dto.js';
import { ReplayJobsService } from './replay-jobs.service.js';

@ApiTags('Dead letters')
@Controller('dead-letters')
@Scopes('admin')
export class ReplayJobsController {
  constructor(private readonly jobs: ReplayJobsService) {}

  @Post('replay')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Replay many dead letters',
    description:
      'Starts a job that replays the matching dead letters that are open now, oldest first; later ones are not ' +
      'included. Each is replayed as a single replay would; one that cannot be replayed is counted as failed and ' +
      'does not delay the others. Dead letters of `system.*` events are excluded unless `eventType` names them. ' +
      'With `dryRun`, they are only counted.',
  })
  @ApiAcceptedResponse({
    description: 'The number of matches, and the job.',
    type: ReplayStartedResponse,
  })
  @ApiProblemResponses(400, 422)
  async replayDeadLetters(
    @Caller() { actor }: Caller,
    @Body() { filter: given, dryRun, ratePerSecond }: ReplayDeadLetters,
  ): Promise<ReplayStartedResponse> {
    const filter = readFilter(given, 'filter.');
    if (dryRun) return { matched: await this.jobs.count(filter), jobId: null };
    const request = {
      filter,
      givenFilter: { ...given },
      ratePerSecond: ratePerSecond ?? null,
      actor,
    };
    const { matched, id } = await this.jobs.start(request);
    return { matched, jobId: id };
  }

  @Get('jobs')
  @ApiOperation({
    summary: 'List replay jobs',
    description: 'Newest first, unless `order` is `asc`.',
  })
  @ApiOkResponse({ description: 'A page of replay jobs.', type: PageResponse(ReplayJobResponse) })
  @ApiProblemResponses(400)
  async listReplayJobs(@Query() query: OrderedPageQuery): Promise<Page<ReplayJobResponse>> {
    const page = pageRequest('dead-letters/jobs', query, BY_ID);
    return toPage(await this.jobs.list(page), page, toReplayJobResponse);
  }
}
