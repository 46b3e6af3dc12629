import { isUtf8 } from 'node:buffer';
import { decodeJsonText } from '../../common/index.js';
import { isTooDeep } from '../../http/index.js';
import { MalformedMessage } from '../inbound.errors.js';
import type { KeptHeaders } from '../providers/provider.js';
import { findProvider } from '../providers/providers.js';

/** A message that waits to be processed, as a look finds it. */
export interface DueMessage {
  readonly id: string;
  readonly provider: string;
  readonly messageId: string;
  /** The `X-Request-Id` of the request that brought it. */
  readonly correlationId: string;
  readonly traceparent: string | null;
  /** How often it has failed. */
  readonly attempts: number;
}

/** A message as it was stored. */
export interface StoredMessage {
  readonly id: string;
  readonly provider: string;
  readonly messageId: string;
  readonly headers: KeptHeaders;
  readonly body: Buffer;
  readonly receivedAt: Date;
}

/** What it says. */
export interface MessageContent {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The JSON text that the body was read from. */
  readonly source: string;
}

/** @throws {MalformedMessage} when it is not what its provider sends */
export function readContent({ provider: name, headers, body }: StoredMessage): MessageContent {
  const provider = findProvider(name);
  if (!provider) throw new MalformedMessage('Its provider is no longer known.');
  const json = provider.jsonOf(headers, body);
  const source = decodeJsonText(json);
  const content = parseObject(json, source);
  const type = provider.typeOf(headers, content);
  if (type === undefined) throw new MalformedMessage('It does not say of which type it is.');
  return { type, body: content, source };
}

function parseObject(json: Buffer, source: string): Record<string, unknown> {
  if (!isUtf8(json)) throw new MalformedMessage('The body is not UTF-8.');
  if (isTooDeep(json)) throw new MalformedMessage('The body nests too deeply.');
  const value = parseJson(source);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new MalformedMessage('The body is not a JSON object.');
  }
  return value as Record<string, unknown>;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // The parser's own message quotes the body, which is nothing for a log or a list.
    throw new MalformedMessage('The body is not JSON.');
  }
}
