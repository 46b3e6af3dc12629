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

/**
 * 422: the host is a name, and one of its addresses is not allowed. The reason says that the name exists, so it
 * is for operators only; others get `HostNotPublic`.
 */
export class HostRefused extends DestinationRefused {}

/**
 * 422: the one answer for a host name that is refused and for one that is unknown, so that nobody can find out
 * which names exist inside the operator's network.
 */
export class HostNotPublic extends DestinationRefused {
  constructor(path?: string) {
    super('its host does not resolve to public addresses', path);
  }
}

/** The host's addresses could not be found now; a later try may find them. */
export class UnresolvableHost extends Error {
  override readonly name = 'UnresolvableHost';

  constructor(hostname: string, options: { readonly why: string; readonly cause?: unknown }) {
    super(`${hostname} could not be resolved: ${options.why}`, { cause: options.cause });
  }
}
