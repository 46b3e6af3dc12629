import { Unprocessable } from '../../common/index.js';

/**
 * 422: a URL that no webhook may have, or a host with an address that no webhook may reach. The message never
 * holds a resolved address, which would let a tenant map the operator's network.
 */
export class DestinationRefused extends Unprocessable {
  /** @param path the field of the request body that held the URL */
  constructor(
    readonly reason: string,
    path = 'url',
  ) {
    super('destination_refused', `The destination is refused: ${reason}.`, {
      errors: [{ path, message: reason }],
    });
  }
}

/** The host's addresses could not be found now; a later try may find them. */
export class UnresolvableHost extends Error {
  override readonly name = 'UnresolvableHost';

  constructor(hostname: string, options: { readonly why: string; readonly cause?: unknown }) {
    super(`${hostname} could not be resolved: ${options.why}`, { cause: options.cause });
  }
}
