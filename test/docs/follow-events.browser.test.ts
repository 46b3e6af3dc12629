import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Browser, CDPSession } from 'playwright-core';
import { ADMIN_KEY } from '../support/app.js';
import { describeWithBrowser, launchBrowser } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { startHttpGateway } from '../support/http-gateway.js';
import type { HttpGateway } from '../support/http-gateway.js';
import { startStreamApp } from '../integration/sse/stream-app.js';
import type { StreamApp } from '../integration/sse/stream-app.js';
import { FollowingPage, startStreamSite } from './stream-site.js';
import type { StreamSite } from './stream-site.js';

/** The keep-alives and the watchdog, both faster than in production. */
const KEEPALIVE = '200ms';
const SILENCE_MS = 2_000;

describeWithBrowser('the browser module of docs/front-end.md', () => {
  let browser: Browser;
  /** Owns the database and relays; streams come from `api`, which a test may restart. */
  let relay: StreamApp;
  let api: StreamApp;
  let gateway: HttpGateway;
  let site: StreamSite;
  let tab: FollowingPage;
  let devtools: CDPSession;
  let ttlSeconds: number;
  let sent: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
    relay = await startStreamApp({ ROLES: 'relay' });
    site = await startStreamSite(createToken);
    api = await startApi();
  });
  beforeEach(async () => {
    ttlSeconds = 300;
    sent = [];
    gateway = await startHttpGateway(api.url);
    const page = await browser.newPage();
    devtools = await page.context().newCDPSession(page);
    tab = new FollowingPage(page, site);
  });
  afterEach(async () => {
    await tab.page.context().close();
    await gateway.close();
  });
  afterAll(async () => {
    await api?.close();
    await site?.close();
    await relay?.close();
    await browser?.close();
  });

  async function startApi(): Promise<StreamApp> {
    const settings = { CORS_ALLOWED_ORIGINS: site.origin, SSE_KEEPALIVE: KEEPALIVE };
    return await startStreamApp({ ROLES: 'api', ...settings }, relay.databaseUrl);
  }

  async function createToken(): Promise<string> {
    const body = { types: ['order.*'], ttlSeconds };
    const answer = await api.call('POST', '/events/stream-tokens', { key: ADMIN_KEY, body });
    return answer.body.token as string;
  }

  async function follow(query = 'types=order.*', options: object = {}): Promise<void> {
    const url = `${gateway.url}/events/stream?${query}`;
    await tab.follow(url, { silenceMs: SILENCE_MS, ...options });
  }

  async function write(...notes: string[]): Promise<void> {
    sent.push(...notes);
    await relay.write(...notes.map((note) => ({ note })));
  }

  /** Resolves once the page has seen all events, and fails unless it saw each once and in order. */
  async function expectAllSeen(): Promise<void> {
    const { notes } = await tab.until((seen) => seen.notes.length >= sent.length);
    expect(notes).toEqual(sent);
  }

  it('passes on each event of every type, from another origin', async () => {
    await follow();
    await tab.open();
    await write('a');
    await relay.write({ eventType: 'order.shipped', note: 'b' }, { eventType: 'order.created' });
    const seen = await tab.until(({ notes }) => notes.length === 3);
    expect(seen.types).toEqual(['order.created', 'order.shipped', 'order.created']);
    expect(seen.ids.at(-1)).toBe(await tab.lastEventId());
    expect(new URL(gateway.url).origin).not.toBe(site.origin);
  });

  it('survives a restart of the server', async () => {
    await follow();
    await tab.open();
    await write('a');
    await expectAllSeen();
    await api.close();
    await write('b', 'c');
    api = await startApi();
    gateway.forwardTo(api.url);
    await tab.open(2);
    await write('d');
    await expectAllSeen();
  });

  it('survives a proxy that answers 502 for a while', async () => {
    await follow();
    await tab.open();
    await write('a');
    await expectAllSeen();
    gateway.forwardTo(undefined);
    gateway.sever();
    await write('b');
    await eventually(() => gateway.statuses.filter((status) => status === 502).length >= 2);
    await write('c');
    gateway.forwardTo(api.url);
    await expectAllSeen();
    await write('d');
    await expectAllSeen();
  });

  it('gets a new token when its own has expired', async () => {
    ttlSeconds = 1;
    await follow();
    await tab.open();
    const { tokens } = site;
    await write('a');
    await expectAllSeen();
    const token = await createToken();
    const stream = `${api.url}/events/stream?access_token=${token}`;
    await eventually(async () => (await fetch(stream, { method: 'HEAD' })).status === 401);
    ttlSeconds = 300;
    gateway.sever();
    await write('b');
    await expectAllSeen();
    expect(site.tokens).toBe(tokens + 1);
    expect(gateway.statuses).toContain(401);
  });

  it('notices a connection that has died without being closed', async () => {
    await follow();
    await tab.open();
    await write('a');
    await expectAllSeen();
    gateway.silence();
    await write('b');
    await expectAllSeen();
  });

  it('continues when the computer wakes up', async () => {
    await follow();
    await tab.open();
    await write('a');
    await expectAllSeen();
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    gateway.silence();
    await write('b', 'c');
    await relay.logged(await head());
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await expectAllSeen();
  });

  it('continues when the network is back', async () => {
    await follow();
    await tab.open();
    await tab.page.context().setOffline(true);
    gateway.sever();
    await write('a');
    await tab.until(({ statuses }) => statuses.at(-1) === 'waiting');
    await tab.page.context().setOffline(false);
    await expectAllSeen();
  });

  it('passes a reset on, and reports the error of a listener', async () => {
    await follow('types=order.*', { lastEventId: '1000000' });
    const { resets } = await tab.until((seen) => seen.resets.length > 0);
    expect(resets).toEqual(['future']);
    await write('throw', 'a');
    await expectAllSeen();
    const { reported } = await tab.until((seen) => seen.reported.length > 0);
    expect(reported.join()).toContain('thrown by a listener');
  });

  it('resumes after the event of an earlier page', async () => {
    await follow();
    await tab.open();
    await write('a');
    await expectAllSeen();
    const lastEventId = await tab.lastEventId();
    await write('b');
    await expectAllSeen();
    await follow('types=order.*', { lastEventId });
    sent.shift();
    await expectAllSeen();
  });

  it('closes for good with the reason when its URL is wrong', async () => {
    await follow('types=order.create');
    const { statuses, errors } = await tab.until((seen) => seen.statuses.at(-1) === 'closed');
    expect(statuses).toEqual(['connecting', 'closed']);
    expect(errors.join()).toContain('did you mean `order.created`?');
  });

  it('closes cleanly', async () => {
    await follow();
    await tab.open();
    expect(api.connections()).toBe(1);
    await tab.close();
    await eventually(() => api.connections() === 0);
    await relay.write({});
    await relay.logged(await head());
    const { statuses, notes } = await tab.seen();
    expect([statuses.at(-1), notes]).toEqual(['closed', []]);
  });

  it('runs in a worker, which tabs can share', async () => {
    const program = `
      import { followEvents } from '${site.origin}/follow-events.js';
      followEvents({
        url: '${gateway.url}/events/stream',
        getToken: async () => '${await createToken()}',
        onEvent: ({ data }) => postMessage(data.note),
        onStatus: (status) => postMessage(status),
      });`;
    await tab.page.goto(site.origin);
    await tab.page.evaluate(`(() => {
      const source = new Blob([${JSON.stringify(program)}], { type: 'text/javascript' });
      window.messages = [];
      const worker = new Worker(URL.createObjectURL(source), { type: 'module' });
      worker.onmessage = ({ data }) => messages.push(data);
    })()`);
    const messages = async (): Promise<unknown> => await tab.page.evaluate('messages.join()');
    await eventually(async () => (await messages()) === 'connecting,open');
    await write('a');
    await eventually(async () => (await messages()) === 'connecting,open,a');
  });

  it('is not needed to receive every type with one listener', async () => {
    const token = await createToken();
    const query = `named=false&lastEventId=1000000&access_token=${token}`;
    await tab.page.goto(site.origin);
    await tab.page.evaluate(`(() => {
      const source = new EventSource('${gateway.url}/events/stream?${query}');
      window.types = [];
      source.onmessage = ({ data }) => types.push(JSON.parse(data).eventType);
      source.addEventListener('stream.reset', ({ type }) => types.push(type));
    })()`);
    const types = async (): Promise<unknown> => await tab.page.evaluate('types');
    await eventually(async () => JSON.stringify(await types()) === '["stream.reset"]');
    await relay.write({ eventType: 'order.created' }, { eventType: 'order.shipped' });
    await eventually(async () => ((await types()) as string[]).length === 3);
    expect(await types()).toEqual(['stream.reset', 'order.created', 'order.shipped']);
  });

  async function head(): Promise<number> {
    const { rows } = await relay.database.query('SELECT position FROM event_log_head');
    return Number(rows[0].position);
  }
});
