import { Injectable } from '@nestjs/common';
import type { Caller } from './caller.js';

/** Port that identifies callers by short-lived tokens of one kind. */
export abstract class TokenAuthenticator {
  /** The caller identified by the token; null when the token is unknown or has expired. */
  abstract authenticate(token: string): Promise<Caller | null>;
}

/** Modules that issue tokens register how to verify them; this module knows none of them. */
@Injectable()
export class TokenAuthenticators extends TokenAuthenticator {
  private readonly registered: TokenAuthenticator[] = [];

  register(authenticator: TokenAuthenticator): void {
    this.registered.push(authenticator);
  }

  async authenticate(token: string): Promise<Caller | null> {
    for (const authenticator of this.registered) {
      const caller = await authenticator.authenticate(token);
      if (caller) return caller;
    }
    return null;
  }
}
