import { BadRequest, commonProblems, defineProblems, noSuch, NotFound } from '../common/index.js';
import { amountOf } from '../http/index.js';
import { inventoryRules } from './inventory-rules.js';

const problems = defineProblems({
  item_not_found: noSuch('inventory item', '/inventory', 'MUG-1'),
});

const { min, max } = inventoryRules.sku;

/** 404: the tenant has no item with this SKU. */
export class ItemNotFound extends NotFound {
  constructor(sku: string) {
    super(problems.item_not_found, `No such inventory item: '${sku}'.`);
  }
}

/** 400: not a valid SKU. */
export class InvalidSku extends BadRequest {
  constructor() {
    super(commonProblems.invalid_request, 'The SKU in the path is invalid.', {
      errors: [{ path: 'sku', message: `must have ${amountOf(min, max, 'character')}` }],
    });
  }
}
