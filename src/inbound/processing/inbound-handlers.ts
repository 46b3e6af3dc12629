import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { inboundSubscription } from '../../events/index.js';
import type { InboundHandler } from '../../events/index.js';
import { ProviderMethods } from '../../handlers/index.js';
import { InvalidInboundHandler } from '../inbound.errors.js';
import { findProvider } from '../providers/providers.js';

/** Finds the methods decorated with `@OnInbound` in the providers of all modules. */
@Injectable()
export class InboundHandlers implements OnModuleInit {
  private readonly handlers = new Map<string, InboundHandler>();

  constructor(private readonly methods: ProviderMethods) {}

  /** @throws {InvalidInboundHandler} in every process, whatever its roles; this stops the start */
  onModuleInit(): void {
    for (const { name, owner, method, isStatic } of this.methods.all()) {
      const subscription = inboundSubscription(method);
      if (!subscription) continue;
      const { provider, type } = subscription;
      const key = keyOf(provider, type);
      if (!isStatic) throw new InvalidInboundHandler(name, 'its class must not be request-scoped');
      if (!findProvider(provider)) {
        throw new InvalidInboundHandler(name, `there is no provider "${provider}"`);
      }
      if (this.handlers.has(key)) {
        throw new InvalidInboundHandler(name, `"${type}" of ${provider} is handled elsewhere`);
      }
      const handler = method as InboundHandler;
      this.handlers.set(key, (message, tx) => handler.call(owner, message, tx));
    }
  }

  find(provider: string, type: string): InboundHandler | undefined {
    return this.handlers.get(keyOf(provider, type));
  }
}

function keyOf(provider: string, type: string): string {
  return `${provider} ${type}`;
}
