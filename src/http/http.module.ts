import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { SecurityModule } from '../security/index.js';
import { DtoPipe } from './dto/dto.pipe.js';
import { HttpHooks } from './hooks/http-hooks.js';
import {
  AnswerPurge,
  AnswerResealing,
  AnswerStore,
  IdempotencyHook,
  IdempotentPosts,
  SessionClaims,
} from './idempotency/index.js';
import { ProblemFilter } from './problems/problem.filter.js';

/** The HTTP edge: errors as problem documents, checked input, idempotent POSTs. It needs a `RequestAuthenticator`. */
@Module({
  imports: [SecurityModule],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: DtoPipe },
    AnswerPurge,
    AnswerResealing,
    AnswerStore,
    HttpHooks,
    IdempotencyHook,
    IdempotentPosts,
    SessionClaims,
  ],
})
export class HttpModule {}
