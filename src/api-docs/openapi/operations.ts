import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
/** An operation of the document, to be completed in place. */
export type Operation = NonNullable<PathItem['get']>;
type Responses = Operation['responses'];
/** An inline response, not a reference. */
export type Response = Exclude<NonNullable<Responses[string]>, { $ref: string }>;

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** All operations with their methods. */
export function operationsOf(document: OpenAPIObject): [Method, Operation][] {
  return Object.values(document.paths).flatMap((path) =>
    METHODS.flatMap((method): [Method, Operation][] => {
      const operation = path[method];
      return operation ? [[method, operation]] : [];
    }),
  );
}

/** The inline responses of an operation with their statuses. */
export function responsesOf({ responses }: Operation): [string, Response][] {
  return Object.entries(responses).filter(
    (entry): entry is [string, Response] => entry[1] !== undefined && !('$ref' in entry[1]),
  );
}
