import pg from 'pg';
import { newId } from '../../../src/common/index.js';
import { declaredEvents } from '../../../src/events/index.js';
import { PREVIEW_SETTINGS } from '../../../tools/published-schemas.js';
import { composeTestedApp } from '../composition.js';

/**
 * Records every deprecated version as announced, as in a database that has been in use. Otherwise
 * the announcements would take the first positions of each suite's log.
 */
export async function noteAnnouncedVersions(databaseUrl: string): Promise<void> {
  const events = declaredEvents(composeTestedApp(PREVIEW_SETTINGS));
  const deprecated = events.flatMap(({ type, versions }) =>
    Object.entries(versions)
      .filter(([, version]) => version.deprecated)
      .map(([number]) => ({ type, version: Number(number) })),
  );
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query(
      `INSERT INTO event_version_deprecation (id, event_type, version, announced_at)
       SELECT id, event_type, version, now()
       FROM unnest($1::uuid[], $2::text[], $3::integer[]) AS announced (id, event_type, version)`,
      [
        deprecated.map(() => newId()),
        deprecated.map(({ type }) => type),
        deprecated.map(({ version }) => version),
      ],
    );
  } finally {
    await client.end();
  }
}
