import { BadRequest, NotFound } from '../common/index.js';
import { amountOf } from '../http/index.js';
import { inventoryRules } from './inventory-rules.js';

const { min, max } = inventoryRules.sku;

/** 404: the tenant has no item with this SKU. */
export class ItemNotFound extends NotFound {
  constructor(sku: string) {
    super('item_not_found', `No such inventory item: '${sku}'.`);
  }
}

/** 400: not a valid SKU. */
export class InvalidSku extends BadRequest {
  constructor() {
    super('invalid_request', 'The SKU in the path is invalid.', {
      errors: [{ path: 'sku', message: `must have ${amountOf(min, max, 'character')}` }],
    });
  }
}
