/**
 * A hint (`@nestjs/event-emitter`): this process has committed new deliveries. The delivery queue
 * wakes a worker on it; if the hint is lost, the sweeper finds the rows.
 */
export const DELIVERIES_ADDED = 'deliveries.added';
