import { Injectable } from '@nestjs/common';
import type { Caller } from './caller.js';

/** Knows the callers behind short-lived tokens of one kind. */
export abstract class TokenAuthenticator {
  /** The caller whom the token stands for; null when it is unknown or has expired. */
  abstract authenticate(token: string): Promise<Caller | null>;
}

/** Where modules that give out tokens say how those are read, so that auth need not know them. */
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
