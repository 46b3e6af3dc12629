import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Scopes } from '../auth/index.js';
import { ConsumersResponse } from './dto/consumers.response.js';
import { HandlerGroups } from './handler-groups.js';

@ApiTags('Consumers')
@Controller('consumers')
@Scopes('admin')
export class ConsumersController {
  constructor(private readonly groups: HandlerGroups) {}

  @Get()
  @ApiOperation({
    summary: 'List the groups of event handlers',
    description: 'How far each has come in the log, and what it has yet to handle.',
  })
  @ApiOkResponse({ description: 'All of them.', type: ConsumersResponse })
  async list(): Promise<ConsumersResponse> {
    return { data: await this.groups.lag() };
  }
}
