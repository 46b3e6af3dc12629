/** Builds the JSON text of a page from events that are already JSON text. */
export function eventPage(events: readonly string[], nextCursor: string | null): string {
  return `{"data":[${events.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
}
