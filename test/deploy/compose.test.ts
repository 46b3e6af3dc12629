import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { allSettings } from '../../src/config/index.js';
import { yamlFile } from './yaml-file.js';

/** Not used: there is a `DATABASE_URL`. */
const UNUSED = ['DATA_DIR'];
/** The settings that the file has to know. */
const FIXED = ['DATABASE_URL', 'HOST', 'PORT', 'PUBLIC_URL', 'REDIS_URL', 'ROLES'];

describe('docker-compose.yml', () => {
  const { services } = yamlFile('docker-compose.yml')[0];
  const programs = ['api', 'worker'];

  it.each(programs)('passes every setting to the service %s, and nothing else', (name) => {
    const settings = allSettings.map((one) => one.name).filter((one) => !UNUSED.includes(one));
    expect(Object.keys(services[name].environment).toSorted()).toEqual(settings.toSorted());
  });

  it.each(programs)('contains no value that the user of %s should choose', (name) => {
    const given = Object.entries(services[name].environment).filter(([, value]) => value !== null);
    expect(given.map(([setting]) => setting).toSorted()).toEqual(FIXED);
  });

  it('runs every role', () => {
    const roles = programs.map((name) => services[name].environment.ROLES);
    expect(roles.join(',').split(',').toSorted()).toEqual(['api', 'relay', 'worker']);
  });

  it('builds its image once, and looks for it in no registry', () => {
    const users = Object.values<{ image: string; build?: string; pull_policy?: string }>(
      services,
    ).filter(({ image }) => image === 'tidings');
    expect(users).toHaveLength(programs.length + 1);
    expect(users.filter(({ build }) => build !== undefined)).toHaveLength(1);
    expect(new Set(users.map(({ pull_policy }) => pull_policy))).toEqual(new Set(['never']));
  });

  it('publishes ports on this machine only', () => {
    const ports = Object.values<{ ports?: string[] }>(services).flatMap((one) => one.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const read = (name: string): string =>
    readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8');

  it('copies only what .dockerignore lets through', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, sources]) => sources?.split(' ') ?? [],
    );
    expect(copied.length).toBeGreaterThan(5);
    const allowed = read('.dockerignore').split('\n');
    expect(copied.filter((source) => !allowed.includes(`!${source}`))).toEqual([]);
  });
});
