import { Controller, Get, Header, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/index.js';
import { LiveResponse, ReadyResponse } from './dto/health.response.js';
import { EventHealthResponse } from './events/event-health.response.js';
import { EventHealth } from './events/event-health.service.js';
import { Readiness } from './readiness.service.js';

/** For load balancers and supervisors: cheap, and open to everybody. */
@ApiTags('Operations')
@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly eventHealth: EventHealth,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process runs', description: 'Checks no dependencies.' })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ description: 'It runs.', type: LiveResponse })
  live(): LiveResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Whether the process can do its work',
    description: 'PostgreSQL on all connections of this process, Redis if it is used, the schema.',
  })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ description: 'The process is ready.', type: ReadyResponse })
  @ApiServiceUnavailableResponse({
    description: 'Something that it needs is missing.',
    type: ReadyResponse,
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyResponse> {
    const report = await this.readiness.report();
    if (report.status !== 'ok') void reply.code(503);
    return report;
  }

  @Get('events')
  @ApiOperation({
    summary: 'How the event path is doing, over all processes',
    description:
      'The relay and each consumer, judged from the database. 503 while one of them has work and makes no progress for `HEALTH_STANDSTILL_AFTER`. For alerts, not for load balancers: it concerns no process in particular.',
  })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ description: 'Events are flowing.', type: EventHealthResponse })
  @ApiServiceUnavailableResponse({
    description: 'The relay or a consumer stands still.',
    type: EventHealthResponse,
  })
  async events(@Res({ passthrough: true }) reply: FastifyReply): Promise<EventHealthResponse> {
    const report = await this.eventHealth.report();
    if (report.status !== 'healthy') void reply.code(503);
    return report;
  }
}
