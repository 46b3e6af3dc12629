/** The path of a version's schema below the public URL. */
export function schemaPath(eventType: string, version: number): string {
  return `/event-types/${eventType}/versions/${version}`;
}
