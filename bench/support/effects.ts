/** The effect of one event in the benchmark of handlers: one row. */
export const CREATE_EFFECTS = `
  CREATE TABLE bench_effect (event_id uuid NOT NULL, aggregate_id uuid NOT NULL, sequence_number integer NOT NULL)`;

export const WRITE_EFFECT = `
  INSERT INTO bench_effect (event_id, aggregate_id, sequence_number) VALUES ($1, $2, $3)`;

/** Event types that no handler group of the application handles. */
export const HANDLED = 'order.delivered';
export const READ_BY_LOOP = 'order.payment_received';
