import { defineProblems, noSuch, NotFound } from '../common/index.js';

const problems = defineProblems({
  event_type_not_found: {
    ...noSuch('event type', '/event-types', 'order.create'),
    example: {
      detail: 'unknown event type `order.create`; did you mean `order.created`?',
      path: '/event-types/order.create/versions/1',
    },
  },
  event_version_not_found: {
    status: 404,
    meaning: 'The event type has no such version.',
    cause: 'The version is misspelt, or belongs to a later release.',
    action: 'Read `GET /event-types` for the versions that exist.',
    example: {
      detail: "No such version of event type 'order.created': '9'.",
      path: '/event-types/order.created/versions/9',
    },
  },
});

/** 404: no such event type. */
export class EventTypeNotFound extends NotFound {
  /** @param message says which type, and which one was probably meant */
  constructor(message: string) {
    super(problems.event_type_not_found, message);
  }
}

/** 404: the event type has no such version. */
export class EventVersionNotFound extends NotFound {
  constructor(type: string, version: string) {
    super(
      problems.event_version_not_found,
      `No such version of event type '${type}': '${version}'.`,
    );
  }
}
