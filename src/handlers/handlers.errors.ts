import { Conflict } from '../common/index.js';

/** An invalid handler declaration. It stops the start of the program and names the method. */
export class InvalidHandler extends Error {
  override readonly name = 'InvalidHandler';

  constructor(method: string, problem: string, options?: ErrorOptions) {
    super(`@OnDomainEvent on ${method}: ${problem}`, options);
  }
}

/** 409: the event of the dead letter no longer blocks its aggregate. */
export class AggregateNotBlocked extends Conflict {
  constructor() {
    super(
      'nothing_parked',
      'The event no longer blocks its aggregate in this group, so it cannot be replayed.',
    );
  }
}
