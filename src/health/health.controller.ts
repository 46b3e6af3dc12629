import { Controller, Get, Header, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/index.js';
import { LivenessResponse, ReadinessResponse } from './dto/health.response.js';
import { EventHealthResponse } from './events/event-health.response.js';
import { EventHealthService } from './events/event-health.service.js';
import { ReadinessService } from './readiness.service.js';

/** Health checks for load balancers and supervisors: cheap, and public. */
@ApiTags('Operations')
@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly eventHealth: EventHealthService,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process runs', description: 'Checks no dependencies.' })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ description: 'The process runs.', type: LivenessResponse })
  getLiveness(): LivenessResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Whether the process is ready',
    description:
      'Checks PostgreSQL on all connections of the process, Redis if it is used, and the schema.',
  })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ description: 'The process is ready.', type: ReadinessResponse })
  @ApiServiceUnavailableResponse({
    description: 'At least one check is down.',
    type: ReadinessResponse,
  })
  async getReadiness(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessResponse> {
    const report = await this.readiness.report();
    if (report.status !== 'ok') void reply.code(503);
    return report;
  }

  @Get('events')
  @ApiOperation({
    summary: 'The health of the event path across all processes',
    description:
      'Checks the relay and each consumer from the database. 503 while one of them has work but has made no progress for `HEALTH_STANDSTILL_AFTER`. Use it for alerts, not for load balancers: it does not concern a particular process.',
  })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ description: 'Events are flowing.', type: EventHealthResponse })
  @ApiServiceUnavailableResponse({
    description: 'The relay or a consumer has stalled.',
    type: EventHealthResponse,
  })
  async getEventHealth(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EventHealthResponse> {
    const report = await this.eventHealth.report();
    if (report.status !== 'healthy') void reply.code(503);
    return report;
  }
}
