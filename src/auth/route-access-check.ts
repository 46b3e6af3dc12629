import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { KnownScopes } from './known-scopes.js';
import { ROUTE_ACCESS } from './route-access.js';
import type { RouteAccess } from './route-access.js';

/**
 * Collects the scopes that routes require. Fails the start if a route does not declare its access,
 * so that none is public by accident.
 */
@Injectable()
export class RouteAccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
    private readonly scopes: KnownScopes,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getControllers()) {
      const routes = instance as Record<string, () => unknown>;
      const prototype = Object.getPrototypeOf(instance) as object;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = routes[name];
        if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) continue;
        const targets = metatype ? [handler, metatype] : [handler];
        const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(
          ROUTE_ACCESS,
          targets,
        );
        if (access === undefined) {
          throw new Error(`${metatype?.name}.${name} has neither @Scopes() nor @Public()`);
        }
        if (access !== 'public') this.scopes.add(access);
      }
    }
  }
}
