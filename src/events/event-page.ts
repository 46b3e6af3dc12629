/** The JSON text of a list of events that are JSON text already: none is parsed to be sent on. */
export function eventPage(events: readonly string[], nextCursor: string | null): string {
  return `{"data":[${events.join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
}
