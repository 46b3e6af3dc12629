import { describe, expect, it } from '@jest/globals';
import type { EventFormat, EventRenderer, LoggedEvent } from '../events/index.js';
import { RenderedEvent } from './rendered-event.js';
import type { StreamFilter } from './stream-filter.js';

const event = { position: 9, eventType: 'parcel.moved', version: 2 } as LoggedEvent;
const logger = { error: (): void => undefined };

function filterFor(version: number, format: EventFormat = 'envelope', named = true): StreamFilter {
  return { wantedVersion: () => version, selection: { format, named } } as unknown as StreamFilter;
}

/** Renders every version except the broken ones. */
function rendererWithout(...broken: number[]): EventRenderer & { readonly made: string[] } {
  const made: string[] = [];
  const renderer = {
    made,
    versionFor: (_event: LoggedEvent, wanted: number) => wanted,
    render: (_event: LoggedEvent, version: number, format: string) => {
      if (broken.includes(version)) throw new Error('no such cast');
      made.push(`${version} ${format}`);
      return `{"v":${version}}`;
    },
  };
  return renderer as unknown as EventRenderer & { readonly made: string[] };
}

describe('RenderedEvent', () => {
  it('creates each rendition once for any number of filters', () => {
    const renderer = rendererWithout();
    const rendered = new RenderedEvent(event, 0, renderer, logger);
    const first = rendered.frameFor(filterFor(2));
    expect(rendered.frameFor(filterFor(2))).toBe(first);
    rendered.frameFor(filterFor(1));
    rendered.frameFor(filterFor(2, 'cloudevents'));
    expect(renderer.made).toEqual(['2 envelope', '1 envelope', '2 cloudevents']);
    expect(first.body.toString()).toBe('id: 9\nevent: parcel.moved\ndata: {"v":2}\n\n');

    const unnamed = rendered.frameFor(filterFor(2, 'envelope', false));
    expect(rendered.frameFor(filterFor(2, 'envelope', false))).toBe(unnamed);
    expect(unnamed.body.toString()).toBe('id: 9\ndata: {"v":2}\n\n');
    expect(renderer.made).toHaveLength(3);
  });

  it('is sent as stored if its cast fails', () => {
    const rendered = new RenderedEvent(event, 3, rendererWithout(1), logger);
    const frame = rendered.frameFor(filterFor(1)).body.toString();
    expect(frame).toContain('data: {"v":2}');
    expect(frame).toContain('id: 9.3\n');
  });
});
