import { Conflict, defineProblems } from '../common/index.js';

const problems = defineProblems({
  nothing_parked: {
    status: 409,
    meaning: 'The event no longer blocks its aggregate, so there is nothing to replay.',
    cause: 'It was handled meanwhile, or its dead letter was discarded.',
    action: 'Nothing: later events of the aggregate are handled already.',
    example: {
      detail: 'The event no longer blocks its aggregate in this group, so it cannot be replayed.',
      path: '/dead-letters/0190b0a0-0000-7000-8000-000000000001/replay',
    },
  },
});

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
      problems.nothing_parked,
      'The event no longer blocks its aggregate in this group, so it cannot be replayed.',
    );
  }
}
