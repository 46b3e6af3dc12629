import type { Client } from 'pg';

/** Events per partition of the log. */
const PARTITION_SIZE = 1_000_000;
/** Made this many events ahead, so that no batch ever finds its partition missing. */
const AHEAD = 200_000;

/** Keeps the partition that the log will need next ready. */
export class LogPartitions {
  private readyUpTo = 0;

  constructor(private readonly client: Client) {}

  /** Cheap when there is nothing to do: it then asks nobody. */
  async prepare(position: number): Promise<void> {
    while (position + AHEAD > this.readyUpTo) {
      const first = Math.floor((this.readyUpTo || position) / PARTITION_SIZE) * PARTITION_SIZE + 1;
      await this.client.query('SELECT event_log_add_partition($1, $2)', [first, PARTITION_SIZE]);
      this.readyUpTo = first - 1 + PARTITION_SIZE;
    }
  }
}
