import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseConfig } from '../config/index.js';
import { dataSourceOptions } from './data-source-options.js';
import { Sessions, SessionsModule } from './sessions/index.js';
import { SqlPool } from './sql-pool.js';
import { Transactions } from './transactions.js';

/**
 * PostgreSQL: `Sessions` opens connections, `Transactions` and `SqlPool` are two ways to use the
 * API's.
 */
@Global()
@Module({
  imports: [
    SessionsModule,
    TypeOrmModule.forRootAsync({
      inject: [DatabaseConfig, Sessions],
      useFactory: ({ poolSize }: DatabaseConfig, sessions: Sessions) => ({
        ...dataSourceOptions({
          addresses: sessions.addresses,
          poolSize,
          purpose: 'api',
          watch: sessions.watch,
          onLost: (error) => sessions.lost('api', error),
        }),
        autoLoadEntities: true,
        retryAttempts: 0,
      }),
    }),
  ],
  providers: [SqlPool, Transactions],
  exports: [SqlPool, Transactions],
})
export class DatabaseModule {}
