import type { EventDefinition } from './event-definition.js';

/** An invalid event definition. It stops the start; `message` names the file and the field. */
export class InvalidEventDefinition extends Error {
  override readonly name = 'InvalidEventDefinition';

  constructor(
    { file, type }: EventDefinition,
    field: string,
    problem: string,
    options?: ErrorOptions,
  ) {
    super(`${file ? `${file}: ` : ''}event "${type}": ${field} ${problem}`, options);
  }
}
