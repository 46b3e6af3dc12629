import type { Socket } from 'node:net';
import { markConnectError } from '../../common/index.js';
import { RoutedClient } from '../addresses/index.js';
import type { RoutedClientConfig } from '../addresses/index.js';
import { ConnectionSilent, ConnectionSuspect } from './session.errors.js';
import type { SessionPurpose } from './session-purpose.js';
import { settingsStatement } from './session-settings.js';
import type { SessionWatch, WatchedSession } from './session-watch.js';
import { SilenceMeter } from './silence-meter.js';

/** For DNS, TCP, TLS, login and the settings together, for each host that is tried. */
const CONNECT_LIMIT_MS = 5_000;
/** Upper limit of `connect_timeout` in the URL: the longest wait for one host. */
const LONGEST_CONNECT_MS = 10_000;
/**
 * Time for the server to close its side after a regular close; then the connection is destroyed.
 */
const CLOSE_LIMIT_MS = 2_000;
/** Time for the server's own error to arrive after the time limit of a statement. */
const GRACE_MS = 500;

export interface DatabaseClientConfig extends RoutedClientConfig {
  readonly purpose: SessionPurpose;
  readonly watch: SessionWatch;
}

/**
 * The class of every connection to PostgreSQL. It applies its settings before the first statement,
 * and is destroyed when a response is overdue: callers get an error at once, and pools replace it.
 */
export class DatabaseClient extends RoutedClient implements WatchedSession {
  /** May be changed while the session is open; `null`: no limit. */
  silenceLimitMs: number | null;
  /**
   * Whether the session holds locks between statements; then it survives when another one falls
   * silent.
   */
  isHeld = false;
  private statementLimitMs: number;
  private usual: { readonly statementMs: number; readonly silenceMs: number | null };
  private readonly purpose: SessionPurpose;
  private readonly watch: SessionWatch;
  private readonly meter = new SilenceMeter();
  private readonly connectLimitMs: number;
  private openingMs: number | undefined;
  private silentMs = 0;
  /**
   * Maintained by the driver: false from sending a statement until the server is ready for the
   * next.
   */
  declare private readonly readyForQuery: boolean | null;

  constructor(config: DatabaseClientConfig) {
    super(config);
    this.purpose = config.purpose;
    this.watch = config.watch;
    this.silenceLimitMs = config.purpose.silenceLimitMs;
    this.statementLimitMs = config.purpose.statementTimeoutMs;
    this.usual = { statementMs: this.statementLimitMs, silenceMs: this.silenceLimitMs };
    const { connectTimeoutMs = CONNECT_LIMIT_MS } = config.addresses.url;
    this.connectLimitMs = Math.min(connectTimeoutMs, LONGEST_CONNECT_MS);
    // The statements of callers fail when the connection is lost. Without a listener the event
    // would end the process.
    this.on('error', () => undefined);
    this.once('end', () => this.watch.remove(this));
  }

  get purposeName(): string {
    return this.purpose.name;
  }

  get server(): string {
    return `${this.host}:${this.port}`;
  }

  /** Whether a statement awaits its response. */
  get isWaiting(): boolean {
    return this.readyForQuery === false;
  }

  override connect(): Promise<this>;
  override connect(callback: (error: Error, client: this) => void): void;
  override connect(callback?: (error: Error, client: this) => void): Promise<this> | void {
    const opened = this.open();
    if (!callback) return opened;
    opened.then(
      () => callback(undefined as unknown as Error, this),
      (error: Error) => callback(error, this),
    );
  }

  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | void {
    const overdue = setTimeout(() => this.destroy(), CLOSE_LIMIT_MS).unref();
    this.connection.once('end', () => clearTimeout(overdue));
    return callback ? super.end(callback) : super.end();
  }

  /**
   * Sets the time limit of the session's statements from now on, and extends the silence limit
   * accordingly.
   */
  async limitStatements(timeoutMs: number): Promise<void> {
    await this.query(`SET statement_timeout = ${timeoutMs}`);
    this.allow(timeoutMs);
    this.usual = { statementMs: this.statementLimitMs, silenceMs: this.silenceLimitMs };
  }

  /**
   * Sets the time limit of the statements in the open transaction; its end restores the usual
   * limits.
   */
  async extendTransaction(timeoutMs: number): Promise<void> {
    if (this.purpose.silenceLimitMs === null) return;
    await this.query(`SET LOCAL statement_timeout = ${timeoutMs}`);
    this.allow(timeoutMs);
    const onReady = (): void => {
      if (this.getTransactionStatus() !== 'I') return;
      this.connection.removeListener('readyForQuery', onReady);
      this.statementLimitMs = this.usual.statementMs;
      this.silenceLimitMs = this.usual.silenceMs;
    };
    this.connection.on('readyForQuery', onReady);
  }

  private allow(statementMs: number): void {
    const { silenceLimitMs, statementTimeoutMs } = this.purpose;
    this.statementLimitMs = statementMs;
    if (silenceLimitMs !== null) {
      this.silenceLimitMs = statementMs + silenceLimitMs - statementTimeoutMs;
    }
  }

  /** Closes the connection without waiting for the server. */
  destroy(error?: Error): void {
    this.connection.stream.destroy(error);
  }

  observe(elapsedMs: number): void {
    if (this.openingMs !== undefined) {
      this.openingMs += elapsedMs;
      if (this.openingMs >= this.connectLimitMs) this.silent(this.openingMs, 'connect');
      return;
    }
    const { bytesRead } = this.connection.stream as Socket;
    const view = { isWaiting: this.isWaiting, bytesRead };
    this.silentMs = this.meter.observe(view, elapsedMs);
    if (this.silenceLimitMs !== null && this.silentMs >= this.silenceLimitMs) this.giveUp();
  }

  /**
   * Whether the server should have responded by now. A slow statement within its time limit says
   * nothing about the connection.
   */
  get isOverdue(): boolean {
    if (this.openingMs !== undefined) return this.openingMs >= CONNECT_LIMIT_MS;
    return this.statementLimitMs > 0 && this.silentMs >= this.statementLimitMs + GRACE_MS;
  }

  /** Destroys the connection because its response will not arrive. */
  giveUp(): void {
    this.silent(this.silentMs, 'statement');
  }

  suspect(): void {
    const isIdle = this.openingMs === undefined && !this.isWaiting;
    if (this.purpose.isPooled && !this.isHeld && isIdle && this.getTransactionStatus() === 'I') {
      this.destroy(new ConnectionSuspect(this.purpose.name));
    }
  }

  private silent(silentMs: number, step: 'connect' | 'statement'): void {
    const error = new ConnectionSilent(this.purpose.name, silentMs, step);
    this.watch.remove(this);
    this.destroy(error);
    this.watch.silent(this, error);
  }

  protected override attemptStarts(): void {
    this.openingMs = 0;
    this.watch.add(this);
  }

  private async open(): Promise<this> {
    try {
      await this.connectToServer();
      await super.query(settingsStatement(this.purpose));
      this.watch.opened(this.purpose.name);
      return this;
    } catch (error) {
      markConnectError(error);
      this.watch.remove(this);
      this.destroy();
      throw error;
    } finally {
      this.openingMs = undefined;
    }
  }
}
