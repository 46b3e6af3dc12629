import { Conflict } from '../common/index.js';

/** A handler that was declared wrongly; it stops the start and names the method. */
export class InvalidHandler extends Error {
  override readonly name = 'InvalidHandler';

  constructor(method: string, problem: string, options?: ErrorOptions) {
    super(`@OnDomainEvent on ${method}: ${problem}`, options);
  }
}

/** 409: the line of the dead letter's event waits no more. */
export class NothingParked extends Conflict {
  constructor() {
    super('nothing_parked', 'The group does not wait with this event any more.');
  }
}
