/** Where a version's schema is published, below the public URL. */
export function schemaPath(eventType: string, version: number): string {
  return `/event-types/${eventType}/versions/${version}`;
}
