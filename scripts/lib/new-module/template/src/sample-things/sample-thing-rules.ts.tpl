/**
 * The limits of each field of a sample thing, used by the DTOs (validation and OpenAPI) and the
 * event schemas. Text lengths start at 1 by default.
 */
export const sampleThingRules = {
  name: { max: 200 },
} as const;
