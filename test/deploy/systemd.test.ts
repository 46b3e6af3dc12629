import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import { allSettings } from '../../src/config/index.js';
import { runs } from '../support/servers/installed.js';

const read = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../deploy/systemd/${name}`, import.meta.url)), 'utf8');

/** systemd is no server that a machine for tests could be asked to install. */
const describeWithSystemd = runs('systemd-analyze') ? describe : describe.skip;

describeWithSystemd('deploy/systemd/tidings.service', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tidings-test-systemd-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is accepted by systemd without a warning', () => {
    const path = join(folder, 'tidings.service');
    const node = process.execPath;
    writeFileSync(path, read('tidings.service').replace('/usr/bin/node', node));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path]);
    // Other units of this machine may have warnings.
    const lines = stderr.toString().split('\n');
    expect(lines.filter((line) => line.includes('tidings'))).toEqual([]);
    expect(status).toBe(0);
  });
});

describe('deploy/systemd', () => {
  it('starts the program in the folder of the build, and is stopped by a signal to it alone', () => {
    const unit = read('tidings.service');
    expect(unit).toMatch(/^ExecStart=\/usr\/bin\/node dist\/src\/main\.js$/m);
    expect(unit).toMatch(/^KillMode=mixed$/m);
  });

  it('sets only settings that exist, and all that are required, with no secret', () => {
    const given = parseEnv(read('tidings.env'));
    const known = allSettings.map(({ name }) => name);
    expect(Object.keys(given).filter((name) => !known.includes(name))).toEqual([]);
    for (const { name } of allSettings.filter(({ required }) => required)) {
      expect([name, given[name]]).toEqual([name, '']);
    }
  });
});
