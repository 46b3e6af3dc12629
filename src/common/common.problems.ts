import { defineProblems } from './problem-kinds.js';

/** The codes that every module uses. */
export const commonProblems = defineProblems({
  invalid_request: {
    status: 400,
    meaning: 'The request does not have the form that the OpenAPI document describes.',
    cause:
      'A field or query parameter is missing, unknown, of the wrong type, too long or out of range.',
    action:
      'Correct what `errors` lists: each entry has the path of a value and what is wrong with it; an empty path means the whole body.',
    example: {
      detail: 'Request validation failed.',
      path: '/orders',
      errors: [
        { path: 'customerId', message: 'is required' },
        { path: 'items.0.quantity', message: 'must be from 1 to 1000000' },
      ],
    },
  },
  not_found: {
    status: 404,
    meaning: 'There is nothing at this path.',
    cause: 'The path is misspelt, or an id in it is not a UUID.',
    action: 'Compare the path with the API documentation at `/docs`.',
    example: { detail: 'No such route.', path: '/order' },
  },
});
