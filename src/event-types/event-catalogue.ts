import { Injectable } from '@nestjs/common';
import { HttpConfig } from '../config/index.js';
import { cacheable } from '../http/index.js';
import type { CacheableResponse } from '../http/index.js';
import { EventTypeNotFound, EventVersionNotFound } from './event-types.errors.js';
import type { EventTypeListResponse, EventTypeResponse } from './dto/event-type.response.js';
import {
  deprecationHeaders,
  EventRegistry,
  latestVersion,
  publishedSchema,
  schemaPath,
  unknownEventType,
} from '../events/index.js';
import type { EventDefinition } from '../events/index.js';

/** The response with a schema, and the deprecation headers of its version. */
export interface SchemaPage {
  readonly answer: CacheableResponse;
  readonly headers: Readonly<Record<string, string>>;
}

const LIST = {
  contentType: 'application/json; charset=utf-8',
  // New versions come with a new release and are visible within a minute.
  cacheControl: 'public, max-age=60',
};
const SCHEMA = {
  contentType: 'application/schema+json; charset=utf-8',
  cacheControl: 'public, max-age=31536000, immutable',
};

/**
 * The public pages of the registry. Definitions do not change while the program runs, so each page
 * is built once.
 */
@Injectable()
export class EventCatalogue {
  private readonly publicUrl: string;
  private readonly pages = new Map<string, SchemaPage>();
  private readonly types = new Map<string, CacheableResponse>();
  private listed: CacheableResponse | undefined;

  constructor(
    private readonly registry: EventRegistry,
    config: HttpConfig,
  ) {
    this.publicUrl = config.publicUrl;
  }

  /** Every event type with its versions. */
  list(): CacheableResponse {
    this.listed ??= cacheable(JSON.stringify(this.content()), LIST);
    return this.listed;
  }

  /**
   * One event type with its versions.
   * @throws {NotFound} for an unknown type
   */
  type(name: string): CacheableResponse {
    const definition = this.definitionOf(name);
    const page = this.types.get(name) ?? cacheable(JSON.stringify(this.describe(definition)), LIST);
    this.types.set(name, page);
    return page;
  }

  /**
   * The schema of a version.
   * @throws {NotFound} for an unknown type or version
   */
  schema(type: string, version: string): SchemaPage {
    const definition = this.definitionOf(type);
    const key = `${type} ${version}`;
    const page = this.pages.get(key) ?? this.makePage(definition, version);
    this.pages.set(key, page);
    return page;
  }

  private definitionOf(type: string): EventDefinition {
    const definition = this.registry.find(type);
    if (definition) return definition;
    throw new EventTypeNotFound(unknownEventType(type, this.registry));
  }

  private makePage(definition: EventDefinition, text: string): SchemaPage {
    const version = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0;
    const schema = publishedSchema(definition, version, this.publicUrl);
    if (!schema) {
      throw new EventVersionNotFound(definition.type, text);
    }
    const answer = cacheable(JSON.stringify(schema), SCHEMA);
    const { deprecated } = definition.versions[version] ?? {};
    const latest = `${this.publicUrl}${schemaPath(definition.type, latestVersion(definition))}`;
    const headers = deprecationHeaders(deprecated);
    if (deprecated) headers['link'] = `<${latest}>; rel="successor-version"`;
    return { answer, headers };
  }

  private content(): EventTypeListResponse {
    return { data: this.registry.all().map((definition) => this.describe(definition)) };
  }

  private describe(definition: EventDefinition): EventTypeResponse {
    const { type, description, versions } = definition;
    const latest = latestVersion(definition);
    return {
      eventType: type,
      description,
      latestVersion: latest,
      versions: Array.from({ length: latest }, (_, index) => index + 1).map((version) => {
        const { since, sunset } = versions[version]?.deprecated ?? {};
        return {
          version,
          status: since ? 'deprecated' : 'current',
          deprecatedAt: since ? new Date(since).toISOString() : null,
          sunsetAt: sunset ? new Date(sunset).toISOString() : null,
          schemaUrl: `${this.publicUrl}${schemaPath(type, version)}`,
        };
      }),
    };
  }
}
