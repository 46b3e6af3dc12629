import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { RolesConfig } from '../config/index.js';
import { BackgroundWorker } from './background-worker.js';
import type { WorkerFigures } from './background-worker.js';

/**
 * All background workers of the process: starts those that belong to its roles once the application
 * has been initialised, and stops them when it shuts down.
 */
@Injectable()
export class BackgroundWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(BackgroundWorkers.name);
  private readonly workers = new Map<string, BackgroundWorker>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly roles: RolesConfig,
  ) {}

  /** Adds a worker that is not itself a provider, before the application has been initialised. */
  add(worker: BackgroundWorker): void {
    const { name } = worker.options;
    const known = this.workers.get(name);
    if (known && known !== worker) throw new Error(`two background workers are named "${name}"`);
    this.workers.set(name, worker);
  }

  /** The counters of every worker of the application, running here or not, sorted by name. */
  figures(): WorkerFigures[] {
    const figures = [...this.workers.values()].map((worker) => worker.figures);
    return figures.sort((a, b) => a.name.localeCompare(b.name));
  }

  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (instance instanceof BackgroundWorker) this.add(instance);
    }
    for (const worker of this.workers.values()) {
      const { role, enabled = true } = worker.options;
      if (enabled && (role === undefined || this.roles.has(role))) worker.start();
    }
  }

  /**
   * Stops the workers at once, so that this takes as long as the slowest of them. The relay stops
   * last: the events that the others commit while they stop still reach the log.
   */
  async beforeApplicationShutdown(): Promise<void> {
    const all = [...this.workers.values()];
    await this.stop(all.filter(({ options }) => options.role !== 'relay'));
    await this.stop(all.filter(({ options }) => options.role === 'relay'));
  }

  private async stop(workers: readonly BackgroundWorker[]): Promise<void> {
    const stopOne = async (worker: BackgroundWorker): Promise<void> => {
      try {
        await worker.stop();
      } catch (error) {
        const { name } = worker.options;
        this.logger.error({ msg: 'background worker did not stop cleanly', name, err: error });
      }
    };
    await Promise.all(workers.map(stopOne));
  }
}
