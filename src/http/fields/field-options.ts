/** What every field says of itself. `example` appears in the OpenAPI document. */
export interface FieldOptions<Example> {
  readonly description: string;
  readonly example?: Example;
  /** May be left out. */
  readonly optional?: boolean;
  /** May be null. */
  readonly nullable?: boolean;
}
