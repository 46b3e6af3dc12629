import type { EventDefinition } from './event-definition.js';

/** A definition that would promise something untrue; it stops the start. `message` names its file and the field. */
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
