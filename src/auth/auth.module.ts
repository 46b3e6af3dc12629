import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RequestAuthenticator } from '../http/index.js';
import { ApiKeyFinder } from './api-key-finder.js';
import { ApiKeyUsage } from './api-key-usage.js';
import { ApiKey } from './api-key.entity.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeysService } from './api-keys.service.js';
import { AuthGuard } from './auth.guard.js';
import { BearerAuthenticator } from './bearer-authenticator.js';
import { CallerCache } from './caller-cache.js';
import { KnownScopes } from './known-scopes.js';
import { RateLimiter } from './rate-limiter.js';
import { RouteAccessCheck } from './route-access-check.js';
import { StoredKeyHashes } from './stored-key-hashes.js';
import { TokenAuthenticators } from './token-authenticator.js';
import { UnknownKeyLimiter } from './unknown-key-limiter.js';

/** API keys, scopes and tenants. Its guard protects every route. */
@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([ApiKey])],
  controllers: [ApiKeysController],
  providers: [
    { provide: APP_GUARD, useClass: AuthGuard },
    { provide: RequestAuthenticator, useExisting: BearerAuthenticator },
    ApiKeyFinder,
    ApiKeyUsage,
    ApiKeysService,
    BearerAuthenticator,
    CallerCache,
    KnownScopes,
    RateLimiter,
    RouteAccessCheck,
    StoredKeyHashes,
    TokenAuthenticators,
    UnknownKeyLimiter,
  ],
  exports: [ApiKeysService, RequestAuthenticator, TokenAuthenticators],
})
export class AuthModule {}
