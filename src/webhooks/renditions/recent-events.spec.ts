import { describe, expect, it } from '@jest/globals';
import type { LoggedEvent } from '../../events/index.js';
import { RecentEvents } from './recent-events.js';

const event = (position: number, characters = 0): LoggedEvent =>
  ({ position, data: 'x'.repeat(characters) }) as LoggedEvent;

describe('RecentEvents', () => {
  it('keeps one object per position, so that renditions are shared', () => {
    const recent = new RecentEvents();
    const first = recent.remember(event(1));
    expect(recent.remember(event(1))).toBe(first);
    expect(recent.get(1)).toBe(first);
    expect(recent.get(2)).toBeUndefined();
  });

  it('drops the oldest events, by their size, to make room for new ones', () => {
    const recent = new RecentEvents();
    for (let n = 1; n <= 20; n++) recent.remember(event(n, 1024 * 1024));
    expect(recent.get(1)).toBeUndefined();
    expect(recent.get(20)).toBeDefined();
  });
});
