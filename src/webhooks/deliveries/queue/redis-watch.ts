import { setTimeout as wait } from 'node:timers/promises';
import type { Queue } from 'bull';
import { FailureLog, OutageLog, PollLoop } from '../../../common/index.js';
import type { OutageSink } from '../../../common/index.js';

/** How often every connection is pinged. */
const PING_EVERY_MS = 3_000;
/** When a connection without a response is replaced. Longer than a blocking command lasts. */
const SILENCE_MS = 6_000;
/** From then on, a missing response makes the connection suspect. */
const SUSPECT_MS = 1_000;

type Client = Queue['client'];

/** A connection to Redis was silent for too long. */
class RedisSilent extends Error {
  override readonly name = 'RedisSilent';

  constructor() {
    super(`no answer from Redis within ${SILENCE_MS} ms`);
  }
}

/**
 * Pings the connections of a queue and replaces those that fall silent without closing, as behind a
 * proxy whose host has vanished: TCP never reports these, and ioredis would wait without a limit.
 *
 * It has its own `PollLoop` and is not a `BackgroundWorker`, because it is not a provider: it is
 * part of the queue whose connections it watches, which starts and stops it.
 */
export class RedisWatch {
  private readonly outage: OutageLog;
  private readonly loop: PollLoop;
  /** When the command connection was sent a ping without a response yet; null: none. */
  private pingedAtMs: number | null = null;

  constructor(
    private readonly queue: Pick<Queue, 'client' | 'clients'>,
    logger: OutageSink,
  ) {
    this.outage = new OutageLog({
      logger,
      down: 'Redis is unavailable; deliveries continue without it',
      up: 'Redis is available again',
      quietMs: 1_000,
    });
    this.loop = new PollLoop({
      intervalMs: PING_EVERY_MS,
      round: (signal) => this.round(signal),
      failures: new FailureLog(logger, 'cannot watch Redis'),
    });
  }

  /** Whether commands are likely to get a response now. */
  get isAnswering(): boolean {
    const { pingedAtMs } = this;
    const isSuspect = pingedAtMs !== null && performance.now() - pingedAtMs > SUSPECT_MS;
    return this.queue.client.status === 'ready' && !isSuspect;
  }

  start(): void {
    this.loop.start();
  }

  async stop(): Promise<void> {
    await this.loop.stop();
  }

  /** Records an error of a connection that is not usable. */
  failed(error: unknown): void {
    this.outage.failed(error);
  }

  private async round(signal: AbortSignal): Promise<boolean> {
    await Promise.all(this.queue.clients.map((client) => this.check(client, signal)));
    return false;
  }

  /** Skips a connection that is not ready: it is being replaced already. */
  private async check(client: Client, signal: AbortSignal): Promise<void> {
    if (client.status !== 'ready') return;
    const isCommands = client === this.queue.client;
    if (isCommands) this.pingedAtMs ??= performance.now();
    const outcome = await pinged(client, signal);
    if (outcome === 'stopped') return;
    if (outcome === 'answered') {
      if (!isCommands) return;
      this.pingedAtMs = null;
      this.outage.succeeded();
      return;
    }
    this.outage.failed(outcome);
    if (outcome instanceof RedisSilent) client.disconnect(true);
  }
}

/** Never rejects. */
async function pinged(
  client: Client,
  signal: AbortSignal,
): Promise<'answered' | 'stopped' | Error> {
  const timer = new AbortController();
  const signals = AbortSignal.any([signal, timer.signal]);
  const late = wait(SILENCE_MS, new RedisSilent(), { signal: signals });
  const answer = client.ping().then(
    () => 'answered' as const,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  const outcome = await Promise.race([answer, late.catch(() => 'stopped' as const)]);
  timer.abort();
  return outcome;
}
