import { applyDecorators, Injectable, Param } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { hasLength } from '../http/index.js';
import { inventoryRules } from './inventory-rules.js';
import { InvalidSku } from './inventory.errors.js';

const { min, max } = inventoryRules.sku;

@Injectable()
class SkuPipe implements PipeTransform<string, string> {
  transform(sku: string): string {
    if (hasLength(sku, min, max)) return sku;
    throw new InvalidSku();
  }
}

/** The path's `:sku`; any characters are allowed. @throws {InvalidSku} */
export const SkuParam = (): ParameterDecorator => Param('sku', SkuPipe);

/** Documents `:sku`, which a parameter decorator cannot do. */
export const ApiSkuParam = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiParam({
      name: 'sku',
      description: 'Stock keeping unit (SKU), URL-encoded.',
      schema: { type: 'string', minLength: min, maxLength: max },
    }),
  );
