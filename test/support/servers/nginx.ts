import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreePort } from '../../../embedded-postgres/free-port.js';
import { eventually } from '../eventually.js';
import { NGINX } from './installed.js';
import { serverFolder, serverUser, ServerProcess } from './server-process.js';

export interface TestNginx {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts Debian's nginx as an ordinary user, in a temporary folder.
 * @param http the content of the `http` block, which listens on this port
 */
export async function createNginx(http: (port: number) => string): Promise<TestNginx> {
  const user = await serverUser();
  const folder = await serverFolder('tidings-test-nginx-', user);
  const port = await findFreePort();
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const configuration = `
    daemon off;
    pid ${folder}/nginx.pid;
    error_log stderr;
    events {}
    http {
      access_log off;
      ${temporary.join(' ')}
      ${http(port)}
    }`;
  await writeFile(join(folder, 'nginx.conf'), configuration);
  const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'stderr'];
  const server = ServerProcess.start(NGINX, args, { user, folder, lastSignal: 'SIGTERM' });
  const stop = async (): Promise<void> => {
    await server.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = `http://127.0.0.1:${port}`;
    await eventually(async () => server.hasEnded || (await fetch(url)).status > 0);
    if (server.hasEnded) throw new Error(await readFile(join(folder, 'server.log'), 'utf8'));
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
