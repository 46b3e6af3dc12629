import { randomUUID } from 'node:crypto';
import { postgresPlace } from '../../config/index.js';
import type { Role } from '../../config/index.js';
import { databaseAddresses } from '../addresses/index.js';
import { clientOptions, DatabaseClient, PURPOSES, SessionWatch } from '../sessions/index.js';
import { SqlClient } from '../sql-connections.js';
import { connectionNeeds } from './connection-needs.js';
import { DatabaseUnsuitable, unreachable } from './database.errors.js';
import { judgeConnections, judgePooler, judgeServer } from './judge-server.js';
import type { ConnectionNeeds, Verdict } from './judge-server.js';
import { poolerCapacity } from './pooler-capacity.js';
import { HOLDERS, sharesSessions } from './pooling-probe.js';
import { SERVER_FACTS } from './server-facts.js';
import type { ServerFacts } from './server-facts.js';

export interface ServerCheckOptions {
  readonly url: string;
  readonly roles: readonly Role[];
  /** `DATABASE_POOL_SIZE`. */
  readonly poolSize: number;
}

/** A server that passed the checks. */
export interface CheckedServer {
  /** The size of the API's pool: less than configured if a pooler provides fewer connections. */
  readonly poolSize: number;
  readonly warning?: string;
}

/**
 * Checks before the start that PostgreSQL, and a pooler in front of it, are what Tidings needs.
 * @throws {DatabaseUnreachable} when there is no connection
 * @throws {DatabaseUnsuitable} with one line that says why and what to do
 */
export async function checkServer(options: ServerCheckOptions): Promise<CheckedServer> {
  return await new ServerCheck(options).run();
}

const TRANSACTION_POOLING =
  'a pooler in front of it shares server sessions between clients, and Tidings keeps locks, settings ' +
  'and LISTEN in its sessions: set pool_mode=session, or connect to PostgreSQL directly';

class ServerCheck {
  private readonly addresses;
  private readonly place: string;
  private readonly watch = new SessionWatch(() => undefined);
  private readonly needs: ConnectionNeeds;

  constructor(private readonly options: ServerCheckOptions) {
    this.addresses = databaseAddresses(options.url);
    this.place = postgresPlace(this.addresses.url);
    this.needs = connectionNeeds(options.roles, options.poolSize);
  }

  async run(): Promise<CheckedServer> {
    const { facts, hasPooler } = await this.readFacts();
    this.refuseIf(judgeServer(facts));
    await this.refuseSharedSessions();
    // Behind a pooler the server's limits do not matter: the pooler has its own and shares
    // connections.
    return hasPooler ? await this.checkPooler() : this.checkLimits(facts);
  }

  private async readFacts(): Promise<{ readonly facts: ServerFacts; readonly hasPooler: boolean }> {
    const client = this.client();
    try {
      await client.connect();
      const [facts] = await new SqlClient(client).query(SERVER_FACTS);
      if (!facts) throw new Error('the server reports no facts about itself');
      // A pooler invents the process id that it reports at login.
      return { facts, hasPooler: client.processID !== facts.pid };
    } catch (error) {
      throw unreachable(this.place, error);
    } finally {
      client.destroy();
    }
  }

  private async refuseSharedSessions(): Promise<void> {
    let isShared: boolean;
    try {
      isShared = await sharesSessions(async () => await this.client().connect(), randomUUID());
    } catch (cause) {
      const reason = `it provides fewer than ${HOLDERS + 1} connections at once, and Tidings needs ${this.needs.fewest}`;
      throw new DatabaseUnsuitable(this.place, reason, { cause });
    }
    if (isShared) throw new DatabaseUnsuitable(this.place, TRANSACTION_POOLING);
  }

  private async checkPooler(): Promise<CheckedServer> {
    const capacity = await poolerCapacity(() => this.client(), this.needs.most);
    const verdict = this.refuseIf(judgePooler(capacity, this.needs));
    const missing = this.needs.most - capacity;
    return { ...verdict, poolSize: this.options.poolSize - missing };
  }

  private checkLimits(facts: ServerFacts): CheckedServer {
    const verdict = this.refuseIf(judgeConnections(facts, this.needs));
    return { ...verdict, poolSize: this.options.poolSize };
  }

  private refuseIf({ refusal, warning }: Verdict): { readonly warning?: string } {
    if (refusal !== undefined) throw new DatabaseUnsuitable(this.place, refusal);
    return warning === undefined ? {} : { warning };
  }

  private client(): DatabaseClient {
    const { addresses, watch } = this;
    return new DatabaseClient(clientOptions(addresses, PURPOSES.probe, watch));
  }
}
