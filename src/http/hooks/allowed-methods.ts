import type { RouteOptions } from 'fastify';

interface Route {
  readonly pattern: RegExp;
  readonly methods: readonly string[];
}

/** Knows which methods a path has, to tell "not this way" (405) from "not here" (404). Asked only when nothing matched. */
export class AllowedMethods {
  private readonly routes: Route[] = [];

  /** For Fastify's `onRoute`. */
  add({ url, method }: Pick<RouteOptions, 'url' | 'method'>): void {
    const literal = (segment: string): string => segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const segments = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : literal(part)));
    this.routes.push({ pattern: new RegExp(`^${segments.join('/')}$`), methods: [method].flat() });
  }

  /** The methods of the path, sorted; none when there is no such path. */
  of(path: string): readonly string[] {
    const matching = this.routes.filter((route) => route.pattern.test(path));
    return [...new Set(matching.flatMap((route) => route.methods))].sort();
  }
}
