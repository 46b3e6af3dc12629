import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from '../../../embedded-postgres/free-port.js';
import { clusterName } from '../../../embedded-postgres/cluster-name.js';
import { runToEnd } from '../../../embedded-postgres/run-as.js';
import type { ServerUser } from '../../../embedded-postgres/server-user.js';
import { eventually } from '../eventually.js';
import { debianPostgresPrograms } from './installed.js';
import { serverFolder, serverUser, ServerProcess } from './server-process.js';

export interface DebianPostgresOptions {
  /** Settings that differ from Debian's defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly encoding?: string;
  /** A running server; this one becomes its standby. */
  readonly standbyOf?: DebianPostgres;
}

/**
 * A server of Debian's PostgreSQL with Debian's defaults, on a port of 127.0.0.1 and a Unix socket.
 */
export interface DebianPostgres {
  readonly port: number;
  /** The database `tidings` as its owner, who is not a superuser, as in most installations. */
  readonly url: string;
  /** The database `postgres` as superuser. */
  readonly adminUrl: string;
  /** The folder of the Unix socket. */
  readonly socketDir: string;
  /** The server's self-signed certificate for `localhost`. */
  readonly certificate: string;
  readonly password: string;
  /** Runs one statement as superuser in a database. */
  admin(statement: string, database?: string): Promise<pg.QueryResult>;
  /** Replaces pg_hba.conf, by default with the initial rules, and keeps the superuser's access. */
  hostRules(rules?: string): Promise<void>;
  /** Kills the server, as a crash of its machine would. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Cluster {
  readonly programs: string;
  readonly user: ServerUser | undefined;
  readonly folder: string;
  readonly data: string;
  readonly port: number;
  readonly password: string;
}

/**
 * Debian's pg_hba.conf, with passwords instead of `peer` on the socket, because the suites run as
 * another user.
 */
const HOST_RULES = `local all all scram-sha-256
local replication all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
host replication all 127.0.0.1/32 scram-sha-256
`;

export async function createDebianPostgres(
  options: DebianPostgresOptions = {},
): Promise<DebianPostgres> {
  const programs = debianPostgresPrograms();
  if (programs === undefined) throw new Error("Debian's postgresql is not installed");
  const user = await serverUser();
  const folder = await serverFolder('tidings-test-debian-', user);
  const port = await findFreePort();
  const password = options.standbyOf?.password ?? randomBytes(12).toString('hex');
  const cluster: Cluster = {
    programs,
    user,
    folder,
    data: join(folder, 'postgres'),
    port,
    password,
  };
  const server = new Server(cluster, options.settings ?? {});
  try {
    if (options.standbyOf) await copyCluster(cluster, options.standbyOf);
    else await createCluster(cluster, options.encoding ?? 'UTF8');
    await server.start();
    if (!options.standbyOf) {
      await server.admin(`CREATE ROLE tidings LOGIN CREATEDB PASSWORD '${password}'`);
      await server.admin('CREATE DATABASE tidings OWNER tidings');
    }
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

class Server implements DebianPostgres {
  readonly port: number;
  readonly password: string;
  readonly url: string;
  readonly adminUrl: string;
  readonly socketDir: string;
  readonly certificate: string;
  private process: ServerProcess | undefined;

  constructor(
    private readonly cluster: Cluster,
    private readonly settings: Readonly<Record<string, string>>,
  ) {
    const { port, password, folder, data } = cluster;
    this.port = port;
    this.password = password;
    this.url = `postgres://tidings:${password}@127.0.0.1:${port}/tidings`;
    this.adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    this.socketDir = folder;
    this.certificate = join(data, 'server.crt');
  }

  async start(): Promise<void> {
    const { programs, user, folder, data, port } = this.cluster;
    const settings = {
      // Debian's changes to PostgreSQL's defaults, and settings that let many servers coexist.
      ssl: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: folder,
      port: String(port),
      cluster_name: await clusterName(data),
      ...this.settings,
    };
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const process = ServerProcess.start(join(programs, 'postgres'), ['-D', data, ...args], {
      user,
      folder,
      lastSignal: 'SIGQUIT',
    });
    this.process = process;
    await eventually(async () => {
      if (process.hasEnded) return true;
      return await this.admin('SELECT 1');
    });
    if (process.hasEnded) throw new Error(`PostgreSQL did not start: see ${folder}/server.log`);
  }

  async admin(statement: string, database = 'postgres'): Promise<pg.QueryResult> {
    const client = new pg.Client(this.adminUrl.replace(/postgres$/, database));
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await client.query(statement);
    } finally {
      await client.end();
    }
  }

  async hostRules(rules = HOST_RULES): Promise<void> {
    const path = join(this.cluster.data, 'pg_hba.conf');
    await give(path, `host all postgres 127.0.0.1/32 scram-sha-256\n${rules}`, this.cluster.user);
    await this.admin('SELECT pg_reload_conf()');
    await eventually(async () => {
      const { rows } = await this.admin(
        `SELECT FROM pg_hba_file_rules WHERE pg_conf_load_time() >= (pg_stat_file('pg_hba.conf')).modification LIMIT 1`,
      );
      return rows.length === 1;
    });
  }

  async kill(): Promise<void> {
    await this.process?.end('SIGQUIT');
  }

  async stop(): Promise<void> {
    await this.process?.end('SIGINT');
    await rm(this.cluster.folder, { recursive: true, force: true });
  }
}

async function createCluster(cluster: Cluster, encoding: string): Promise<void> {
  const { user, data, folder, password } = cluster;
  const passwordFile = join(folder, 'password');
  await give(passwordFile, `${password}\n`, user);
  const locale = encoding === 'UTF8' ? 'C.UTF-8' : 'C';
  const login = `-U postgres --auth scram-sha-256 --pwfile ${passwordFile}`;
  await run(cluster, 'initdb', words(`-D ${data} ${login} -E ${encoding} --locale=${locale}`));
  await give(join(data, 'pg_hba.conf'), HOST_RULES, user);
  const key = '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
  const names = '-days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost';
  const files = `-keyout ${join(data, 'server.key')} -out ${join(data, 'server.crt')}`;
  await runToEnd('openssl', words(`req -x509 ${key} ${names} ${files}`), {});
  await chmod(join(data, 'server.key'), 0o600);
  if (user) {
    for (const name of ['server.key', 'server.crt'])
      await chown(join(data, name), user.uid, user.gid);
  }
}

async function copyCluster(cluster: Cluster, primary: DebianPostgres): Promise<void> {
  const { user, data } = cluster;
  await mkdir(data, { mode: 0o700 });
  if (user) await chown(data, user.uid, user.gid);
  await run(cluster, 'pg_basebackup', ['-D', data, '-R', '-c', 'fast', '-d', primary.adminUrl]);
}

async function run(
  { programs, user, folder }: Cluster,
  name: string,
  args: string[],
): Promise<void> {
  const env = { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] };
  await runToEnd(join(programs, name), args, { ...user, cwd: folder, env });
}

async function give(path: string, content: string, user: ServerUser | undefined): Promise<void> {
  await writeFile(path, content, { mode: 0o600 });
  if (user) await chown(path, user.uid, user.gid);
}

function words(text: string): string[] {
  return text.split(' ');
}
