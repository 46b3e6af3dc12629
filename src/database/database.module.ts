import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseConfig } from '../config/index.js';
import { dataSourceOptions } from './data-source-options.js';
import { SqlPool } from './sql-pool.js';
import { Transactions } from './transactions.js';

/** The connection to PostgreSQL and the two ways to use it: `Transactions` and `SqlPool`. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [DatabaseConfig],
      useFactory: (config: DatabaseConfig) => {
        if (!config.url) throw new Error('DatabaseModule needs a database URL');
        return {
          ...dataSourceOptions(config.url, config.poolSize),
          autoLoadEntities: true,
          retryAttempts: 0,
        };
      },
    }),
  ],
  providers: [SqlPool, Transactions],
  exports: [SqlPool, Transactions],
})
export class DatabaseModule {}
