/** A validation error of one field: its path, such as `items.0.quantity`, and the reason. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}
