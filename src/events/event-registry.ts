import { Injectable } from '@nestjs/common';
import { checkDefinition } from './check-definition.js';
import { latestVersion, resourceOf } from './event-definition.js';
import type { EventDefinition } from './event-definition.js';
import { InvalidEventDefinition } from './invalid-event-definition.js';
import { SchemaValidator } from './schema-validator.js';

/** Recorded data does not conform to its schema: a bug in the module that recorded it. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
}

/** All event definitions of the program, each validated on registration. */
@Injectable()
export class EventRegistry {
  private readonly definitions = new Map<string, EventDefinition>();
  private readonly validator = new SchemaValidator();

  /** @throws {InvalidEventDefinition} with the event type and the invalid field */
  register(definition: EventDefinition): void {
    const other = this.definitions.get(definition.type);
    if (other) {
      const problem = `is defined twice, also by ${other.file ?? 'another definition'}`;
      throw new InvalidEventDefinition(definition, 'type', problem);
    }
    checkDefinition(definition, this.validator);
    this.definitions.set(definition.type, definition);
  }

  find(type: string): EventDefinition | undefined {
    return this.definitions.get(type);
  }

  /** All definitions, sorted by event type. */
  all(): EventDefinition[] {
    return [...this.definitions.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
  }

  hasResource(resource: string): boolean {
    return [...this.definitions.keys()].some((type) => resourceOf(type) === resource);
  }

  /**
   * @throws {InvalidEvent} if `data` is invalid in the latest version, or the type is unregistered
   */
  assertValid(definition: EventDefinition, data: unknown): void {
    const { type } = definition;
    const version = latestVersion(definition);
    const schema = this.definitions.get(type)?.versions[version]?.schema;
    if (!schema) throw new InvalidEvent(`event ${type} was recorded but is not registered`);
    const wrong = this.validator.check(schema, data);
    if (wrong) throw new InvalidEvent(`event ${type} v${version}: ${wrong}`);
  }
}
