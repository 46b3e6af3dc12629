import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { SecurityModule } from '../security/index.js';
import { DtoPipe } from './dto/dto.pipe.js';
import { HttpHooks } from './hooks/http-hooks.js';
import {
  IdempotencyHook,
  IdempotentRequests,
  ResponsePurge,
  ResponseResealing,
  ResponseStore,
  SessionClaims,
} from './idempotency/index.js';
import { ProblemFilter } from './problems/problem.filter.js';

/**
 * The HTTP edge: problem documents, input validation and idempotent POSTs. The application must
 * provide a `RequestAuthenticator`.
 */
@Module({
  imports: [SecurityModule],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: DtoPipe },
    HttpHooks,
    IdempotencyHook,
    IdempotentRequests,
    ResponsePurge,
    ResponseResealing,
    ResponseStore,
    SessionClaims,
  ],
})
export class HttpModule {}
