import { InvalidSettings } from './config/index.js';
import { DatabaseUnreachable, DatabaseUnsuitable } from './database/index.js';

/** Error message for the terminal: one line, without secrets. */
export function terminalMessage(error: unknown): string {
  if (error instanceof InvalidSettings)
    return `invalid settings: ${error.message.replaceAll('\n', '; ')}`;
  if (error instanceof DatabaseUnreachable || error instanceof DatabaseUnsuitable) {
    return error.message;
  }
  if (isListenError(error)) return listenMessage(error);
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
}

function listenMessage({ code, address, port }: ListenError): string {
  const place = `cannot listen on ${address}:${port}: ${LISTEN[code]}`;
  if (code !== 'EADDRINUSE') return place;
  const other = port < 65_535 ? port + 1 : port - 1;
  return `${place}; set PORT to another one (PORT=${other} npm start, or PORT=${other} in .env)`;
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
