import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ApiKeysService, TokenAuthenticator, TokenAuthenticators } from '../auth/index.js';
import type { Caller } from '../auth/index.js';
import { Clock } from '../common/index.js';
import { SecurityConfig } from '../config/index.js';
import type { StreamCaller } from './stream-caller.js';
import { readStreamToken, signStreamToken, streamTokenKey } from './stream-token.js';

/** Short-lived tokens for streams: nothing is stored, the signature is all. */
@Injectable()
export class StreamTokens extends TokenAuthenticator implements OnModuleInit {
  /** The first signs. */
  private readonly keys: readonly Buffer[];

  constructor(
    private readonly clock: Clock,
    private readonly apiKeys: ApiKeysService,
    private readonly authenticators: TokenAuthenticators,
    config: SecurityConfig,
  ) {
    super();
    this.keys = config.encryptionKeys.map(streamTokenKey);
  }

  onModuleInit(): void {
    this.authenticators.register(this);
  }

  /** A token with which the caller's streams can be opened for the next `ttlSeconds`. */
  issue(
    { keyId, tenantId, tenantScope }: Caller,
    types: readonly string[] | null,
    ttlSeconds: number,
  ): { token: string; expiresAt: Date } {
    const expiresAt = new Date(this.clock.now().getTime() + ttlSeconds * 1_000);
    const claims = { keyId, tenantId, tenantScope, types, expiresAt: expiresAt.getTime() };
    return { token: signStreamToken(claims, this.keys[0] as Buffer), expiresAt };
  }

  /** Reads of events and nothing else, even when the key behind the token may do anything. */
  async authenticate(token: string): Promise<StreamCaller | null> {
    const claims = readStreamToken(token, this.keys, this.clock.now());
    if (!claims) return null;
    const { keyId, tenantId, tenantScope, types } = claims;
    const active = await this.apiKeys.activeAmong([keyId]);
    if (!active.has(keyId)) return null;
    return {
      keyId,
      tenantId,
      tenantScope,
      scopes: new Set(['events:read']),
      isAdmin: false,
      actor: `api-key:${keyId}`,
      streamTypes: types,
    };
  }
}
