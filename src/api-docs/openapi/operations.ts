import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
/** An operation of the document, to be completed in place. */
export type Operation = NonNullable<PathItem['get']>;
type Responses = Operation['responses'];
/** An inline response, not a reference. */
export type Response = Exclude<NonNullable<Responses[string]>, { $ref: string }>;

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof METHODS)[number];

/** All operations with their methods and paths. */
export function operationsOf(document: OpenAPIObject): [Method, Operation, string][] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method): [Method, Operation, string][] => {
      const operation = item[method];
      return operation ? [[method, operation, path]] : [];
    }),
  );
}

/** The inline responses of an operation with their statuses. */
export function responsesOf({ responses }: Operation): [string, Response][] {
  return Object.entries(responses).filter(
    (entry): entry is [string, Response] => entry[1] !== undefined && !('$ref' in entry[1]),
  );
}
