import { Conflict, defineProblems, noSuch, NotFound } from '../common/index.js';
import type { DeadLetterStatus } from './dead-letter.entity.js';

const problems = defineProblems({
  dead_letter_not_found: noSuch('dead letter', '/dead-letters'),
  dead_letter_closed: {
    status: 409,
    meaning: 'The dead letter has been replayed or discarded already.',
    cause: 'Someone else was faster, or the request was repeated.',
    action: 'Nothing. `GET /dead-letters/:id` shows its `replays`.',
    example: {
      detail: 'The dead letter is already replayed. Only an open one can be changed.',
      path: '/dead-letters/0190b0a0-0000-7000-8000-000000000001/replay',
    },
  },
  not_replayable: {
    status: 409,
    meaning: 'Dead letters of this source cannot be replayed here.',
    cause: 'The module that made it is not part of this deployment.',
    action: 'Replay it on a deployment that has the module, or discard it.',
    example: {
      detail: "Dead letters of source 'inbound' cannot be replayed.",
      path: '/dead-letters/0190b0a0-0000-7000-8000-000000000001/replay',
    },
  },
});

/** 404: no such dead letter. */
export class DeadLetterNotFound extends NotFound {
  constructor(id: string) {
    super(problems.dead_letter_not_found, `No such dead letter: '${id}'.`);
  }
}

/** 409: it has already been replayed or discarded. */
export class DeadLetterClosed extends Conflict {
  constructor(status: DeadLetterStatus) {
    super(
      problems.dead_letter_closed,
      `The dead letter is already ${status}. Only an open one can be changed.`,
    );
  }
}

/** 409: no module of this deployment replays dead letters of this source. */
export class NotReplayable extends Conflict {
  constructor(source: string) {
    super(problems.not_replayable, `Dead letters of source '${source}' cannot be replayed.`);
  }
}
