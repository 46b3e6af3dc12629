import { Conflict, NotFound } from '../common/index.js';
import type { DeadLetterStatus } from './dead-letter.entity.js';

/** 404: no such dead letter. */
export class DeadLetterNotFound extends NotFound {
  constructor(id: string) {
    super('dead_letter_not_found', `No such dead letter: '${id}'.`);
  }
}

/** 409: it has already been replayed or discarded. */
export class DeadLetterClosed extends Conflict {
  constructor(status: DeadLetterStatus) {
    super(
      'dead_letter_closed',
      `The dead letter is already ${status}. Only an open one can be changed.`,
    );
  }
}

/** 409: no module of this deployment replays dead letters of this source. */
export class NotReplayable extends Conflict {
  constructor(source: string) {
    super('not_replayable', `Dead letters of source '${source}' cannot be replayed.`);
  }
}
