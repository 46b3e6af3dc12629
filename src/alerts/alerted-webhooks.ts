import { Injectable } from '@nestjs/common';
import type { SqlClient } from '../database/index.js';
import type { AlertedWebhook } from './alert.js';

/** Finds a webhook in the caller's transaction; null if it does not exist. */
type FindWebhook = (client: SqlClient, webhookId: string) => Promise<AlertedWebhook | null>;

/** A module above registers how a webhook is found; this module knows no webhooks. */
@Injectable()
export class AlertedWebhooks {
  private findWebhook: FindWebhook = () => Promise.resolve(null);

  register(find: FindWebhook): void {
    this.findWebhook = find;
  }

  async find(client: SqlClient, webhookId: string | null): Promise<AlertedWebhook | null> {
    return webhookId === null ? null : await this.findWebhook(client, webhookId);
  }
}
