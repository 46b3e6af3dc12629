import { BadRequest, NotFound } from '../common/index.js';

/** 404: the tenant has no such article. */
export class ItemNotFound extends NotFound {
  constructor() {
    super('item_not_found', 'There is no stock with this sku.');
  }
}

/** 400: no order could name this article. */
export class InvalidSku extends BadRequest {
  constructor() {
    super('invalid_request', 'The path names no sku.', {
      errors: [{ path: 'sku', message: 'must have 1 to 64 characters' }],
    });
  }
}
