import { AppError } from '../../common/index.js';
import { rejectUnstorableText } from '../../http/index.js';
import { readContent } from './stored-message.js';
import type { MessageContent, StoredMessage } from './stored-message.js';

/** The `event` of a dead letter: the message, with `inbound`, which describes its origin. */
export interface DeadMessage {
  readonly inbound: {
    readonly provider: string;
    readonly messageId: string;
    readonly type: string | null;
    readonly receivedAt: string;
  };
}

/** The message as a dead letter shows it; one that cannot be parsed is shown as text, in `body`. */
export function deadMessage(message: StoredMessage): DeadMessage {
  const { provider, messageId, receivedAt } = message;
  const content = readable(message);
  const inbound = {
    provider,
    messageId,
    type: content?.type ?? null,
    receivedAt: receivedAt.toISOString(),
  };
  const shown = content?.body ?? { body: message.body.toString('utf8').replaceAll('\0', '\uFFFD') };
  return { ...shown, inbound };
}

function readable(message: StoredMessage): MessageContent | undefined {
  try {
    const content = readContent(message);
    rejectUnstorableText(content.body, content.source);
    return content;
  } catch (error) {
    // The message is dead because it cannot be parsed.
    if (error instanceof AppError) return undefined;
    throw error;
  }
}
