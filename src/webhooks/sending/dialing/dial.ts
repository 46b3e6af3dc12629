import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { TLSSocket } from 'node:tls';
import type { DestinationGuard } from '../../destinations/index.js';
import { SendFailure } from '../send-failure.js';
import { ConnectionRace } from './connection-race.js';
import type { Winner } from './connection-race.js';
import { interleave } from './interleave.js';
import type { Origin } from './origin.js';

/** Of a host with more addresses only the first ones are tried; all of them are checked. */
const MAX_TRIES = 8;
/** The share of the time that may pass before the host's addresses are known. */
const DNS_SHARE = 0.5;

/** Starts a TCP connection to a checked address. */
export type ConnectTcp = (to: { readonly host: string; readonly port: number }) => Socket;

export const connectTcp: ConnectTcp = ({ host, port }) => connect({ host, port, noDelay: true });

interface DialOptions {
  readonly guard: DestinationGuard;
  readonly connectTcp: ConnectTcp;
  /** What is left of the attempt. DNS gets half of it; the caller cancels the rest when it is over. */
  readonly timeoutMs: number;
}

/**
 * Makes one connection: resolves the name, has every address checked, and connects to a checked address, so
 * that a second answer of DNS cannot lead elsewhere. TLS verifies the host of the URL all the same.
 *
 * Addresses race for the TCP connection. TLS follows on the winner: were it part of the race, each distant
 * receiver would see two handshakes. If TLS fails, the addresses that were not tried race again.
 */
export class Dial {
  /** The address connected to, or else the one tried last. */
  address: string | null = null;
  /** Milliseconds, those of the connection that was made; `null` for what has not happened (yet). */
  dnsMs: number | null = null;
  connectMs: number | null = null;
  tlsMs: number | null = null;
  /** `performance.now()` of success. */
  connectedAt: number | null = null;

  private race: ConnectionRace | undefined;
  private socket: Socket | undefined;
  private isCancelled = false;

  constructor(
    private readonly origin: Origin,
    private readonly options: DialOptions,
  ) {}

  /** @throws what DNS, the guard, or the last address tried failed with */
  async run(): Promise<Socket> {
    const startedAt = performance.now();
    const { guard, timeoutMs } = this.options;
    const dnsTimeoutMs = Math.round(timeoutMs * DNS_SHARE);
    const found = await guard.resolve(this.origin.hostname, { timeoutMs: dnsTimeoutMs });
    if (this.origin.servername) this.dnsMs = performance.now() - startedAt;
    let addresses = interleave(found).slice(0, MAX_TRIES);
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

  /** Gives up and destroys what is open; `run` rejects. */
  cancel(): void {
    this.isCancelled = true;
    this.race?.cancel(givenUp());
    this.socket?.destroy(givenUp());
  }

  private async connect(addresses: readonly string[]): Promise<Winner> {
    if (this.isCancelled) throw givenUp();
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
      throw givenUp();
    }
    this.socket = socket;
    if (this.origin.secure) this.socket = await this.handshake(socket);
    this.connectedAt = performance.now();
    return this.socket;
  }

  private handshake(socket: Socket): Promise<TLSSocket> {
    const { origin } = this;
    const startedAt = performance.now();
    const tls = connectTls({
      socket,
      // Without a name for SNI the certificate is checked for the address.
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
      // Stays for good, as in the race.
      tls.on('error', (error: Error) => reject(asTlsFailure(error)));
    });
  }
}

function givenUp(): SendFailure {
  return new SendFailure('aborted', 'the connection was given up');
}

/** Between TCP's connect and the end of the handshake all but a dropped connection is TLS's fault. */
function asTlsFailure(error: Error): Error {
  const dropped = 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
  if (error instanceof SendFailure || dropped) return error;
  return new SendFailure('tls_error', error.message, { cause: error });
}
