import { SetMetadata } from '@nestjs/common';

export const IDEMPOTENCY_MODE = 'tidings:idempotency';

/**
 * For a POST whose handler waits for the network: an Idempotency-Key is honoured without a transaction around the
 * handler, and its answer is kept in a small transaction afterwards.
 */
export const IdempotentOutside = (): MethodDecorator => SetMetadata(IDEMPOTENCY_MODE, 'outside');

/** For a POST that has an idempotency of its own: an Idempotency-Key means nothing to it. */
export const WithoutIdempotency = (): MethodDecorator => SetMetadata(IDEMPOTENCY_MODE, 'none');
