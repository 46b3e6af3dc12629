import type { AppError, FieldError } from '../../../common/index.js';

/** Collects the validation errors of a request, so that a response reports all of them. */
export class BrokenRules {
  private readonly found: FieldError[] = [];

  get all(): readonly FieldError[] {
    return this.found;
  }

  add(path: string, message: string): void {
    this.found.push({ path, message });
  }

  /** Adds the errors of another check. */
  absorb(error: AppError): void {
    this.found.push(...(error.errors ?? []));
  }
}
