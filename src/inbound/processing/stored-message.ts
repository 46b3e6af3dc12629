import { isUtf8 } from 'node:buffer';
import { decodeJsonText } from '../../common/index.js';
import { isTooDeep } from '../../http/index.js';
import { MalformedMessage } from '../inbound.errors.js';
import type { KeptHeaders } from '../providers/provider.js';
import { findProvider } from '../providers/providers.js';

/** A pending message, as found by a poll. */
export interface DueMessage {
  readonly id: string;
  readonly provider: string;
  readonly messageId: string;
  /** The `X-Request-Id` of the request that delivered it. */
  readonly correlationId: string;
  readonly traceparent: string | null;
  /** The number of failed attempts. */
  readonly attempts: number;
}

/** A message as received. */
export interface StoredMessage {
  readonly id: string;
  readonly provider: string;
  readonly messageId: string;
  readonly headers: KeptHeaders;
  readonly body: Buffer;
  readonly receivedAt: Date;
}

/** The parsed content of a message. */
export interface MessageContent {
  readonly type: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The JSON text that the body was read from. */
  readonly source: string;
}

/** @throws {MalformedMessage} if it is not a message of its provider */
export function readContent({ provider: name, headers, body }: StoredMessage): MessageContent {
  const provider = findProvider(name);
  if (!provider) throw new MalformedMessage('The provider is no longer supported.');
  const json = provider.jsonOf(headers, body);
  const source = decodeJsonText(json);
  const content = parseObject(json, source);
  const type = provider.typeOf(headers, content);
  if (type === undefined) throw new MalformedMessage('The message has no type.');
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
    // The message of the parser quotes the body, which does not belong in logs and lists.
    throw new MalformedMessage('The body is not JSON.');
  }
}
