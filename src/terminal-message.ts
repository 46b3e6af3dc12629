import { InvalidSettings } from './config/index.js';
import { DatabaseUnreachable, DatabaseUnsuitable } from './database/index.js';

/** Error message for the terminal: one line, without secrets. */
export function terminalMessage(error: unknown): string {
  if (error instanceof InvalidSettings)
    return `invalid settings: ${error.message.replaceAll('\n', '; ')}`;
  if (error instanceof DatabaseUnreachable || error instanceof DatabaseUnsuitable) {
    return error.message;
  }
  if (isListenError(error))
    return `cannot listen on ${error.address}:${error.port}: ${LISTEN[error.code]}`;
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}

const LISTEN: Record<string, string> = {
  EADDRINUSE: 'the port is already in use',
  EACCES: 'not permitted',
  EADDRNOTAVAIL: 'this machine has no such address',
};

interface ListenError extends Error {
  readonly code: string;
  readonly address: string;
  readonly port: number;
}

function isListenError(error: unknown): error is ListenError {
  return (
    error instanceof Error && 'code' in error && String(error.code) in LISTEN && 'port' in error
  );
}
