import { EventLog1760000000001 } from './0001-event-log.js';
import { ApiKeysAndIdempotency1760000000002 } from './0002-api-keys-and-idempotency.js';
import { Orders1760000000003 } from './0003-orders.js';
import { WebhookSubscriptions1760000000004 } from './0004-webhook-subscriptions.js';
import { WebhookDeliveries1760000000005 } from './0005-webhook-deliveries.js';
import { DeadLetters1760000000006 } from './0006-dead-letters.js';
import { WebhookPublicKeys1760000000007 } from './0007-webhook-public-keys.js';
import { WebhookDataFilters1760000000008 } from './0008-webhook-data-filters.js';
import { OrderedAndRationedDeliveries1760000000009 } from './0009-ordered-and-rationed-deliveries.js';
import { WebhookHistory1760000000010 } from './0010-webhook-history.js';
import { WebhookRecoveries1760000000011 } from './0011-webhook-recoveries.js';
import { WebhookVerifications1760000000012 } from './0012-webhook-verifications.js';
import { DeadLetterJobs1760000000013 } from './0013-dead-letter-jobs.js';
import { Alerts1760000000014 } from './0014-alerts.js';
import { EventVersions1760000000015 } from './0015-event-versions.js';
import { HandlerInbox1760000000016 } from './0016-handler-inbox.js';
import { Inventory1760000000017 } from './0017-inventory.js';
import { Notifications1760000000018 } from './0018-notifications.js';
import { InboundMessages1760000000019 } from './0019-inbound-messages.js';
import { InboundCorrelation1760000000020 } from './0020-inbound-correlation.js';
import { LogEpochs1760000000021 } from './0021-log-epochs.js';
import { WebhookResends1760000000023 } from './0023-webhook-resends.js';
import { Lists1760000000024 } from './0024-lists.js';
import { ApiKeyUse1760000000025 } from './0025-api-key-use.js';
import { WebhookAttemptErrorDetails1760000000026 } from './0026-webhook-attempt-error-details.js';

/** In the order in which they run. A migration that has been released is never changed. */
export const migrations = [
  EventLog1760000000001,
  ApiKeysAndIdempotency1760000000002,
  Orders1760000000003,
  WebhookSubscriptions1760000000004,
  WebhookDeliveries1760000000005,
  DeadLetters1760000000006,
  WebhookPublicKeys1760000000007,
  WebhookDataFilters1760000000008,
  OrderedAndRationedDeliveries1760000000009,
  WebhookHistory1760000000010,
  WebhookRecoveries1760000000011,
  WebhookVerifications1760000000012,
  DeadLetterJobs1760000000013,
  Alerts1760000000014,
  EventVersions1760000000015,
  HandlerInbox1760000000016,
  Inventory1760000000017,
  Notifications1760000000018,
  InboundMessages1760000000019,
  InboundCorrelation1760000000020,
  LogEpochs1760000000021,
  WebhookResends1760000000023,
  Lists1760000000024,
  ApiKeyUse1760000000025,
  WebhookAttemptErrorDetails1760000000026,
];
