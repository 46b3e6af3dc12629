import type { Queue } from 'bull';

/** Members of Bull's queue that its types lack. Both connections are opened on first access. */
interface WorkerQueue {
  readonly bclient: Client;
  readonly eclient: Client;
  readonly bclientInitialized?: boolean;
  /** Per slot, the job or the wait for one. These promises never reject. */
  readonly processing: Readonly<Record<string, Promise<unknown>>>;
}
type Client = Queue['client'];
type Report = (error: unknown) => void;

/**
 * Handles the rejections of Redis that Bull and ioredis leave unhandled: each would end the
 * process. Takes effect for what starts after the call, so call it before `queue.process()`.
 */
export function guardRejections(queue: Queue, report: Report): void {
  guardStart(queue, report);
  guardWorkerName(queue, report);
  guardJobsFinished(queue);
}

/**
 * Nest's explorer drops the promise of `process()`. It rejects if, for example, the process stops
 * before it has reached Redis.
 */
function guardStart(queue: Queue, report: Report): void {
  const start = queue.process.bind(queue) as (...args: unknown[]) => Promise<void>;
  const guarded = (...args: unknown[]): Promise<void> => {
    const started = start(...args).catch(report);
    const { bclient, eclient } = queue as unknown as WorkerQueue;
    guardCommands(bclient);
    guardCommands(eclient);
    return started;
  };
  queue.process = guarded as Queue['process'];
}

/**
 * ioredis subscribes again after a reconnect and drops the promise. This marks the promises of
 * commands only: a caller that chains on one still has to handle its own.
 */
function guardCommands(client: Client): void {
  const send = client.sendCommand.bind(client);
  client.sendCommand = (...args) => {
    const answer = send(...args);
    if (answer instanceof Promise) answer.catch(() => undefined);
    return answer;
  };
}

/** `process()` names the worker's connection and drops the promise. */
function guardWorkerName(queue: Queue, report: Report): void {
  const setName = queue.setWorkerName.bind(queue);
  queue.setWorkerName = () => setName().catch(report);
}

/**
 * While Bull waits for the current jobs to finish, nothing handles a rejected reconnect of the
 * blocking connection. A queue that closes needs no reconnect, so the connection is cut.
 */
function guardJobsFinished(queue: Queue): void {
  const internals = queue as unknown as WorkerQueue;
  queue.whenCurrentJobsFinished = async () => {
    if (!internals.bclientInitialized) return;
    internals.bclient.disconnect();
    await Promise.all(Object.values(internals.processing));
  };
}
