import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A separate process that takes part in a benchmark; see `serve`. */
export class Child<Ready = unknown> {
  private constructor(
    private readonly process: ChildProcess,
    /** The first message of the process. */
    readonly ready: Ready,
  ) {}

  /** Starts a script with the options of this process. */
  static async start<Ready>(script: URL, env: Record<string, string> = {}): Promise<Child<Ready>> {
    const child = fork(script, {
      execArgv: process.execArgv.filter((option) => !option.includes('prof')),
      env: { ...process.env, BENCH_CHILD: 'true', ...env },
    });
    return new Child(child, await firstMessage<Ready>(child));
  }

  /** Asks the process to do something, and waits for the result. */
  async request<Result>(message: unknown): Promise<Result> {
    const answer = firstMessage<Result>(this.process);
    this.process.send(message as object);
    return await answer;
  }

  async stop(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }
}

/** Answers the requests of the parent process, and ends with it. */
export function serve(ready: unknown, answer: (message: unknown) => Promise<unknown>): void {
  process.on('message', (message) => {
    void answer(message).then((result) => process.send?.(result ?? null));
  });
  process.on('disconnect', () => process.exit());
  process.send?.(ready);
}

/** Fails if the process ends instead. */
async function firstMessage<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const { signal } = ended;
  const exit = once(child, 'exit', { signal }).then(([code]): never => {
    throw new Error(`a process of the benchmark ended with code ${code}`);
  });
  exit.catch(() => undefined);
  try {
    const [message] = await Promise.race([once(child, 'message', { signal }), exit]);
    return message as T;
  } finally {
    ended.abort();
  }
}
