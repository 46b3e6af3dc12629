import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '../../common/index.js';
import type { Fault } from './problem.js';
import { PROBLEM_TYPE, problemOf } from './problem.js';

const FAULTS: Readonly<Record<string, Fault>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers_too_large',
    detail: 'The headers are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: 'request_timeout',
    detail: 'The request took too long.',
  },
};
const MALFORMED: Fault = { status: 400, code: 'bad_request', detail: 'This is not HTTP.' };

/** Answers what Node could not even parse as a request; there is a socket, and nothing else. */
export function onClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const fault = FAULTS[error.code ?? ''] ?? MALFORMED;
  const id = newId();
  const body = JSON.stringify(problemOf(fault, { id, path: '' }));
  socket.end(
    `HTTP/1.1 ${fault.status} ${STATUS_CODES[fault.status]}\r\nconnection: close\r\n` +
      `x-request-id: ${id}\r\ncontent-type: ${PROBLEM_TYPE}\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
