import { Injectable } from '@nestjs/common';
import { UnknownScopes } from './auth.errors.js';
import type { Scope } from './scope.js';

/** The scopes that a key can have: those that some route requires. */
@Injectable()
export class KnownScopes {
  private readonly known = new Set<Scope>(['admin']);

  add(scopes: readonly Scope[]): void {
    for (const scope of scopes) this.known.add(scope);
  }

  /** @throws {UnknownScopes} naming the index of each unknown one */
  assertKnown(scopes: readonly Scope[]): void {
    const unknown = scopes.flatMap((scope, index) => (this.known.has(scope) ? [] : [index]));
    if (unknown.length > 0) throw new UnknownScopes(unknown, [...this.known].toSorted(adminLast));
  }
}

function adminLast(a: Scope, b: Scope): number {
  if (a === 'admin' || b === 'admin') return a === 'admin' ? 1 : -1;
  return a < b ? -1 : 1;
}
