import { envelopeExample, renditionsOf } from '../../src/api-docs/index.js';
import type { EventRendition, JsonObject } from '../../src/api-docs/index.js';
import { aggregateTypeOf, latestVersion } from '../../src/events/index.js';
import type { EventDefinition } from '../../src/events/index.js';
import { fieldsOf } from './schema-fields.js';
import type { SchemaField } from './schema-fields.js';

const INTRODUCTION = `# Events

All events that Tidings publishes. This page is generated from their definitions (\`npm run docs:events\`); a running
system serves the same at \`/event-types\`, \`/openapi.json\` and \`/asyncapi.json\`.

All events share one envelope on every channel: see [streams](streams.md) and [receiving webhooks](receiving.md). This
page describes the \`data\` of each. A published schema never changes what it allows: a new shape is a new version, and
readers of an old version continue to receive it ([versions](versions.md)).
`;

/** The page `docs/events.md`: every event with its meaning, versions, fields and an example. */
export function renderEventDocs(definitions: readonly EventDefinition[]): string {
  const sorted = definitions.toSorted((a, b) => (a.type < b.type ? -1 : 1));
  const index = sorted.map(
    ({ type, description }) => `- [\`${type}\`](#${anchorOf(type)}): ${description}`,
  );
  return [INTRODUCTION, `${index.join('\n')}\n`, ...sorted.map(renderEvent)].join('\n');
}

/** The anchor that GitHub generates for a heading. */
const anchorOf = (type: string): string => type.replaceAll('.', '');

function renderEvent(definition: EventDefinition): string {
  const { type, description, attributes = [] } = definition;
  const filters = attributes.map((name) => `\`${name}\``).join(', ');
  const versions = renditionsOf([definition]).toReversed().map(renderVersion);
  return [
    `## ${type}\n`,
    `${description} Aggregate: \`${aggregateTypeOf(definition)}\`.` +
      (filters ? ` Filters and streams can select by ${filters}.` : ''),
    '',
    ...versions,
  ].join('\n');
}

function renderVersion(rendition: EventRendition): string {
  const { definition, version } = rendition;
  const { schema, deprecated } = definition.versions[version] ?? {};
  const state = deprecated
    ? `Deprecated since ${day(deprecated.since)}, supported until ${day(deprecated.sunset)}: use version ${latestVersion(definition)}.`
    : 'Current.';
  return [
    `### ${definition.type}, version ${version}\n`,
    `${state}\n`,
    fieldTable(fieldsOf(schema as JsonObject)),
    '```json',
    JSON.stringify(envelopeExample(rendition), null, 2),
    '```\n',
  ].join('\n');
}

const day = (time: string): string => new Date(time).toISOString().slice(0, 10);

function fieldTable(fields: readonly SchemaField[]): string {
  if (fields.length === 0) return 'No fields.\n';
  const rows = fields.map(({ path, type, isOptional, description }) => {
    const remark = [isOptional ? 'Optional.' : '', description].filter(Boolean).join(' ');
    return `| \`${path}\` | ${cell(type)} | ${cell(remark)} |`;
  });
  return ['| Field | Type | |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
