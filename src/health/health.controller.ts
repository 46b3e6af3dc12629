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
import { Readiness } from './readiness.service.js';

/** For load balancers and supervisors: cheap, and open to everybody. */
@ApiTags('Operations')
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process runs', description: 'It asks nobody else.' })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ description: 'It runs.', type: LiveResponse })
  live(): LiveResponse {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Whether the process can do its work',
    description: 'PostgreSQL, Redis if it is used, the schema.',
  })
  @Header('cache-control', 'no-store')
  @ApiOkResponse({ description: 'It can.', type: ReadyResponse })
  @ApiServiceUnavailableResponse({
    description: 'Something that it needs is missing.',
    type: ReadyResponse,
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyResponse> {
    const report = await this.readiness.report();
    if (report.status !== 'ok') void reply.code(503);
    return report;
  }
}
