import { connect as connectTcp } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import type { DestinationGuard } from '../destinations/index.js';
import type { Origin } from './origin.js';
import { SendFailure } from './send-failure.js';

/** A host with more addresses than this is tried at the first ones only; all of them are checked. */
const MAX_TRIES = 8;

interface DialOptions {
  readonly guard: DestinationGuard;
  /** For all addresses together, DNS included. */
  readonly timeoutMs: number;
}

/**
 * Makes one connection: resolves the name, has every address checked, and connects to a checked address, so
 * that a second answer of DNS cannot lead elsewhere. TLS names and verifies the host of the URL all the same.
 * Addresses are tried one after the other.
 */
export class Dial {
  /** The address tried last: the one connected to, after success. */
  address: string | null = null;
  /** Milliseconds, `null` for what has not happened (yet). */
  dnsMs: number | null = null;
  connectMs: number | null = null;
  tlsMs: number | null = null;
  /** `performance.now()` of success. */
  connectedAt: number | null = null;

  private socket: Socket | undefined;
  private cancelled = false;

  constructor(
    private readonly origin: Origin,
    private readonly options: DialOptions,
  ) {}

  /** @throws what DNS, the guard, or the last address tried failed with */
  async run(): Promise<Socket> {
    const startedAt = performance.now();
    const { guard, timeoutMs } = this.options;
    const addresses = (await guard.resolve(this.origin.hostname)).slice(0, MAX_TRIES);
    if (this.origin.servername) this.dnsMs = performance.now() - startedAt;
    let failure: unknown;
    for (const [index, address] of addresses.entries()) {
      const left = timeoutMs - (performance.now() - startedAt);
      try {
        return await this.connectTo(address, left / (addresses.length - index));
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  /** Gives up; `run` rejects. */
  cancel(): void {
    this.cancelled = true;
    this.socket?.destroy(new SendFailure('aborted', 'the connection was given up'));
  }

  private connectTo(address: string, timeoutMs: number): Promise<Socket> {
    if (this.cancelled) throw new SendFailure('aborted', 'the connection was given up');
    this.address = address;
    const startedAt = performance.now();
    const socket = (this.socket = this.open(address));
    return new Promise((resolve, reject) => {
      const late = new SendFailure(
        'timeout',
        `no connection to ${address} within ${Math.round(timeoutMs)} ms`,
      );
      const timer = setTimeout(() => socket.destroy(late), Math.max(timeoutMs, 1));
      socket.once('connect', () => (this.connectMs = performance.now() - startedAt));
      socket.once(this.origin.secure ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer);
        this.connectedAt = performance.now();
        if (this.origin.secure) this.tlsMs = this.connectedAt - startedAt - (this.connectMs ?? 0);
        resolve(socket);
      });
      // Stays for good: undici listens only once it has the socket.
      socket.on('error', (error) => {
        clearTimeout(timer);
        reject(this.connectMs === null ? error : asTlsFailure(error));
      });
    });
  }

  private open(address: string): Socket {
    const { origin } = this;
    const to = { host: address, port: origin.port, noDelay: true };
    if (!origin.secure) return connectTcp(to);
    const socket: TLSSocket = connectTls({
      ...to,
      servername: origin.servername,
      ca: origin.ca,
      rejectUnauthorized: true,
      session: origin.tlsSession,
      ALPNProtocols: ['http/1.1'],
    });
    return socket.on('session', (session) => (origin.tlsSession = session));
  }
}

/** Between TCP's connect and the end of the handshake all but a dropped connection is TLS' fault. */
function asTlsFailure(error: Error): Error {
  const dropped = 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
  if (error instanceof SendFailure || dropped) return error;
  return new SendFailure('tls_error', error.message, { cause: error });
}
