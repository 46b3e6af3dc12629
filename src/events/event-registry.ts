import { Injectable } from '@nestjs/common';
import { checkDefinition } from './check-definition.js';
import { latestVersion, resourceOf } from './event-definition.js';
import type { EventDefinition } from './event-definition.js';
import { InvalidEventDefinition } from './invalid-event-definition.js';
import { SchemaValidator } from './schema-validator.js';

/** An event's data breaks its own schema: a fault of the program that recorded it. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';
}

/** The catalogue: every event that this system can tell, checked when it is registered. */
@Injectable()
export class EventRegistry {
  private readonly definitions = new Map<string, EventDefinition>();
  private readonly validator = new SchemaValidator();

  /** @throws {InvalidEventDefinition} naming the event and the field that is wrong */
  register(definition: EventDefinition): void {
    const other = this.definitions.get(definition.type);
    if (other) {
      const problem = `is defined twice, by ${other.file ?? 'another definition'} too`;
      throw new InvalidEventDefinition(definition, 'type', problem);
    }
    checkDefinition(definition, this.validator);
    this.definitions.set(definition.type, definition);
  }

  find(type: string): EventDefinition | undefined {
    return this.definitions.get(type);
  }

  /** Every definition, by name. */
  all(): EventDefinition[] {
    return [...this.definitions.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
  }

  hasResource(resource: string): boolean {
    return [...this.definitions.keys()].some((type) => resourceOf(type) === resource);
  }

  /** @throws {InvalidEvent} when `data` does not fit the latest version, or the event is not registered */
  assertValid(definition: EventDefinition, data: unknown): void {
    const { type } = definition;
    const version = latestVersion(definition);
    const schema = this.definitions.get(type)?.versions[version]?.schema;
    if (!schema) throw new InvalidEvent(`event ${type} was recorded and is not registered`);
    const wrong = this.validator.check(schema, data);
    if (wrong) throw new InvalidEvent(`event ${type} v${version}: ${wrong}`);
  }
}
