import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Injectable,
  Module,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiQuery } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { queryParametersOf, serveApiDocs } from '../../../src/api-docs/index.js';
import { AuthModule, Caller, Public, Scopes } from '../../../src/auth/index.js';
import {
  Clock,
  CommonModule,
  Conflict,
  currentContext,
  Unprocessable,
} from '../../../src/common/index.js';
import { ConfigModule, HttpConfig, readSettings } from '../../../src/config/index.js';
import { DatabaseModule, SqlPool, Transactions } from '../../../src/database/index.js';
import type { Statement } from '../../../src/database/index.js';
import {
  ArrayField,
  BooleanField,
  configureHttp,
  createHttpAdapter,
  HttpModule,
  IdempotentOutside,
  IntegerField,
  JsonField,
  listen,
  PageQuery,
  PrepareWith,
  rejectUnknownQuery,
  RequestPreparation,
  StringField,
  UuidParam,
} from '../../../src/http/index.js';
import { LoggingModule } from '../../../src/logging/index.js';
import { ADMIN_KEY, callApi } from '../../support/app.js';
import type { CallOptions, TestResponse } from '../../support/app.js';
import type { ManualClock } from '../../support/manual-clock.js';
import { createTestDatabase } from '../../support/postgres/index.js';
import { problemKind } from '../../support/problem-kind.js';

const ENCRYPTION_KEY = randomBytes(32).toString('base64');

const INSERT_THING: Statement<{ readonly id: number }, [name: string]> = {
  text: 'INSERT INTO thing (name) VALUES ($1) RETURNING id',
};

class Part {
  @StringField({ description: 'What.', max: 10 })
  readonly sku!: string;

  @IntegerField({ description: 'How many.', min: 1, max: 1_000_000 })
  readonly quantity!: number;
}

export class NewThing {
  @StringField({ description: 'Its name.', max: 20 })
  readonly name!: string;

  @ArrayField(() => Part, { description: 'Its parts.', min: 1, max: 3, optional: true })
  readonly parts?: Part[];

  @JsonField({ description: 'Anything.', optional: true })
  readonly extra?: Record<string, unknown>;

  @BooleanField({ description: 'Whether it is null.', optional: true, nullable: true })
  readonly maybe?: boolean | null;
}

/** How the next requests behave; set by a test. */
export const behaviour = {
  /** Awaited inside the handler, after its change. */
  hold: (): Promise<void> => Promise.resolve(),
  fail: undefined as Error | undefined,
  calls: 0,
};

/** Records whether a transaction was open while it ran. */
@Injectable()
class Preparation extends RequestPreparation {
  constructor(private readonly transactions: Transactions) {
    super();
  }

  async prepare(request: FastifyRequest): Promise<void> {
    await sleep(1);
    const { isTransactionActive = false } = this.transactions.manager.queryRunner ?? {};
    Object.assign(request, { prepared: { keyId: request.keyId, isTransactionActive } });
  }
}

