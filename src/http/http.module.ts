import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { DtoPipe } from './dto.pipe.js';
import { HttpHooks } from './http-hooks.js';
import { ProblemFilter } from './problem.filter.js';

/** The HTTP edge: errors as problem documents, checked input, idempotent POSTs. */
@Module({
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: DtoPipe },
    HttpHooks,
  ],
})
export class HttpModule {}
