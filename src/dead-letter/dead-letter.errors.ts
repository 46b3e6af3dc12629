import { Conflict, NotFound } from '../common/index.js';
import type { DeadLetterStatus } from './dead-letter.entity.js';

/** 404: there is no such dead letter. */
export class DeadLetterNotFound extends NotFound {
  constructor() {
    super('dead_letter_not_found', 'There is no dead letter with this id.');
  }
}

/** 409: it was replayed or discarded before. */
export class DeadLetterClosed extends Conflict {
  constructor(status: DeadLetterStatus) {
    super('dead_letter_closed', `The dead letter is ${status}; only an open one can be changed.`);
  }
}

/** 409: this deployment has nothing that could replay it. */
export class NotReplayable extends Conflict {
  constructor(source: string) {
    super('not_replayable', `Nothing here replays dead letters of source "${source}".`);
  }
}
