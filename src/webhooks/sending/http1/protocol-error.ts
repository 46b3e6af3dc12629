import { SendFailure } from '../send-failure.js';

/** The receiver sent bytes that are not an HTTP/1.x response. */
export class ProtocolError extends SendFailure {
  constructor(message: string) {
    super('protocol_error', message);
  }
}
