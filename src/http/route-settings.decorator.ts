import { PATH_METADATA } from '@nestjs/common/constants.js';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import type { FastifyContextConfig } from 'fastify';

type RouteSettingsOf = Partial<FastifyContextConfig>;

/**
 * Adds to the Fastify `config` of a route, or of every route of a controller; hooks read it before
 * the body arrives. Unlike Nest's `RouteConfig` it keeps what other decorators have added. A
 * route's own settings override those of its controller.
 */
export function RouteSettings(settings: RouteSettingsOf): MethodDecorator & ClassDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor): void => {
    if (descriptor) return setOn(descriptor.value as object, { ...settings }, 'over');
    const { prototype } = target as { readonly prototype: object };
    for (const property of Object.values(Object.getOwnPropertyDescriptors(prototype))) {
      const method: unknown = property.value;
      const isRoute = typeof method === 'function' && Reflect.hasMetadata(PATH_METADATA, method);
      if (isRoute) setOn(method, settings, 'under');
    }
  };
}

function setOn(handler: object, settings: RouteSettingsOf, place: 'over' | 'under'): void {
  const known = Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, handler) as RouteSettingsOf;
  const all = place === 'over' ? { ...known, ...settings } : { ...settings, ...known };
  Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, all, handler);
}
