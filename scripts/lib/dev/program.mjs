import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const CHILD = fileURLToPath(new URL('child.mjs', import.meta.url));

/** One run of the program, in a process of its own that is started before it is needed. */
export class Program {
  constructor(environment) {
    this.child = fork(CHILD, { env: environment, execArgv: ['--enable-source-maps'] });
    this.ended = once(this.child, 'exit');
  }

  /** Imports the program. From now on, it does not see changes of the sources any more. */
  load() {
    this.send('load');
  }

  /** Starts the program. @returns what it reports when it is ready; undefined if it ended before */
  async run() {
    const ready = once(this.child, 'message').then(([message]) => message);
    this.send('run');
    return await Promise.race([ready, this.ended.then(() => undefined)]);
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
  }

  /** A process that has ended takes no message; whoever waits for it sees its end. */
  send(step) {
    if (this.child.connected) this.child.send(step);
  }
}
