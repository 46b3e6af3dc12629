import { defineProblems, Unprocessable } from '../../common/index.js';

const problems = defineProblems({
  destination_refused: {
    status: 422,
    meaning: 'Webhooks may not be sent to this URL.',
    cause: 'It is not an absolute https URL, or its host leads to a private or reserved address.',
    action:
      'Use a URL of a public server. An operator can permit networks with `WEBHOOK_ALLOWED_CIDRS`, and http with `WEBHOOK_ALLOW_HTTP`.',
    example: {
      detail: 'The destination is not allowed: it is not an https URL.',
      path: '/webhooks',
      errors: [{ path: 'url', message: 'is not an https URL' }],
    },
  },
});

/**
 * 422: a URL that a webhook cannot have, or a host with an address that webhooks cannot reach. The
 * message never contains a resolved address, which would let a tenant map the operator's network.
 */
export class DestinationRefused extends Unprocessable {
  /**
   * @param path the field of the request body that contains the URL
   * @param address the address that is not allowed, for operators
   */
  constructor(
    readonly reason: string,
    path = 'url',
    readonly address?: string,
  ) {
    super(problems.destination_refused, `The destination is not allowed: it ${reason}.`, {
      errors: [{ path, message: reason }],
    });
  }
}

/**
 * 422: the host is a name, and one of its addresses is not allowed. The reason reveals that the
 * name exists, so it is shown only to operators; other callers get `HostNotPublic`.
 */
export class HostRefused extends DestinationRefused {}

/**
 * 422: the same error for a host name that is not allowed and for one that does not resolve, so
 * that a caller cannot find out which names exist in the operator's network.
 */
export class HostNotPublic extends DestinationRefused {
  constructor(path?: string) {
    super('has a host that does not resolve to public addresses', path);
  }
}

/** The addresses of the host could not be found now; a later attempt may find them. */
export class UnresolvableHost extends Error {
  override readonly name = 'UnresolvableHost';

  /** Why, in technical terms. */
  readonly why: string;
  /** Whether the name server responded: the name exists, without an address. */
  readonly hasAnswer: boolean;

  constructor(
    readonly hostname: string,
    options: { readonly why: string; readonly hasAnswer?: boolean; readonly cause?: unknown },
  ) {
    super(`${hostname} could not be resolved: ${options.why}`, { cause: options.cause });
    this.why = options.why;
    this.hasAnswer = options.hasAnswer ?? false;
  }
}
