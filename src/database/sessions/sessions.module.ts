import { Global, Module } from '@nestjs/common';
import { Sessions } from './sessions.js';

/** `Sessions` for the whole application, and for TypeORM as it connects. */
@Global()
@Module({ providers: [Sessions], exports: [Sessions] })
export class SessionsModule {}
