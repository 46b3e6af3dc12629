import { STATUS_CODES } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import { newId } from '../../common/index.js';
import { SECURITY_HEADERS } from '../headers/common-headers.js';
import { PROBLEM_TYPE } from '../media-types.js';
import { pathOf, requestIdOf } from '../request-head.js';
import { httpProblems } from './http.problems.js';
import { fault, problemOf } from './problem.js';
import type { Fault } from './problem.js';

const TIMEOUT = fault(httpProblems.request_timeout, 'The request took too long to arrive.');
const FAULTS: Readonly<Record<string, Fault>> = {
  HPE_HEADER_OVERFLOW: fault(httpProblems.headers_too_large, 'The headers are too large.'),
  ERR_HTTP_REQUEST_TIMEOUT: TIMEOUT,
};
const MALFORMED = fault(httpProblems.bad_request, 'Malformed HTTP request.');

/**
 * How much of a malformed request is discarded, and for how long, so that its client can read the
 * response.
 */
const MAX_BYTES = 1024 * 1024;
const MAX_MS = 5_000;

/** Sockets that got a response here, with the number of bytes read by then. */
const responded = new WeakMap<Socket, number>();

type ClientErrorHandler = (error: Error & { code?: string }, socket: Socket) => void;

/** Responds to what Node could not parse as a request, or did not receive in time. */
export function clientErrorHandler(linkBase: string): ClientErrorHandler {
  return (error, socket) => onClientError(error, socket, linkBase);
}

function onClientError(error: Error & { code?: string }, socket: Socket, linkBase: string): void {
  const readBefore = responded.get(socket);
  if (readBefore !== undefined) {
    // The parser fails again on each further chunk.
    if (socket.bytesRead - readBefore > MAX_BYTES) socket.destroy();
    return;
  }
  const response = responseOf(socket);
  if (error.code === 'ECONNRESET' || !socket.writable || response?.headersSent) {
    // With a request under way, the hook `logDisconnect` logs it.
    if (!response) new Logger('Http').debug({ msg: 'client disconnected', code: error.code });
    socket.destroy();
    return;
  }
  responded.set(socket, socket.bytesRead);
  const found = FAULTS[error.code ?? ''] ?? MALFORMED;
  socket.write(renderResponse(found, response, linkBase));
  if (found === TIMEOUT) return socket.destroySoon();
  socket.end();
  const overdue = setTimeout(() => socket.destroy(), MAX_MS);
  socket.once('close', () => clearTimeout(overdue));
}

/**
 * The pending response of the socket, if the head of its request was well formed. Node-internal.
 */
function responseOf(socket: Socket): ServerResponse | undefined {
  return (socket as { _httpMessage?: ServerResponse | null })._httpMessage ?? undefined;
}

function renderResponse(
  found: Fault,
  response: ServerResponse | undefined,
  linkBase: string,
): string {
  const id = response ? requestIdOf(response.req) : newId();
  const path = pathOf({ url: response?.req.url ?? '' });
  const body = JSON.stringify(problemOf(found, { id, path, linkBase }));
  const headers = {
    connection: 'close',
    'x-request-id': id,
    ...SECURITY_HEADERS,
    'content-type': PROBLEM_TYPE,
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${found.status} ${STATUS_CODES[found.status]}\r\n${lines.join('')}\r\n${body}`;
}
