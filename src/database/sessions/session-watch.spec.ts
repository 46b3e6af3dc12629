import { describe, expect, it } from '@jest/globals';
import { SessionWatch } from './session-watch.js';
import type { WatchedSession } from './session-watch.js';

const HOSTS = ['db-1:5432', 'db-2:5432'] as const;

/** Adds a session with a server to the watch, and counts how often it is suspected. */
function addSession(watch: SessionWatch, server: string): WatchedSession & { suspicions: number } {
  const session = {
    purposeName: 'api',
    server,
    isOverdue: false,
    suspicions: 0,
    observe: () => undefined,
    suspect: () => void (session.suspicions += 1),
  };
  watch.add(session);
  return session;
}

describe('a session that falls silent', () => {
  it('makes the other sessions with its server suspect, and none with another server', () => {
    const reported: string[] = [];
    const watch = new SessionWatch((purpose) => reported.push(purpose));
    const silent = addSession(watch, HOSTS[0]);
    const sameServer = addSession(watch, HOSTS[0]);
    const otherServer = addSession(watch, HOSTS[1]);

    watch.remove(silent);
    watch.silent(silent, new Error('no response'));
    expect([silent, sameServer, otherServer].map(({ suspicions }) => suspicions)).toEqual([
      0, 1, 0,
    ]);
    expect(reported).toEqual(['api']);
    expect(watch.unresponsive()).toEqual(['api']);

    watch.opened('api');
    expect(watch.unresponsive()).toEqual([]);
    for (const session of [sameServer, otherServer]) watch.remove(session);
  });
});
