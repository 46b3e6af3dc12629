import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A response as parsed from the bytes of a socket. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A connection on which a test can write any bytes. */
export class RawConnection {
  private received = '';
  private isEnded = false;
  private isClosed = false;
  private failure: Error | undefined;

  private constructor(readonly socket: Socket) {
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (this.received += text));
    socket.on('end', () => (this.isEnded = true));
    socket.on('error', (error) => (this.failure = error));
    socket.on('close', () => (this.isClosed = true));
  }

  /** `allowHalfOpen`: the client's side stays open when the server has ended its own. */
  static async to(url: string, { allowHalfOpen = false } = {}): Promise<RawConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen });
    const connection = new RawConnection(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    return connection;
  }

  /** Everything received so far. */
  get text(): string {
    return this.received;
  }

  /** The error that ended the connection, such as `ECONNRESET`. */
  get error(): string | undefined {
    return (this.failure as { code?: string } | undefined)?.code;
  }

  get closed(): boolean {
    return this.isClosed;
  }

  write(data: string | Buffer): void {
    this.socket.write(data);
  }

  /** Everything received until the server ended its side or the connection was lost. */
  async untilEnded(): Promise<string> {
    if (!this.isEnded && !this.isClosed) {
      await new Promise<void>((resolve) => this.socket.once('end', resolve).once('close', resolve));
    }
    return this.received;
  }

  /** Everything received until the server closed the connection. */
  async untilClosed(): Promise<string> {
    if (!this.isClosed) await new Promise<void>((resolve) => this.socket.once('close', resolve));
    return this.received;
  }
}

/** Sends bytes, and returns everything that the server sent until it closed the connection. */
export async function exchange(url: string, ...parts: (string | Buffer)[]): Promise<string> {
  const connection = await RawConnection.to(url);
  for (const part of parts) connection.write(part);
  return await connection.untilClosed();
}

/** Parses the first response, which may be an interim one (1xx). */
export function parseAnswer(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
  });
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: new Map(headers),
    body: rest.join('\r\n\r\n'),
  };
}
