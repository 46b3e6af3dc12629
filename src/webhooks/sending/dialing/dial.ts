import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import type { DestinationGuard } from '../../destinations/index.js';
import { SendFailure, TlsFailure } from '../send-failure.js';
import { ConnectionRace, interleave } from './connection-race.js';
import type { Winner } from './connection-race.js';
import type { Origin } from './origin.js';

/** The most addresses to try; all addresses are checked. */
const MAX_TRIES = 8;
/** The share of the time limit that DNS may take. */
const DNS_SHARE = 0.5;

/** Opens a TCP connection to a checked address. */
export type ConnectTcp = (to: { readonly host: string; readonly port: number }) => Socket;

export const connectTcp: ConnectTcp = ({ host, port }) => connect({ host, port, noDelay: true });

export type DialStep = 'resolving the host name' | 'connecting' | 'the TLS handshake';

interface DialOptions {
  readonly guard: DestinationGuard;
  readonly connectTcp: ConnectTcp;
  /** The remaining time of the attempt. DNS gets half of it; the caller cancels at its end. */
  readonly timeoutMs: number;
}

/**
 * Establishes one connection: resolves the name, has every address checked, and connects to a
 * checked address, so that a second DNS response cannot lead elsewhere. TLS still verifies the host
 * of the URL.
 *
 * Addresses race for the TCP connection, and TLS follows on the winner: if it were part of the
 * race, every distant receiver would see two handshakes. If TLS fails, the untried addresses race
 * again.
 */
export class Dial {
  /** The address connected to or, failing that, tried last. */
  address: string | null = null;
  /** Milliseconds, for the connection that was established; `null` for steps not taken (yet). */
  dnsMs: number | null = null;
  connectMs: number | null = null;
  tlsMs: number | null = null;
  /** `performance.now()` when the connection was established. */
  connectedAt: number | null = null;

  private race: ConnectionRace | undefined;
  private socket: Socket | undefined;
  private isCancelled = false;
  private step: DialStep = 'resolving the host name';

  constructor(
    private readonly origin: Origin,
    private readonly options: DialOptions,
  ) {}

  /** What it is waiting for. */
  get waitsFor(): DialStep {
    return this.step;
  }

  /** @throws the error of DNS, of the guard, or of the last address tried */
  async run(): Promise<Socket> {
    const startedAt = performance.now();
    const { guard, timeoutMs } = this.options;
    const dnsTimeoutMs = Math.round(timeoutMs * DNS_SHARE);
    const resolved = await guard.resolve(this.origin.hostname, { timeoutMs: dnsTimeoutMs });
    if (this.origin.servername) this.dnsMs = performance.now() - startedAt;
    let addresses = interleave(resolved).slice(0, MAX_TRIES);
    for (;;) {
      const winner = await this.connect(addresses);
      addresses = this.race?.untried ?? [];
      try {
        return await this.secure(winner);
      } catch (error) {
        if (addresses.length === 0 || this.isCancelled) throw error;
      }
    }
  }

  /** Stops, and destroys open sockets; `run` rejects. */
  cancel(): void {
    this.isCancelled = true;
    this.race?.cancel(cancelled());
    this.socket?.destroy(cancelled());
  }

  private async connect(addresses: readonly string[]): Promise<Winner> {
    if (this.isCancelled) throw cancelled();
    this.step = 'connecting';
    const { port } = this.origin;
    const open = (host: string): Socket => {
      this.address = host;
      return this.options.connectTcp({ host, port });
    };
    this.race = new ConnectionRace(addresses, { open });
    const winner = await this.race.run();
    this.address = winner.address;
    this.connectMs = winner.connectMs;
    return winner;
  }

  private async secure({ socket }: Winner): Promise<Socket> {
    if (this.isCancelled) {
      socket.destroy();
      throw cancelled();
    }
    this.socket = socket;
    if (this.origin.secure) this.socket = await this.handshake(socket);
    this.connectedAt = performance.now();
    return this.socket;
  }

  private handshake(socket: Socket): Promise<TLSSocket> {
    this.step = 'the TLS handshake';
    const { origin } = this;
    const startedAt = performance.now();
    const tls = connectTls({
      socket,
      // Without a server name, the certificate is checked for the address.
      host: this.address ?? undefined,
      servername: origin.servername,
      ca: origin.ca,
      rejectUnauthorized: true,
      session: origin.tlsSession,
      ALPNProtocols: ['http/1.1'],
    });
    this.socket = tls;
    tls.on('session', (session) => (origin.tlsSession = session));
    return new Promise((resolve, reject) => {
      tls.once('secureConnect', () => {
        this.tlsMs = performance.now() - startedAt;
        resolve(tls);
      });
      // The listener stays, as in the race.
      tls.on('error', (error: Error) => reject(asTlsFailure(error)));
    });
  }
}

function cancelled(): SendFailure {
  return new SendFailure('aborted', 'the connection attempt was cancelled');
}

/** During the handshake, every error except a dropped connection is a TLS failure. */
function asTlsFailure(error: Error): Error {
  const dropped = 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
  if (error instanceof SendFailure || dropped) return error;
  return new TlsFailure(error);
}
