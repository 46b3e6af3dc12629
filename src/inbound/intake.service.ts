import { Injectable } from '@nestjs/common';
import { Clock, currentContext, newId } from '../common/index.js';
import { InboundConfig } from '../config/index.js';
import { SqlPool } from '../database/index.js';
import { InvalidSignature, ProviderNotFound } from './inbound.errors.js';
import { IntakeTraffic } from './intake-traffic.js';
import { InboundWorker } from './processing/inbound-worker.js';
import type { KeptHeaders, Provider } from './providers/provider.js';
import { findProvider } from './providers/providers.js';
import type { SignedRequest } from './signatures/signed-request.js';
import { STORE_MESSAGE } from './store-message.sql.js';

/** Accepts messages: verifies the signature and stores the message, which is processed later. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly config: InboundConfig,
    private readonly sql: SqlPool,
    private readonly worker: InboundWorker,
    private readonly traffic: IntakeTraffic,
    private readonly clock: Clock,
  ) {}

  /**
   * Resolves once the message is stored, by this request or an earlier one.
   * @throws {ProviderNotFound}
   * @throws {InvalidSignature}
   */
  async accept(providerName: string, request: SignedRequest): Promise<void> {
    const provider = findProvider(providerName);
    const keys = provider ? this.config[provider.name] : [];
    if (!provider || keys.length === 0) throw new ProviderNotFound();
    const now = this.clock.now();
    const problem = provider.verify(request, keys, now);
    if (problem) throw new InvalidSignature(problem);
    const store = (): Promise<boolean> => this.store(provider, request, now);
    if (await this.traffic.track(store)) this.worker.wake();
  }

  /**
   * Not in the transaction of a request with an `Idempotency-Key`: the message id makes it
   * idempotent.
   */
  private async store(provider: Provider, request: SignedRequest, now: Date): Promise<boolean> {
    const id = newId();
    const context = currentContext();
    const rows = await this.sql.query(STORE_MESSAGE, [
      id,
      provider.name,
      provider.messageIdOf(request),
      provider.fingerprintOf(request),
      JSON.stringify(kept(provider.keptHeaders, request)),
      request.body,
      context?.correlationId ?? id,
      context?.traceparent ?? null,
      now,
    ]);
    return rows.length > 0;
  }
}

function kept(names: readonly string[], { header }: SignedRequest): KeptHeaders {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = header(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
