import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_ACCESS } from './route-access.js';

/** Fails the start if a route does not declare its access, so that none is public by accident. */
@Injectable()
export class RouteAccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const routes = instance as Record<string, () => unknown>;
      const prototype = Object.getPrototypeOf(instance) as object;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = routes[name];
        if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) continue;
        const targets = metatype ? [handler, metatype] : [handler];
        if (this.reflector.getAllAndOverride<unknown>(ROUTE_ACCESS, targets) === undefined) {
          throw new Error(`${metatype?.name}.${name} has neither @Scopes() nor @Public()`);
        }
      }
    }
  }
}
