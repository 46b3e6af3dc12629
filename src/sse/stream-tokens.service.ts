import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ApiKeysService, TokenAuthenticator, TokenAuthenticators } from '../auth/index.js';
import type { Caller } from '../auth/index.js';
import { Clock } from '../common/index.js';
import { SecurityConfig } from '../config/index.js';
import type { StreamCaller, StreamLimits } from './stream-caller.js';
import { readStreamToken, signStreamToken, streamTokenKey } from './stream-token.js';

/**
 * Issues and checks short-lived tokens for streams. They are not stored: the signature suffices.
 */
@Injectable()
export class StreamTokensService extends TokenAuthenticator implements OnModuleInit {
  /** The first key signs; all of them verify. */
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

  /** Issues a token that opens streams on the caller's behalf for the next `ttlSeconds`. */
  issue(
    { keyId, tenantId, tenantScope }: Caller,
    limits: StreamLimits,
    ttlSeconds: number,
  ): { token: string; expiresAt: Date } {
    const expiresAt = new Date(this.clock.now().getTime() + ttlSeconds * 1_000);
    const claims = { keyId, tenantId, tenantScope, limits, expiresAt: expiresAt.getTime() };
    return { token: signStreamToken(claims, this.keys[0] as Buffer), expiresAt };
  }

  /** Grants `events:read` only, whatever the scopes of the token's key. */
  async authenticate(token: string): Promise<StreamCaller | null> {
    const claims = readStreamToken(token, this.keys, this.clock.now());
    if (!claims) return null;
    const { keyId, tenantId, tenantScope, limits } = claims;
    const active = await this.apiKeys.activeAmong([keyId]);
    if (!active.has(keyId)) return null;
    return {
      keyId,
      tenantId,
      tenantScope,
      scopes: new Set(['events:read']),
      isAdmin: false,
      actor: `api-key:${keyId}`,
      streamLimits: limits,
    };
  }
}
