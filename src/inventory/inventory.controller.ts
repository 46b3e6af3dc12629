import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Scopes } from '../auth/index.js';
import {
  ApiIfMatch,
  ApiProblemResponses,
  assertIfMatch,
  ETAG_HEADER,
  etagOf,
} from '../http/index.js';
import { SetStock, StockResponse, toStockResponse } from './dto/inventory.dto.js';
import type { InventoryItem } from './inventory-item.entity.js';
import { ItemNotFound } from './inventory.errors.js';
import { ApiSkuParam, SkuParam } from './sku-param.pipe.js';
import { Stock } from './stock.js';

const answer = {
  description: 'The inventory item.',
  type: StockResponse,
  headers: { ETag: ETAG_HEADER },
} as const;

@ApiTags('Inventory')
@Controller('inventory/:sku')
@ApiSkuParam()
export class InventoryController {
  constructor(private readonly stock: Stock) {}

  @Get()
  @Scopes('inventory:read')
  @ApiOperation({
    summary: 'Retrieve the stock of a SKU',
    description:
      "Looks up the SKU in the key's tenant. It exists once it has been counted or ordered.",
  })
  @ApiOkResponse(answer)
  @ApiProblemResponses(400, 404)
  async getStock(
    @Caller() { tenantId }: Caller,
    @SkuParam() sku: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StockResponse> {
    const item = await this.stock.find(tenantId, sku);
    if (!item) throw new ItemNotFound(sku);
    return show(item, reply);
  }

  @Put()
  @Scopes('inventory:write')
  @ApiOperation({
    summary: 'Set the stock of a SKU',
    description: "Sets the stock in the key's tenant. Reservations stay unchanged.",
  })
  @ApiIfMatch()
  @ApiOkResponse(answer)
  @ApiProblemResponses(400, 412)
  async setStock(
    @Caller() { tenantId }: Caller,
    @SkuParam() sku: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() { onHand, lowStockAt = null }: SetStock,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StockResponse> {
    const [item] = await this.stock.change(tenantId, [sku], (found) => {
      assertIfMatch(ifMatch, found.version);
      found.count({ onHand, lowStockAt });
    });
    if (!item) throw new ItemNotFound(sku);
    return show(item, reply);
  }
}

function show(item: InventoryItem, reply: FastifyReply): StockResponse {
  void reply.header('etag', etagOf(item.version));
  return toStockResponse(item);
}
