import type { AppError, FieldError } from '../../../common/index.js';

/** Gathers every broken rule of one request, so that a caller hears of all of them at once. */
export class BrokenRules {
  private readonly found: FieldError[] = [];

  get all(): readonly FieldError[] {
    return this.found;
  }

  add(path: string, message: string): void {
    this.found.push({ path, message });
  }

  /** Takes over what another check has refused. */
  absorb(refusal: AppError): void {
    this.found.push(...(refusal.errors ?? []));
  }
}
