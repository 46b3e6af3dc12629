import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Scopes } from '../../auth/index.js';
import { ApiProblemResponses, NoBody, UuidParam } from '../../http/index.js';
import { ReplayJobResponse, toReplayJobResponse } from './dto/replay-job.response.js';
import { ReplayJobsService } from './replay-jobs.service.js';

/** REST: the jobs that requests have started. All of them are bulk replays. */
@ApiTags('Dead letters')
@Controller('jobs')
@Scopes('admin')
export class JobsController {
  constructor(private readonly jobs: ReplayJobsService) {}

  @Get(':id')
  @ApiOperation({ summary: 'Retrieve a job', description: 'Includes its progress.' })
  @ApiOkResponse({ description: 'The job.', type: ReplayJobResponse })
  @ApiProblemResponses(404)
  async getJob(@UuidParam('id') id: string): Promise<ReplayJobResponse> {
    return toReplayJobResponse(await this.jobs.find(id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @NoBody()
  @ApiOperation({
    summary: 'Cancel a job',
    description: 'Dead letters already replayed stay replayed; the others stay open.',
  })
  @ApiOkResponse({ description: 'The job.', type: ReplayJobResponse })
  @ApiProblemResponses(400, 404, 409)
  async cancelJob(@UuidParam('id') id: string): Promise<ReplayJobResponse> {
    return toReplayJobResponse(await this.jobs.cancel(id));
  }
}

/**
 * The same routes at their former path. The OpenAPI document leaves them out, since a path such as
 * `/dead-letters/jobs/replay` would match two of its templates.
 */
@ApiExcludeController()
@Controller('dead-letters/jobs')
@Scopes('admin')
export class FormerJobsController extends JobsController {}
