/**
 * Follows an event stream of Tidings in a browser. Copy this file into your project; it has no
 * dependencies. It reconnects after the last event, so that each one arrives once and in order: when
 * the server restarts, a proxy answers 502, the token expires, or the computer wakes up from sleep.
 *
 * @typedef {object} Options
 * @property {string} url the stream: `https://api.example.com/events/stream?types=order.*`
 * @property {(signal: AbortSignal) => Promise<string>} getToken creates a stream token, by a request
 *   to your own server. Called for the first connection, and again when a token is refused.
 * @property {(event: any, id: string) => unknown} onEvent receives each event, of every type. If it
 *   returns a promise, the next event waits for it.
 * @property {(reset: Reset) => unknown} [onReset] events are missing, or no longer exist: load the
 *   current state
 * @property {(status: Status, error?: unknown) => void} [onStatus] for the user interface, and logs
 * @property {string} [lastEventId] the id after which to start, such as one of an earlier page;
 *   default: only new events
 * @property {number} [silenceMs] a connection without any data for this long is replaced; default
 *   45000, three keep-alives of the server
 *
 * @typedef {{ reason: 'expired' | 'future' | 'malformed' | 'restored', position: number }} Reset
 * @typedef {'connecting' | 'open' | 'waiting' | 'closed'} Status
 */

const FIRST_DELAY_MS = 3_000;
const LONGEST_DELAY_MS = 30_000;

/** The server refused the stream. */
class StreamRefused extends Error {
  /** @param {number} status @param {number} retryAfterMs @param {string} message */
  constructor(status, retryAfterMs, message) {
    super(message);
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * Follows a stream until it is closed. Only 400 closes it from the server's side: the URL is wrong,
 * and would be again.
 * @param {Options} options
 * @returns {{ close(): void, readonly lastEventId: string }}
 */
export function followEvents({ url, getToken, onEvent, onReset, onStatus, ...options }) {
  const { silenceMs = 45_000 } = options;
  let lastEventId = options.lastEventId ?? '';
  let closed = false;
  let failures = 0;
  let firstDelayMs = FIRST_DELAY_MS;
  /** When the server will have been silent for too long. */
  let deadline = Infinity;
  /** The end of the time that the server asked to wait. */
  let notBefore = 0;
  let connection = new AbortController();
  /** @type {string | undefined} */
  let token;
  let wake = () => {};

  const check = () => {
    if (Date.now() > deadline) connection.abort();
  };
  const back = () => {
    check();
    if (Date.now() >= notBefore && !globalThis.document?.hidden) wake();
  };
  // Timers stop while the computer sleeps, so the first one afterwards finds the deadline missed.
  const watchdog = setInterval(check, silenceMs / 5);
  globalThis.addEventListener('online', back);
  globalThis.document?.addEventListener('visibilitychange', back);

  /** @param {unknown} [error] */
  function close(error) {
    if (closed) return;
    closed = true;
    clearInterval(watchdog);
    globalThis.removeEventListener('online', back);
    globalThis.document?.removeEventListener('visibilitychange', back);
    connection.abort();
    wake();
    notify('closed', error);
  }

  /** @param {Status} status @param {unknown} [error] */
  function notify(status, error) {
    void call(() => onStatus?.(status, error));
  }

  async function run() {
    while (!closed) {
      notify('connecting');
      const tokenWasNew = token === undefined;
      connection = new AbortController();
      deadline = Date.now() + silenceMs;
      /** @type {unknown} */
      let error;
      try {
        await connect(connection.signal);
      } catch (reason) {
        error = reason;
      }
      const refusal = error instanceof StreamRefused ? error : undefined;
      if (refusal?.status === 400) close(error);
      if (refusal?.status === 401 || refusal?.status === 403) token = undefined;
      // Silence has lasted long enough, and an old token has probably expired.
      if (closed || connection.signal.aborted || (!token && !tokenWasNew)) continue;
      const delay = Math.min(firstDelayMs * 2 ** failures++, LONGEST_DELAY_MS);
      // Random, so that the clients of a restarted server do not all return at once.
      const jittered = delay * (0.5 + Math.random() / 2);
      const retryAfterMs = refusal?.retryAfterMs ?? 0;
      notBefore = Date.now() + retryAfterMs;
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, Math.max(jittered, retryAfterMs));
        wake = () => resolve(clearTimeout(timer));
        notify('waiting', error);
      });
    }
  }

  /** Connects, and reads until the stream ends. @param {AbortSignal} signal */
  async function connect(signal) {
    token ??= await getToken(signal);
    const address = new URL(url, globalThis.location.href);
    address.searchParams.set('access_token', token);
    if (lastEventId) address.searchParams.set('lastEventId', lastEventId);
    const response = await fetch(address, { signal, cache: 'no-store' });
    if (!response.ok) throw await refusalOf(response);
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (!response.body || !isStream) throw new Error(`${url} is not an event stream`);
    notify('open');

    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      deadline = Date.now() + silenceMs;
      const { done, value } = await reader.read();
      if (done) return;
      deadline = Infinity;
      failures = 0;
      const frames = (text + value).split(/\r?\n\r?\n/);
      text = frames.pop() ?? '';
      for (const frame of frames) {
        if (!closed) await take(frame);
      }
    }
  }

  /** @param {string} frame */
  async function take(frame) {
    const { id = lastEventId, retry, event, data } = fieldsOf(frame);
    if (retry) firstDelayMs = Number(retry);
    // The start of a stream and its keep-alives have an id, and no data.
    if (data) {
      await call(() => {
        if (event !== 'stream.reset') return onEvent(JSON.parse(data), id);
        return onReset?.(/** @type {Reset} */ (JSON.parse(data)));
      });
    }
    lastEventId = id;
  }

  // Later, so that the caller has the result before its listeners are called.
  queueMicrotask(() => void run());
  return {
    close: () => close(),
    get lastEventId() {
      return lastEventId;
    },
  };
}

/** As with any listener, an error is reported and changes nothing. @param {() => unknown} listener */
async function call(listener) {
  try {
    await listener();
  } catch (error) {
    globalThis.reportError(error);
  }
}

/** The fields of a frame; comments have no name. @param {string} frame */
function fieldsOf(frame) {
  /** @type {Record<string, string | undefined>} */
  const fields = {};
  for (const line of frame.split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    fields[name] = name === 'data' && fields.data ? `${fields.data}\n${value}` : value;
  }
  return fields;
}

/** @param {Response} response */
async function refusalOf(response) {
  const retryAfterMs = Number(response.headers.get('retry-after')) * 1_000 || 0;
  /** @type {{ detail?: string }} */
  const problem = await response.json().catch(() => ({}));
  const message = problem.detail ?? `unexpected status ${response.status}`;
  return new StreamRefused(response.status, retryAfterMs, message);
}
