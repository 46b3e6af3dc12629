import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';

/** The module that docs/front-end.md shows. */
export const MODULE = readFileSync(
  fileURLToPath(new URL('../../examples/browser/follow-events.js', import.meta.url)),
  'utf8',
);

const PAGE = '<!doctype html><meta charset="utf-8"><title>Events</title>';

/** A web site, on an origin of its own, that creates stream tokens for its pages. */
export interface StreamSite {
  readonly origin: string;
  /** The number of tokens that its pages have requested. */
  readonly tokens: number;
  close(): Promise<void>;
}

/** @param createToken how its server creates a stream token */
export async function startStreamSite(createToken: () => Promise<string>): Promise<StreamSite> {
  let tokens = 0;
  const server = createServer((request, response) => {
    const respond = (type: string, body: string): void => {
      response.writeHead(200, { 'content-type': type }).end(body);
    };
    if (request.url === '/follow-events.js') return respond('text/javascript', MODULE);
    if (request.method !== 'POST') return respond('text/html', PAGE);
    tokens += 1;
    createToken().then(
      (token) => respond('application/json', JSON.stringify({ token })),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get tokens() {
      return tokens;
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** What a page has seen. */
export interface Seen {
  readonly notes: readonly string[];
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly resets: readonly string[];
  readonly statuses: readonly string[];
  readonly errors: readonly string[];
  readonly reported: readonly string[];
}

interface Following {
  close(): void;
  readonly lastEventId: string;
}

interface FollowingWindow {
  seen: { -readonly [Field in keyof Seen]: string[] };
  following: Following;
}

/** A page that follows a stream with the module. */
export class FollowingPage {
  constructor(
    readonly page: Page,
    private readonly site: StreamSite,
  ) {}

  async follow(url: string, options: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.page.goto(this.site.origin);
    // Text, because a function would be compiled for Node.js, where `import` has another form.
    await this.page.evaluate(`(async () => {
      const { followEvents } = await import('/follow-events.js');
      const seen = { notes: [], ids: [], types: [], resets: [], statuses: [], errors: [], reported: [] };
      addEventListener('error', ({ message }) => seen.reported.push(message));
      const following = followEvents({
        url: ${JSON.stringify(url)},
        getToken: async (signal) => {
          const response = await fetch('/stream-token', { method: 'POST', signal });
          return (await response.json()).token;
        },
        onEvent: async (event, id) => {
          await null;
          seen.notes.push(event.data.note);
          seen.ids.push(id);
          seen.types.push(event.eventType);
          if (event.data.note === 'throw') throw new Error('thrown by a listener');
        },
        onReset: ({ reason }) => seen.resets.push(reason),
        onStatus: (status, error) => {
          seen.statuses.push(status);
          if (error) seen.errors.push(error.message);
        },
        ...${JSON.stringify(options)},
      });
      Object.assign(window, { seen, following });
    })()`);
  }

  async seen(): Promise<Seen> {
    return await this.page.evaluate(() => (globalThis as unknown as FollowingWindow).seen);
  }

  async lastEventId(): Promise<string> {
    return await this.page.evaluate(
      () => (globalThis as unknown as FollowingWindow).following.lastEventId,
    );
  }

  async close(): Promise<void> {
    await this.page.evaluate(() => (globalThis as unknown as FollowingWindow).following.close());
  }

  async until(condition: (seen: Seen) => boolean): Promise<Seen> {
    let last: Seen | undefined;
    await eventually(async () => {
      last = await this.seen();
      return condition(last);
    }).catch((cause: unknown) => {
      throw new Error(`the page has seen ${JSON.stringify(last)}`, { cause });
    });
    return last as Seen;
  }

  /** Resolves once the stream is open (again). */
  async open(times = 1): Promise<void> {
    await this.until(({ statuses }) => statuses.filter((s) => s === 'open').length >= times);
  }
}