@Controller('things')
@Scopes('things:write')
class ThingsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly sql: SqlPool,
  ) {}

  @Post()
  @ApiQuery({ name: 'dry', required: false })
  async create(
    @Body() body: NewThing,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ number: number; name: string }> {
    behaviour.calls += 1;
    const number = await this.transactions.run(async (tx) => {
      const sql = 'INSERT INTO thing (name) VALUES ($1) RETURNING id';
      const [row] = await tx.query<{ id: number }[]>(sql, [body.name]);
      if (body.name === 'taken')
        throw new Conflict(problemKind('taken', 409), 'The name is already taken.');
      if (behaviour.fail) throw behaviour.fail;
      await behaviour.hold();
      return row!.id;
    });
    reply.header('etag', '"1"').header('location', `/things/${number}`);
    return { number, name: body.name };
  }

  @Post('outside')
  @HttpCode(200)
  @IdempotentOutside()
  async outside(@Body() body: NewThing): Promise<{ id: number }> {
    behaviour.calls += 1;
    await behaviour.hold();
    if (body.name === 'refused') throw new Unprocessable(problemKind('refused', 422), 'Refused.');
    const [row] = await this.sql.query(INSERT_THING, [body.name]);
    return { id: row!.id };
  }

  @Post('prepared')
  @PrepareWith(Preparation)
  prepared(@Req() request: FastifyRequest & { prepared?: unknown }): unknown {
    const { isTransactionActive = false } = this.transactions.manager.queryRunner ?? {};
    return { before: request.prepared, isTransactionActive };
  }

  @Post('bare')
  @HttpCode(204)
  bare(): void {
    behaviour.calls += 1;
  }

  @Get()
  list(@Query() query: PageQuery, @Caller() caller: Caller): object {
    return { ...query, actor: caller.actor, context: currentContext() };
  }

  @Get('big')
  @Scopes('things:read')
  async big(): Promise<unknown> {
    return await this.transactions.manager.query('SELECT 99999999999::int');
  }

  @Get('boom')
  boom(): never {
    throw new Error('SELECT secret FROM somewhere');
  }

  @Get('slow')
  async slow(): Promise<string> {
    await behaviour.hold();
    return 'done';
  }

  @Get(':id')
  read(@UuidParam('id') id: string): { id: string } {
    return { id };
  }

  @Delete(':id')
  @HttpCode(204)
  remove(): void {}
}

@Controller('public')
class PublicController {
  @Get()
  @Public()
  hello(): { open: boolean } {
    return { open: true };
  }

  @Post()
  @Public()
  async context(@Body() body: NewThing): Promise<object> {
    await sleep(1);
    return { name: body.name, context: currentContext() };
  }
}

@Module({ controllers: [ThingsController, PublicController], providers: [Preparation] })
class ThingsModule {}

export interface EdgeApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Options for another process on the same database. */
  readonly beside: EdgeOptions;
  call(method: string, path: string, options?: CallOptions): Promise<TestResponse>;
  things(): Promise<string[]>;
  close(): Promise<void>;
}

interface EdgeOptions {
  readonly host?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly clock?: ManualClock;
  readonly databaseUrl?: string;
}

/** The HTTP edge with a few test routes, on a real database. */
export async function startEdge(options: EdgeOptions = {}): Promise<EdgeApp> {
  const database = options.databaseUrl
    ? { url: options.databaseUrl, drop: () => Promise.resolve() }
    : await createTestDatabase();
  const settings = readSettings({
    DATABASE_URL: database.url,
    ADMIN_API_KEY: ADMIN_KEY,
    ENCRYPTION_KEY,
    RATE_LIMIT: '0',
    LOG_LEVEL: 'silent',
    ...options.settings,
  });
  const builder = Test.createTestingModule({
    imports: [
      ConfigModule.forRoot(settings),
      CommonModule,
      LoggingModule,
      DatabaseModule,
      HttpModule,
      AuthModule,
      ThingsModule,
    ],
  });
  if (options.clock) builder.overrideProvider(Clock).useValue(options.clock);
  const module = await builder.compile();
  const app = module.createNestApplication<NestFastifyApplication>(
    createHttpAdapter(new HttpConfig(settings)),
  );
  app.useLogger(false);
  configureHttp(app);
  const document = serveApiDocs(app, { definitions: [], publicUrl: 'http://127.0.0.1' });
  rejectUnknownQuery(app, queryParametersOf(document));
  const { manager } = app.get(Transactions, { strict: false });
  await manager.query('CREATE TABLE IF NOT EXISTS thing (id serial PRIMARY KEY, name text)');
  await listen(app, { port: 0, host: options.host ?? '127.0.0.1' });
  const url = await app.getUrl();
  return {
    app,
    url,
    beside: { databaseUrl: database.url, clock: options.clock },
    call: (method, path, call) => callApi(url, method, path, call),
    things: async () => {
      const rows = await manager.query<{ name: string }[]>('SELECT name FROM thing ORDER BY id');
      return rows.map((row) => row.name);
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
