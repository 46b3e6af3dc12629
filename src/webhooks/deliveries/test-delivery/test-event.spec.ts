import { describe, expect, it } from '@jest/globals';
import { Type } from 'typebox';
import { defineEvent, webhookTest } from '../../../events/index.js';
import type { EventDefinition } from '../../../events/index.js';
import { testEvent } from './test-event.js';

const schema = Type.Object({ n: Type.Integer() });
const definition = defineEvent({
  type: 'letter.sent',
  source: 'letters',
  description: 'A letter was sent.',
  versions: { 1: { schema, example: { n: 1 } }, 2: { schema, example: { n: 2 } } },
  upcast: { 1: (data) => data },
  downcast: { 2: (data) => data },
});
const now = new Date('2025-01-31T12:00:00.000Z');

function eventOf(versions: Record<string, number>, of: EventDefinition = definition) {
  const webhook = { id: 'w-1', tenantId: 'acme', versions };
  return testEvent({ webhook, definition: of, source: 'tidings', now, context: undefined });
}

describe('a test event', () => {
  it.each([
    [{ 'letter.sent': 1 }, 1],
    [{ 'letter.sent': 2 }, 2],
    [{ 'letter.sent': 9 }, 2],
    [{}, 2],
  ])('is the example of the pinned version: %j', (versions, version) => {
    expect(eventOf(versions)).toMatchObject({
      eventType: 'letter.sent',
      version,
      source: 'tidings/letters',
      aggregateType: 'letter',
      tenantId: 'acme',
      timestamp: now.toISOString(),
      position: 0,
      data: JSON.stringify({ n: version }),
    });
  });

  it('is webhook.test when no type is requested', () => {
    const event = eventOf({}, webhookTest);
    expect(event).toMatchObject({ eventType: 'webhook.test', version: 1, aggregateId: 'w-1' });
    expect(JSON.parse(event.data)).toHaveProperty('message');
  });

  it('has a new id each time', () => {
    expect(eventOf({}).eventId).not.toBe(eventOf({}).eventId);
  });
});
