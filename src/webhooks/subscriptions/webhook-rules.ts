import { EMAIL_ADDRESS, EMAIL_ADDRESS_LENGTH, parseDuration } from '../../common/index.js';

/**
 * The limits of the fields of a webhook, used by its DTOs (validation and OpenAPI) and by the
 * checks of drafts. Text lengths start at 1 by default.
 */
export const webhookRules = {
  url: { max: 2048 },
  eventTypes: { min: 1, max: 100, itemMax: 128 },
  description: { min: 0, max: 1000 },
  /**
   * Servers reject a request head of more than 8 or 16 KiB, of which Tidings' own headers take
   * about 1 KiB. `characters` counts all names and values together.
   */
  headers: { max: 20, characters: 6_144, nameMax: 64, valueMax: 4_096 },
  filter: { customerIdMax: 64 },
  retrySchedule: { min: 0, max: 20, itemMax: 16 },
  retryDelay: { maxMs: parseDuration('7d') },
  rateLimit: { min: 1, max: 10_000 },
  concurrency: { min: 1, max: 1_000 },
  secret: { max: 128 },
  /** A secret that is replaced because it may have leaked must not sign for weeks. */
  overlap: { max: 16, maxMs: parseDuration('7d') },
  notifyEmail: {
    max: EMAIL_ADDRESS_LENGTH,
    pattern: EMAIL_ADDRESS,
    expected: 'an e-mail address',
  },
} as const;
