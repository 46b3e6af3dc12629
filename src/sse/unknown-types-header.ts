/** The header that names the requested event types which this release does not know; or none. */
export function unknownTypesHeader(types: readonly string[]): Readonly<Record<string, string>> {
  return types.length > 0 ? { 'x-unknown-types': types.join(', ') } : {};
}

/** The header in the OpenAPI document. */
export const UNKNOWN_TYPES_HEADER = {
  'X-Unknown-Types': {
    description:
      'The requested event types and patterns that this release does not know, separated by commas.',
    schema: { type: 'string', example: 'message.received' },
  },
} as const;
