import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Scopes } from '../auth/index.js';
import { ConsumerListResponse } from './dto/consumers.response.js';
import { HandlerGroups } from './handler-groups.js';

@ApiTags('Consumers')
@Controller('consumers')
@Scopes('admin')
export class ConsumersController {
  constructor(private readonly groups: HandlerGroups) {}

  @Get()
  @ApiOperation({
    summary: 'List handler groups',
    description: 'Lists the position, the lag and the inbox of each group of event handlers.',
  })
  @ApiOkResponse({ description: 'All handler groups.', type: ConsumerListResponse })
  async listConsumers(): Promise<ConsumerListResponse> {
    return { data: await this.groups.lag() };
  }
}
