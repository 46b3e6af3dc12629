import { Global, Module } from '@nestjs/common';
import { Sessions } from './sessions.js';

/** Provides `Sessions` to the whole application, and to TypeORM when it connects. */
@Global()
@Module({ providers: [Sessions], exports: [Sessions] })
export class SessionsModule {}
