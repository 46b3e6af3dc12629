import { Injectable, Logger } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { RolesConfig } from '../config/index.js';
import type { Role } from '../config/index.js';
import { BackgroundWorker } from './background-worker.js';
import { BackgroundWorkers } from './background-workers.js';
import { WorkersModule } from './workers.module.js';

const log: string[] = [];

abstract class LoggedWorker extends BackgroundWorker {
  constructor(name: string, role?: Role, enabled = true) {
    super({ name, role, enabled, intervalMs: 3_600_000, failureMessage: `${name} failed` });
  }

  override runOnce(): Promise<boolean> {
    return Promise.resolve(false);
  }

  override async stop(): Promise<void> {
    await super.stop();
    log.push(`${this.options.name} stopped`);
  }
}

@Injectable()
class RelayWorker extends LoggedWorker {
  constructor() {
    super('relay', 'relay');
  }
}

@Injectable()
class SlowWorker extends LoggedWorker {
  constructor() {
    super('slow', 'worker');
  }

  override async stop(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    await super.stop();
  }
}

@Injectable()
class BrokenWorker extends LoggedWorker {
  constructor() {
    super('broken');
  }

  override async stop(): Promise<void> {
    await super.stop();
    throw new Error('no');
  }
}

@Injectable()
class DisabledWorker extends LoggedWorker {
  constructor() {
    super('disabled', 'worker', false);
  }
}

class NamedWorker extends LoggedWorker {}

describe('the background workers', () => {
  let module: TestingModule | undefined;
  afterEach(async () => {
    await module?.close();
    module = undefined;
    log.length = 0;
  });

  const start = async (...roles: Role[]): Promise<BackgroundWorkers> => {
    Logger.overrideLogger(false);
    module = await Test.createTestingModule({
      imports: [WorkersModule],
      providers: [RelayWorker, SlowWorker, BrokenWorker, DisabledWorker],
    })
      .useMocker((token) =>
        token === RolesConfig ? { has: (role: Role) => roles.includes(role) } : undefined,
      )
      .compile();
    module.useLogger(false);
    const workers = module.get(BackgroundWorkers);
    workers.add(new NamedWorker('added'));
    await module.init();
    return workers;
  };

  it('start in the processes with their role', async () => {
    const running = async (...roles: Role[]): Promise<string[]> => {
      const workers = await start(...roles);
      return workers
        .figures()
        .filter((figures) => figures.running)
        .map(({ name }) => name);
    };
    expect(await running('worker')).toEqual(['added', 'broken', 'slow']);
    await module?.close();
    expect(await running('relay')).toEqual(['added', 'broken', 'relay']);
  });

  it('stop together, and the relay after the others', async () => {
    const workers = await start('worker', 'relay');
    await module?.close();
    // The slow one, which is not the last to be stopped, ends after the others.
    expect(log.slice(-2)).toEqual(['slow stopped', 'relay stopped']);
    expect(log.toSorted()).toEqual([
      'added stopped',
      'broken stopped',
      'disabled stopped',
      'relay stopped',
      'slow stopped',
    ]);
    expect(workers.figures().map(({ name }) => name)).toEqual([
      'added',
      'broken',
      'disabled',
      'relay',
      'slow',
    ]);
  });

  it('have different names', async () => {
    const workers = await start('api');
    expect(() => workers.add(new NamedWorker('relay'))).toThrow(
      'two background workers are named "relay"',
    );
  });
});
