// Made by `npm run client` from the OpenAPI document. Not to be edited.

export interface paths {
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the API keys in force
         * @description Newest first.
         */
        get: operations["ApiKeysController_list"];
        put?: never;
        /**
         * Make an API key
         * @description The answer is the only place where the key is ever shown.
         */
        post: operations["ApiKeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description At once; its open streams end within five seconds.
         */
        delete: operations["ApiKeysController_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event-types/deprecated-use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who still reads deprecated versions
         * @description Of every tenant. A version goes on being sent after its sunset: nobody is cut off unawares, and this says whom to ask before it is ever removed.
         */
        get: operations["DeprecatedUseController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List event types
         * @description Each with its versions, and which of them should no longer be used.
         */
        get: operations["EventTypesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event-types/{type}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the schema of an event version
         * @description JSON Schema (draft 2020-12) of `data`, with an example. It never changes in what it allows. That of a deprecated version comes with `Deprecation`, `Sunset` and a link to its successor.
         */
        get: operations["EventTypesController_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List events
         * @description By position, oldest first. `nextCursor` is the last position, to be passed as `after`: it is there whenever an event is, so that a reader can go on from it later. With `format=cloudevents` each is a CloudEvent.
         */
        get: operations["EventsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an event */
        get: operations["EventsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process runs
         * @description Checks no dependencies.
         */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process can do its work
         * @description PostgreSQL on all connections of this process, Redis if it is used, the schema.
         */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the event path is doing, over all processes
         * @description The relay and each consumer, judged from the database. 503 while one of them has work and makes no progress for `HEALTH_STANDSTILL_AFTER`. For alerts, not for load balancers: it concerns no process in particular.
         */
        get: operations["HealthController_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Newest first.
         */
        get: operations["OrdersController_list"];
        put?: never;
        /** Place an order */
        post: operations["OrdersController_place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an order
         * @description As it is, or as it was at a point of its past.
         */
        get: operations["OrdersController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a pending order
         * @description What changes nothing makes no event.
         */
        patch: operations["OrdersController_amend"];
        trace?: never;
    };
    "/orders/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an order
         * @description Records the payment of a pending order: its whole total.
         */
        post: operations["OrderStepsController_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/shipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship an order
         * @description Hands a paid order to a carrier.
         */
        post: operations["OrderStepsController_ship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver an order
         * @description Records that a shipped order has arrived.
         */
        post: operations["OrderStepsController_deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order
         * @description Calls off an order that has not been shipped.
         */
        post: operations["OrderStepsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an order's events
         * @description Oldest first: what happened, by whom, and as part of what.
         */
        get: operations["OrderHistoryController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inventory/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the stock of an article
         * @description Of the key's tenant. There is none until it was counted or ordered.
         */
        get: operations["InventoryController_read"];
        /**
         * Set the stock of an article
         * @description Of the key's tenant. What is reserved stays reserved.
         */
        put: operations["InventoryController_count"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream events
         * @description Server-Sent Events: `id` is the position, `event` the type, `data` the event on one line. A lost connection is resumed after the last id. A resume point that is of no use gets an event `stream.reset`, and no error.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/stream-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a stream token
         * @description With it a browser's `EventSource`, which sends no headers, opens streams as the caller.
         */
        post: operations["StreamTokensController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/orders/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream the orders of one customerId
         * @description Server-Sent Events: `id` is the position, `event` the type, `data` the event on one line. A lost connection is resumed after the last id. A resume point that is of no use gets an event `stream.reset`, and no error.
         */
        get: operations["stream_orders_by_customerId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description Newest first.
         */
        get: operations["WebhooksController_list"];
        put?: never;
        /**
         * Make a webhook
         * @description It gets every matching event that is committed from now on. Keep the `secret`.
         */
        post: operations["WebhooksController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook */
        get: operations["WebhooksController_read"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Deliveries that are not finished are cancelled, and recorded as such.
         */
        delete: operations["WebhooksController_remove"];
        options?: never;
        head?: never;
        /**
         * Change a webhook
         * @description What is absent stays as it is.
         */
        patch: operations["WebhooksController_change"];
        trace?: never;
    };
    "/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a webhook
         * @description Its events are held until it is resumed. A paused one stays paused.
         */
        post: operations["WebhookStateController_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a paused webhook
         * @description What was held is sent, or cancelled. A disabled one answers 409: `enable` it.
         */
        post: operations["WebhookStateController_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a webhook
         * @description Makes a disabled or paused webhook active. What was held is sent, or cancelled; the count of failures starts again. With `WEBHOOK_VERIFY` a URL that is not verified is sent its challenge once more, and 422 says what it answered, if that was not the challenge.
         */
        post: operations["WebhookStateController_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the signing secret
         * @description From the next attempt on deliveries are signed with the new secret, and until the overlap ends with the old ones too: `webhook-signature` then has one signature for each. Up to 5 secrets sign at a time; one more is refused (409) unless its `overlap` ends the others. Keep the `secret`: no other answer shows it.
         */
        post: operations["WebhookSecretController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The public keys of webhooks
         * @description Of those that are signed by `ed25519`, as a JSON Web Key Set: the present key, and after a rotation the old ones until their overlap ends. Without `webhookId`, those of the thousand newest webhooks.
         */
        get: operations["JwksController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/status-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the changes of a webhook's status
         * @description Newest first: who or what made each, why, and which attempts led to it. Also of a deleted webhook, as long as its deliveries are kept.
         */
        get: operations["StatusChangesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how a webhook is doing
         * @description What is pending and held now, and over the last hour and the last 24 hours: attempts, deliveries by outcome, success rate and latency. Tests are not counted.
         */
        get: operations["WebhookStatsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an example now
         * @description An event that never happened, sent and signed like any other; it has the `position` 0 and an id of its own. The answer is the attempt, whatever its outcome: nothing is tried again, recorded or counted. It works for a paused or disabled webhook too.
         */
        post: operations["TrialsController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Schedule again what was missed
         * @description Every event of the window that the webhook, as it is now, would get and has not received: never sent, cancelled, or given up. Each gets a full retry schedule; a dead letter of it is thereby replayed. What was received or is on its way stays as it is, and events from before the webhook was made are sent too. It runs in the background, and what it sends may arrive after later events; for a paused or disabled webhook it is held.
         */
        post: operations["RecoveriesController_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/recoveries/{recoveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how far a recovery has come */
        get: operations["RecoveriesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a webhook's deliveries
         * @description Newest event first.
         */
        get: operations["DeliveriesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a delivery
         * @description With all its attempts.
         */
        get: operations["DeliveriesController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a delivery now
         * @description For one that is `pending`. The attempt takes the place of the scheduled one, so it counts in the same retry schedule. A `dead` delivery is brought back by replaying its dead letter, a `held` one by resuming or enabling its webhook.
         */
        post: operations["DeliveriesController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consumers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups of event handlers
         * @description How far each has come in the log, and what it has yet to handle.
         */
        get: operations["ConsumersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/inbound/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a webhook of another system
         * @description The signature is verified over the bytes of the body, before anything else is looked at. `payments` signs as Standard Webhooks says; a timestamp may be 300 seconds off. The message is stored and processed later; one that came before is answered 202 and processed once.
         */
        post: operations["InboundController_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dead letters
         * @description Of every tenant, newest first.
         */
        get: operations["DeadLettersController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a dead letter */
        get: operations["DeadLettersController_read"];
        put?: never;
        post?: never;
        /**
         * Discard a dead letter
         * @description It stays readable.
         */
        delete: operations["DeadLettersController_discard"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay a dead letter
         * @description It goes back to where it came from, with the same `eventId` and a full retry schedule. Only an open one can be replayed, and only while its webhook exists; for a paused or disabled one the delivery is held.
         */
        post: operations["DeadLettersController_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay many dead letters
         * @description Starts a job about the matching letters that are open now, oldest first; later ones are not part of it. Each is replayed as if by itself, and one that cannot be is counted and holds up none of the others. The letters of `system.*` events are left out unless `eventType` names them. `dryRun` only counts.
         */
        post: operations["ReplayJobsController_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List replay jobs
         * @description Newest first.
         */
        get: operations["ReplayJobsController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a replay job
         * @description With its progress.
         */
        get: operations["ReplayJobsController_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a replay job
         * @description What was replayed stays replayed; the other letters stay open.
         */
        post: operations["ReplayJobsController_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "system.event_version_deprecated.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * system.event_version_deprecated, version 1
         * @description A version of an event is to be read no longer. It is told once, to the tenant `default`; whoever is pinned to the version keeps getting it. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_system.event_version_deprecated.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.created.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.created, version 1
         * @deprecated
         * @description A customer has placed an order. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_order.created.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.created.v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.created, version 2
         * @description A customer has placed an order. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_order.created.v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.updated.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.updated, version 1
         * @description A pending order has got other items or another note; its whole content follows. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_order.updated.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.payment_received.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.payment_received, version 1
         * @description An order has been paid in full. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_order.payment_received.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.shipped.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.shipped, version 1
         * @description A paid order has been handed to a carrier. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_order.shipped.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.delivered.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.delivered, version 1
         * @description A shipped order has reached its customer. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_order.delivered.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.cancelled.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * order.cancelled, version 1
         * @description An order has been called off before it was shipped. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_order.cancelled.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inventory.stock_changed.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * inventory.stock_changed, version 1
         * @deprecated
         * @description The stock of an article has changed; all its numbers follow. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_inventory.stock_changed.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inventory.stock_changed.v2": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * inventory.stock_changed, version 2
         * @description The stock of an article has changed; all its numbers follow. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_inventory.stock_changed.v2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "inventory.low_stock.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * inventory.low_stock, version 1
         * @description What is available of an article has fallen under its `lowStockAt`. Told once, until it has risen again. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_inventory.low_stock.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "system.webhook_disabled.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * system.webhook_disabled, version 1
         * @description A webhook was disabled: its events are held until somebody enables it. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_system.webhook_disabled.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "system.dead_letter_created.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * system.dead_letter_created, version 1
         * @description Something was given up on and is kept as a dead letter. A `system.*` event that cannot be delivered makes none. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_system.dead_letter_created.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.test.v1": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * webhook.test, version 1
         * @description A test of a webhook, in no log: its `position` is 0. The body is signed byte for byte, by Standard Webhooks. With the format `cloudevents-binary` it is `data` alone, and the other attributes are `ce-` headers.
         */
        post: operations["webhook_webhook.test.v1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        FieldErrorDocument: {
            /** @description Where; empty: the body as a whole. */
            path: string;
            /** @description Why. */
            message: string;
        };
        ProblemDocument: {
            /** @description Names the kind of problem. */
            type: string;
            /** @description The meaning of `status`. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What went wrong here. */
            detail: string;
            /** @description The path that was asked for. */
            instance: string;
            /** @description The last part of `type`. */
            code: string;
            /** @description The `X-Request-Id` of the answer. */
            requestId: string;
            /** @description The broken rules, on 400 and 422. */
            errors?: components["schemas"]["FieldErrorDocument"][];
        };
        CreateApiKey: {
            /** @description What the key is for. */
            name: string;
            /** @description The tenant whose data the key sees; it exists by being named. */
            tenantId?: string;
            /** @description What the key may do; `admin` is everything, on every tenant. */
            scopes: ("orders:read" | "orders:write" | "inventory:read" | "inventory:write" | "events:read" | "webhooks:read" | "webhooks:write" | "admin")[];
            /**
             * Format: date-time
             * @description When the key ends; null or absent: never.
             */
            expiresAt?: string | null;
        };
        CreatedApiKeyResponse: {
            /**
             * Format: uuid
             * @description Events name their author by it: `api-key:<id>`.
             */
            id: string;
            /** @description What the key is for. */
            name: string;
            /** @description The tenant of the key. */
            tenantId: string;
            /** @description What the key may do. */
            scopes: ("orders:read" | "orders:write" | "inventory:read" | "inventory:write" | "events:read" | "webhooks:read" | "webhooks:write" | "admin")[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it ends; null: never.
             */
            expiresAt: string | null;
            /** @description The key itself. It is shown this once. */
            key: string;
        };
        ApiKeyResponse: {
            /**
             * Format: uuid
             * @description Events name their author by it: `api-key:<id>`.
             */
            id: string;
            /** @description What the key is for. */
            name: string;
            /** @description The tenant of the key. */
            tenantId: string;
            /** @description What the key may do. */
            scopes: ("orders:read" | "orders:write" | "inventory:read" | "inventory:write" | "events:read" | "webhooks:read" | "webhooks:write" | "admin")[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it ends; null: never.
             */
            expiresAt: string | null;
        };
        ApiKeyResponsePage: {
            data: components["schemas"]["ApiKeyResponse"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        DeprecatedUseEntry: {
            /**
             * @description How it is read.
             * @enum {string}
             */
            channel: "webhook" | "stream" | "rest";
            /** @description The event type. */
            eventType: string;
            /** @description Its deprecated version. */
            version: number;
            /**
             * Format: date-time
             * @description Since when that is deprecated.
             */
            deprecatedAt: string;
            /**
             * Format: date-time
             * @description Until when to leave it.
             */
            sunsetAt: string;
            /** @description Whose reader it is. */
            tenantId: string;
            /**
             * Format: uuid
             * @description The webhook that is pinned to it.
             */
            webhookId: string | null;
            /** @description The host of the webhook's URL. */
            host: string | null;
            /** @description The API key of a stream or a REST reader. */
            keyId: string | null;
            /**
             * Format: date-time
             * @description When that reader was last seen, give or take some seconds. Null for a webhook.
             */
            lastSeenAt: string | null;
        };
        DeprecatedUseResponse: {
            /** @description Webhooks that are pinned, and streams and REST readers of the last 30 days. */
            data: components["schemas"]["DeprecatedUseEntry"][];
        };
        EventVersionResponse: {
            /** @description 1, 2, 3… */
            version: number;
            /**
             * @description `deprecated`: still sent to whoever asks for it; use a newer one.
             * @enum {string}
             */
            status: "current" | "deprecated";
            /**
             * Format: date-time
             * @description Since when it is deprecated.
             */
            deprecatedAt: string | null;
            /**
             * Format: date-time
             * @description Until when to leave it.
             */
            sunsetAt: string | null;
            /** @description Where its JSON Schema is. */
            schemaUrl: string;
        };
        EventTypeResponse: {
            /** @description `resource.action`. */
            eventType: string;
            /** @description When it happens. */
            description: string;
            /** @description The version that is recorded. */
            latestVersion: number;
            /** @description Oldest first. */
            versions: components["schemas"]["EventVersionResponse"][];
        };
        EventTypeListResponse: {
            data: components["schemas"]["EventTypeResponse"][];
        };
        EventResponse: {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @description `resource.action`. */
            eventType: string;
            /** @description The version of `data`. */
            version: number;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @description What it happened to. */
            aggregateType: string;
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            /** @description What happened, as its schema at `/event-types` says. */
            data: {
                [key: string]: unknown;
            };
        };
        EventResponsePage: {
            data: components["schemas"]["EventResponse"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        CloudEventResponse: {
            /** @description The version of CloudEvents. */
            specversion: string;
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @description Type and version. */
            type: string;
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @description Of `data`. */
            datacontenttype: string;
            /** @description Where the schema of `data` is. */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            /** @description What happened, as its schema at `/event-types` says. */
            data: {
                [key: string]: unknown;
            };
        };
        CloudEventResponsePage: {
            data: components["schemas"]["CloudEventResponse"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        LiveResponse: {
            /**
             * @description Always `ok`: who cannot answer does not.
             * @enum {string}
             */
            status: "ok";
        };
        ReadyResponse: {
            /**
             * @description `ok` when every check is up.
             * @enum {string}
             */
            status: "ok" | "unavailable";
            /** @description Each check by its name: `postgres`, `migrations`, `redis`. */
            checks: {
                [key: string]: "up" | "down";
            };
        };
        EventHealthResponse: {
            /**
             * @description `degraded` when there is a warning.
             * @enum {string}
             */
            status: "healthy" | "degraded";
            /** @description What is wrong, for people. */
            warnings: string[];
            /** @description Committed events that wait for their place in the log; 10000 means that many or more. */
            outboxDepth: number;
            /** @description Age of the oldest of them in milliseconds; null when there is none. */
            oldestOutboxAgeMs: number | null;
            /** @description Whether a relay leads, in whichever process. */
            relayLeader: boolean;
            /** @description Events that each consumer has yet to handle: `webhooks`, each group of event handlers, and `broker`, which is null without one. */
            consumerLag: {
                [key: string]: number | null;
            };
        };
        OrderItemDto: {
            /** @description What: a stock keeping unit. */
            sku: string;
            /** @description How many. */
            quantity: number;
            /** @description Price of one, in minor units of the currency. */
            unitPrice: number;
        };
        PlaceOrder: {
            /** @description Who orders. */
            customerId: string;
            /** @description ISO 4217. */
            currency: string;
            /** @description The lines of the order. */
            items: components["schemas"]["OrderItemDto"][];
            /** @description Free text of the customer. */
            note?: string | null;
        };
        OrderPaymentResponse: {
            /** @description Minor units; must equal the order's `totalAmount`. */
            amount: number;
            /** @description How it was paid. */
            method: string;
            /** @description The payment provider's id. */
            reference: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            receivedAt: string;
        };
        OrderShipmentResponse: {
            /** @description Who carries it. */
            carrier: string;
            /** @description The carrier's id. */
            trackingNumber: string;
            /**
             * Format: date-time
             * @description When it left.
             */
            shippedAt: string;
            /**
             * Format: date-time
             * @description When it arrived.
             */
            deliveredAt: string | null;
            /** @description Who took it in. */
            signedBy: string | null;
        };
        OrderResponse: {
            /**
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /** @description Who ordered. */
            customerId: string;
            /**
             * @description Where it is in its life.
             * @enum {string}
             */
            status: "pending" | "paid" | "shipped" | "delivered" | "cancelled";
            /** @description ISO 4217. */
            currency: string;
            /** @description Its lines. */
            items: components["schemas"]["OrderItemDto"][];
            /** @description Minor units. */
            totalAmount: number;
            /** @description Free text. */
            note: string | null;
            /** @description Set once it is paid. */
            payment: components["schemas"]["OrderPaymentResponse"] | null;
            /** @description Set once it is shipped. */
            shipment: components["schemas"]["OrderShipmentResponse"] | null;
            /** @description Its last event; the `ETag`. */
            version: number;
            /**
             * Format: date-time
             * @description When it was placed.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        OrderResponsePage: {
            data: components["schemas"]["OrderResponse"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        AmendOrder: {
            /** @description The new lines, in place of all the old ones. */
            items?: components["schemas"]["OrderItemDto"][];
            /** @description The new note; null removes it. */
            note?: string | null;
        };
        ReceivePayment: {
            /** @description Minor units; must equal the order's `totalAmount`. */
            amount: number;
            /** @description How it was paid. */
            method: string;
            /** @description The payment provider's id. */
            reference: string;
        };
        ShipOrder: {
            /** @description Who carries it. */
            carrier: string;
            /** @description The carrier's id. */
            trackingNumber: string;
        };
        DeliverOrder: {
            /** @description Who took it in. */
            signedBy?: string | null;
        };
        CancelOrder: {
            /** @description Why. */
            reason: string;
        };
        InventoryResponse: {
            /** @description The article. */
            sku: string;
            /** @description How many there are. */
            onHand: number;
            /** @description How many of them open orders wait for. */
            reserved: number;
            /** @description `onHand` less `reserved`; below zero: more is ordered than there is. */
            available: number;
        };
        CountStock: {
            /** @description How many there are. */
            onHand: number;
            /** @description `inventory.low_stock` is told when fewer than this are available. Left out or null: it is not. */
            lowStockAt?: number | null;
        };
        CreateStreamToken: {
            /** @description The event types that its streams may ask for; absent: any. */
            types?: string[];
            /**
             * @description For how long streams can be opened with it; an open stream stays open.
             * @default 300
             */
            ttlSeconds: number;
        };
        StreamTokenResponse: {
            /** @description For `?access_token=` of the stream routes. */
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        CreateWebhook: {
            /** @description Where events are POSTed: an absolute https URL (http only where the operator allows it) without credentials and fragment, whose host has globally reachable addresses only. */
            url: string;
            /** @description Which events: names (`order.created`), all of a resource (`order.*`) or `*`, which is everything but `system.*`. */
            eventTypes: string[];
            /** @description For people. */
            description?: string | null;
            /**
             * @description The body: our envelope, a structured CloudEvent, or `data` alone with the rest of a CloudEvent in `ce-*` headers.
             * @enum {string}
             */
            format?: "envelope" | "cloudevents" | "cloudevents-binary";
            /** @description The version in which each event type is sent. Types that are not named are pinned to the version that is the latest when the webhook begins to cover them. A change names only the pins that change. */
            versions?: {
                [key: string]: unknown;
            };
            /** @description Headers that each delivery carries besides our own, up to 20. Their values are secrets: kept encrypted, and answers show `********` in their place. Names that HTTP (`host`, `connection`, …), the signature (`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) own are refused. null: none. A change replaces them all. */
            headers?: {
                [key: string]: unknown;
            } | null;
            /** @description What events must have besides their type; null: nothing. A change replaces it whole. `aggregateId`: only events of this aggregate, as one order. `customerId`: only events that concern this customer. `data.<path>`: what `data` must have there, in the version that the webhook gets: a value, or comparisons that must all hold, of `$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on `data`, `$not` takes one. A path that an event does not have passes `$neq`, `$nin`, `$not` and `{"$exists": false}` only. Up to 100 comparisons, nested up to 5 deep. */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** @description The waits between the attempts of a delivery, up to 7d each; n waits make n + 1 attempts. null: those of the server. */
            retrySchedule?: string[] | null;
            /**
             * @description `aggregate`: an event is sent once all earlier ones of its aggregate are over, delivered or given up; other aggregates do not wait. `none`: nothing waits for anything. What is replayed, recovered or was already under way when this changed may come after later events.
             * @enum {string}
             */
            ordering?: "none" | "aggregate";
            /** @description Requests a second at most, `test` not counted; null: no limit. */
            rateLimit?: number | null;
            /** @description Requests under way at once at most, `test` not counted; null: a fair share of what the server can do. */
            concurrency?: number | null;
            /**
             * @description How deliveries are signed, for good: `hmac` with a secret that both sides know (`v1`), `ed25519` with a private key that never leaves the server (`v1a`).
             * @enum {string}
             */
            signature?: "hmac" | "ed25519";
            /** @description A signing secret of your own: `whsec_` and 24 to 64 bytes in base64. Absent: one is made. Not for `ed25519`, whose keys are always made here. */
            secret?: string;
            /** @description Where its owner is told of new dead letters and of its deactivation: a signed POST at most once a minute. The rules of `url` hold. null: nowhere. */
            notifyUrl?: string | null;
            /** @description The same by mail, where the server has a mail server. null: nobody. */
            notifyEmail?: string | null;
            /** @description `false` makes it paused: its events are held until it is resumed. */
            active?: boolean;
        };
        WebhookWithSecretResponse: {
            /**
             * Format: uuid
             * @description The webhook.
             */
            id: string;
            /** @description Only events of this tenant are sent. */
            tenantId: string;
            /** @description Where events are POSTed: an absolute https URL (http only where the operator allows it) without credentials and fragment, whose host has globally reachable addresses only. */
            url: string;
            /** @description Which events: names (`order.created`), all of a resource (`order.*`) or `*`, which is everything but `system.*`. */
            eventTypes: string[];
            /** @description For people. */
            description: string | null;
            /**
             * @description The body: our envelope, a structured CloudEvent, or `data` alone with the rest of a CloudEvent in `ce-*` headers.
             * @enum {string}
             */
            format: "envelope" | "cloudevents" | "cloudevents-binary";
            /** @description The version in which each event type is sent. Types that are not named are pinned to the version that is the latest when the webhook begins to cover them. A change names only the pins that change. */
            versions: {
                [key: string]: unknown;
            };
            /** @description Headers that each delivery carries besides our own, up to 20. Their values are secrets: kept encrypted, and answers show `********` in their place. Names that HTTP (`host`, `connection`, …), the signature (`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) own are refused. null: none. A change replaces them all. */
            headers: {
                [key: string]: unknown;
            } | null;
            /** @description What events must have besides their type; null: nothing. A change replaces it whole. `aggregateId`: only events of this aggregate, as one order. `customerId`: only events that concern this customer. `data.<path>`: what `data` must have there, in the version that the webhook gets: a value, or comparisons that must all hold, of `$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on `data`, `$not` takes one. A path that an event does not have passes `$neq`, `$nin`, `$not` and `{"$exists": false}` only. Up to 100 comparisons, nested up to 5 deep. */
            filter: {
                [key: string]: unknown;
            } | null;
            /**
             * @description `aggregate`: an event is sent once all earlier ones of its aggregate are over, delivered or given up; other aggregates do not wait. `none`: nothing waits for anything. What is replayed, recovered or was already under way when this changed may come after later events.
             * @enum {string}
             */
            ordering: "none" | "aggregate";
            /** @description The waits between the attempts of a delivery, up to 7d each; n waits make n + 1 attempts. null: those of the server. */
            retrySchedule: string[] | null;
            /** @description Requests a second at most, `test` not counted; null: no limit. */
            rateLimit: number | null;
            /** @description Requests under way at once at most, `test` not counted; null: a fair share of what the server can do. */
            concurrency: number | null;
            /**
             * @description How deliveries are signed, for good: `hmac` with a secret that both sides know (`v1`), `ed25519` with a private key that never leaves the server (`v1a`).
             * @enum {string}
             */
            signature: "hmac" | "ed25519";
            /** @description What `ed25519` signatures are verified with; null: it signs by `hmac`. */
            publicKey: string | null;
            /** @description Where its owner is told of new dead letters and of its deactivation: a signed POST at most once a minute. The rules of `url` hold. null: nowhere. */
            notifyUrl: string | null;
            /** @description The same by mail, where the server has a mail server. null: nobody. */
            notifyEmail: string | null;
            /**
             * @description While it is paused or disabled, its events are held.
             * @enum {string}
             */
            status: "active" | "paused" | "disabled";
            /** @description Why it is disabled. */
            disabledReason: string | null;
            /** @description Failed attempts since the last success. */
            consecutiveFailures: number;
            /**
             * @description `open` after 5 failed attempts in a row: first attempts then wait, and those that are scheduled or asked for by hand go on. One success, `enable` or `resume` closes it.
             * @enum {string}
             */
            circuit: "closed" | "open";
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
            /** @description Verifies the signatures of deliveries: `whsec_…`, which is shown this once, or for `ed25519` the public key `whpk_…`. */
            secret: string;
        };
        WebhookResponse: {
            /**
             * Format: uuid
             * @description The webhook.
             */
            id: string;
            /** @description Only events of this tenant are sent. */
            tenantId: string;
            /** @description Where events are POSTed: an absolute https URL (http only where the operator allows it) without credentials and fragment, whose host has globally reachable addresses only. */
            url: string;
            /** @description Which events: names (`order.created`), all of a resource (`order.*`) or `*`, which is everything but `system.*`. */
            eventTypes: string[];
            /** @description For people. */
            description: string | null;
            /**
             * @description The body: our envelope, a structured CloudEvent, or `data` alone with the rest of a CloudEvent in `ce-*` headers.
             * @enum {string}
             */
            format: "envelope" | "cloudevents" | "cloudevents-binary";
            /** @description The version in which each event type is sent. Types that are not named are pinned to the version that is the latest when the webhook begins to cover them. A change names only the pins that change. */
            versions: {
                [key: string]: unknown;
            };
            /** @description Headers that each delivery carries besides our own, up to 20. Their values are secrets: kept encrypted, and answers show `********` in their place. Names that HTTP (`host`, `connection`, …), the signature (`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) own are refused. null: none. A change replaces them all. */
            headers: {
                [key: string]: unknown;
            } | null;
            /** @description What events must have besides their type; null: nothing. A change replaces it whole. `aggregateId`: only events of this aggregate, as one order. `customerId`: only events that concern this customer. `data.<path>`: what `data` must have there, in the version that the webhook gets: a value, or comparisons that must all hold, of `$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on `data`, `$not` takes one. A path that an event does not have passes `$neq`, `$nin`, `$not` and `{"$exists": false}` only. Up to 100 comparisons, nested up to 5 deep. */
            filter: {
                [key: string]: unknown;
            } | null;
            /**
             * @description `aggregate`: an event is sent once all earlier ones of its aggregate are over, delivered or given up; other aggregates do not wait. `none`: nothing waits for anything. What is replayed, recovered or was already under way when this changed may come after later events.
             * @enum {string}
             */
            ordering: "none" | "aggregate";
            /** @description The waits between the attempts of a delivery, up to 7d each; n waits make n + 1 attempts. null: those of the server. */
            retrySchedule: string[] | null;
            /** @description Requests a second at most, `test` not counted; null: no limit. */
            rateLimit: number | null;
            /** @description Requests under way at once at most, `test` not counted; null: a fair share of what the server can do. */
            concurrency: number | null;
            /**
             * @description How deliveries are signed, for good: `hmac` with a secret that both sides know (`v1`), `ed25519` with a private key that never leaves the server (`v1a`).
             * @enum {string}
             */
            signature: "hmac" | "ed25519";
            /** @description What `ed25519` signatures are verified with; null: it signs by `hmac`. */
            publicKey: string | null;
            /** @description Where its owner is told of new dead letters and of its deactivation: a signed POST at most once a minute. The rules of `url` hold. null: nowhere. */
            notifyUrl: string | null;
            /** @description The same by mail, where the server has a mail server. null: nobody. */
            notifyEmail: string | null;
            /**
             * @description While it is paused or disabled, its events are held.
             * @enum {string}
             */
            status: "active" | "paused" | "disabled";
            /** @description Why it is disabled. */
            disabledReason: string | null;
            /** @description Failed attempts since the last success. */
            consecutiveFailures: number;
            /**
             * @description `open` after 5 failed attempts in a row: first attempts then wait, and those that are scheduled or asked for by hand go on. One success, `enable` or `resume` closes it.
             * @enum {string}
             */
            circuit: "closed" | "open";
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        WebhookResponsePage: {
            data: components["schemas"]["WebhookResponse"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        ChangeWebhook: {
            /** @description Where events are POSTed: an absolute https URL (http only where the operator allows it) without credentials and fragment, whose host has globally reachable addresses only. */
            url?: string;
            /** @description Which events: names (`order.created`), all of a resource (`order.*`) or `*`, which is everything but `system.*`. */
            eventTypes?: string[];
            /** @description For people. */
            description?: string | null;
            /**
             * @description The body: our envelope, a structured CloudEvent, or `data` alone with the rest of a CloudEvent in `ce-*` headers.
             * @enum {string}
             */
            format?: "envelope" | "cloudevents" | "cloudevents-binary";
            /** @description The version in which each event type is sent. Types that are not named are pinned to the version that is the latest when the webhook begins to cover them. A change names only the pins that change. */
            versions?: {
                [key: string]: unknown;
            };
            /** @description Headers that each delivery carries besides our own, up to 20. Their values are secrets: kept encrypted, and answers show `********` in their place. Names that HTTP (`host`, `connection`, …), the signature (`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) own are refused. null: none. A change replaces them all. */
            headers?: {
                [key: string]: unknown;
            } | null;
            /** @description What events must have besides their type; null: nothing. A change replaces it whole. `aggregateId`: only events of this aggregate, as one order. `customerId`: only events that concern this customer. `data.<path>`: what `data` must have there, in the version that the webhook gets: a value, or comparisons that must all hold, of `$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on `data`, `$not` takes one. A path that an event does not have passes `$neq`, `$nin`, `$not` and `{"$exists": false}` only. Up to 100 comparisons, nested up to 5 deep. */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** @description The waits between the attempts of a delivery, up to 7d each; n waits make n + 1 attempts. null: those of the server. */
            retrySchedule?: string[] | null;
            /**
             * @description `aggregate`: an event is sent once all earlier ones of its aggregate are over, delivered or given up; other aggregates do not wait. `none`: nothing waits for anything. What is replayed, recovered or was already under way when this changed may come after later events.
             * @enum {string}
             */
            ordering?: "none" | "aggregate";
            /** @description Requests a second at most, `test` not counted; null: no limit. */
            rateLimit?: number | null;
            /** @description Requests under way at once at most, `test` not counted; null: a fair share of what the server can do. */
            concurrency?: number | null;
            /** @description Where its owner is told of new dead letters and of its deactivation: a signed POST at most once a minute. The rules of `url` hold. null: nowhere. */
            notifyUrl?: string | null;
            /** @description The same by mail, where the server has a mail server. null: nobody. */
            notifyEmail?: string | null;
            /** @description `false` does as `pause` and `true` as `enable`, in one step with the other changes. */
            active?: boolean;
        };
        ReplayHeld: {
            /** @description Whether what was held meanwhile is sent now; `false` records it as cancelled. */
            replayHeld?: boolean;
        };
        RotateSecret: {
            /** @description A signing secret of your own: `whsec_` and 24 to 64 bytes in base64. Absent: one is made. Not for `ed25519`, whose keys are always made here. */
            secret?: string;
            /** @description For how long deliveries carry the signatures of the old secrets too, up to 7d; `0s`: not at all, for a secret that has leaked. */
            overlap?: string;
        };
        JwkResponse: {
            /**
             * @description RFC 8037.
             * @enum {string}
             */
            kty: "OKP";
            /**
             * @description The curve.
             * @enum {string}
             */
            crv: "Ed25519";
            /** @description The public key, in base64url. */
            x: string;
            /** @description The thumbprint of the key (RFC 7638). */
            kid: string;
            /**
             * @description It signs.
             * @enum {string}
             */
            use: "sig";
            /**
             * @description RFC 8037.
             * @enum {string}
             */
            alg: "EdDSA";
        };
        JwksResponse: {
            /** @description The keys. */
            keys: components["schemas"]["JwkResponse"][];
        };
        AttemptRefResponse: {
            /**
             * Format: uuid
             * @description The delivery.
             */
            deliveryId: string;
            /** @description Which of its attempts. */
            number: number;
        };
        StatusChangeResponse: {
            /**
             * Format: uuid
             * @description The change.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            at: string;
            /** @description Who made it: `api-key:<id>`, or `system` for what a receiver caused. */
            actor: string;
            /**
             * @description The status before.
             * @enum {string}
             */
            from: "active" | "paused" | "disabled";
            /**
             * @description The status after.
             * @enum {string}
             */
            to: "active" | "paused" | "disabled" | "deleted";
            /**
             * @description What led to it: a call (`pause`, `resume`, `enable`, `update`, `delete`), a delivery that failed for good (`exhausted`), an answer 410 (`gone`), or an answer with the header `webhook-delivery: disable` (`receiver`).
             * @enum {string}
             */
            cause: "pause" | "resume" | "enable" | "update" | "delete" | "verified" | "exhausted" | "gone" | "receiver";
            /** @description Why it was disabled, in words; null: it was not. */
            reason: string | null;
            /** @description The attempts that it is due to: the newest 20 of the failures in a row, newest first. */
            attempts: components["schemas"]["AttemptRefResponse"][];
        };
        StatusChangeResponsePage: {
            data: components["schemas"]["StatusChangeResponse"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        AttemptCountsResponse: {
            /** @description Attempts that began in the window. */
            total: number;
            /** @description Those that were answered 2xx in time. */
            succeeded: number;
            /** @description The others. */
            failed: number;
        };
        DeliveryCountsResponse: {
            /** @description Deliveries that succeeded in the window, at whichever attempt. */
            succeeded: number;
            /** @description Deliveries that were given up in the window: they are among the dead letters. */
            dead: number;
            /** @description Deliveries that were cancelled in the window. */
            cancelled: number;
        };
        LatencyResponse: {
            /** @description Half of the attempts took no longer, in ms; null: there were none. */
            p50: number | null;
            /** @description 95 % of the attempts took no longer, in ms; null: there were none. */
            p95: number | null;
        };
        WindowStatsResponse: {
            /** @description Attempts. */
            attempts: components["schemas"]["AttemptCountsResponse"];
            /** @description Deliveries that ended, by outcome. */
            deliveries: components["schemas"]["DeliveryCountsResponse"];
            /** @description The share of attempts that succeeded; null: there were none. */
            successRate: number | null;
            /** @description How long attempts took, failed ones too. */
            latencyMs: components["schemas"]["LatencyResponse"];
        };
        WindowsResponse: {
            /** @description The last hour. */
            "1h": components["schemas"]["WindowStatsResponse"];
            /** @description The last 24 hours. */
            "24h": components["schemas"]["WindowStatsResponse"];
        };
        WebhookStatsResponse: {
            /** @description Deliveries that wait to be sent now, or for their next attempt. */
            pending: number;
            /** @description Deliveries with an attempt under way. */
            delivering: number;
            /** @description Deliveries that are held while the webhook is paused or disabled. */
            held: number;
            /** @description The age of the oldest pending delivery, in ms; null: none is pending. */
            oldestPendingAgeMs: number | null;
            /** @description What happened in windows that end now. */
            windows: components["schemas"]["WindowsResponse"];
        };
        TestWebhook: {
            /** @description The event type whose example is sent, in the version that the webhook is pinned to; any that is known, also one that the webhook does not get. Absent: `webhook.test`, which is sent by tests only. */
            eventType?: string;
        };
        AttemptTimingsResponse: {
            /** @description To find the address of the host, in ms; null: it was known. */
            dnsMs: number | null;
            /** @description To connect, in ms. */
            connectMs: number | null;
            /** @description For the TLS handshake, in ms. */
            tlsMs: number | null;
            /** @description From the start to the headers of the answer, in ms. */
            firstByteMs: number | null;
            /** @description From the start to the end of the answer, in ms. */
            totalMs: number | null;
        };
        AttemptResponse: {
            /** @description 1, 2, … */
            number: number;
            /**
             * Format: date-time
             * @description When it began.
             */
            at: string;
            /** @description How long it took, in ms. */
            durationMs: number;
            /** @description Where the time went. */
            timings: components["schemas"]["AttemptTimingsResponse"];
            /** @description The address connected to or, failing that, tried last; null: it did not come that far. */
            resolvedAddress: string | null;
            /** @description The headers as sent, in lower case, but for those that HTTP adds itself (`host`, `content-length`, `connection`). The values of your own headers are shown as `********`. Null: nothing could be sent. */
            requestHeaders: {
                [key: string]: unknown;
            } | null;
            /** @description The body as sent, byte for byte. It is not stored but made again of the event, and shown only if its SHA-256 is that of what was sent. Null: nothing could be sent, the event is no longer in the log, or this release would write the event differently. */
            requestBody: string | null;
            /** @description The status of the answer; null: there was none. */
            statusCode: number | null;
            /** @description What went wrong; null: nothing. */
            error: string | null;
            /** @description The kind of failure: `http_error` (an answer other than 2xx), `timeout`, `connection_refused`, `connection_reset`, `unreachable`, `dns_error`, `tls_error`, `ssrf_blocked`, `protocol_error` or `invalid_request`; null: it succeeded. */
            errorClass: string | null;
            /** @description The headers of the answer, in lower case. */
            responseHeaders: {
                [key: string]: unknown;
            } | null;
            /** @description The first 16 KiB of the answer. */
            responseBody: string | null;
            /** @description Whether it was asked for by hand. */
            manual: boolean;
        };
        RecoverWebhook: {
            /** @description Where the window begins: a position or a timestamp; it is included. */
            since: number | string;
            /** @description Where it ends, included too. Absent: now. */
            until?: number | string;
        };
        RecoveryResponse: {
            /**
             * Format: uuid
             * @description The recovery.
             */
            id: string;
            /**
             * Format: uuid
             * @description The webhook.
             */
            webhookId: string;
            /** @description Where the window begins, as it was asked for. */
            since: number | string;
            /** @description Where it ends; unasked, the log's last position then. */
            until: number | string;
            /**
             * @description `completed`: all is scheduled, not yet delivered. `cancelled`: the webhook was deleted.
             * @enum {string}
             */
            status: "running" | "completed" | "cancelled";
            /** @description Deliveries scheduled so far. */
            scheduled: number;
            /** @description The position to be looked at next. */
            nextPosition: number;
            /** @description The last to be looked at. */
            lastPosition: number;
            /** @description Who asked for it. */
            requestedBy: string;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it ended; null while it is running.
             */
            finishedAt: string | null;
        };
        DeliveryResponse: {
            /**
             * Format: uuid
             * @description The delivery.
             */
            id: string;
            /**
             * Format: uuid
             * @description The webhook that it is for.
             */
            webhookId: string;
            /**
             * Format: uuid
             * @description The event; the receiver sees it as `webhook-id`.
             */
            eventId: string;
            /** @description The type of the event. */
            eventType: string;
            /**
             * @description `pending` is also: waiting for its next attempt. `held`: its webhook is paused or disabled. `dead`: its retry schedule is used up, and it is among the dead letters.
             * @enum {string}
             */
            status: "pending" | "delivering" | "held" | "succeeded" | "cancelled" | "dead";
            /** @description Attempts made. */
            attemptCount: number;
            /**
             * Format: date-time
             * @description When the next attempt is due; null when none is.
             */
            nextAttemptAt: string | null;
            /** @description First to last. */
            attempts: components["schemas"]["AttemptResponse"][];
        };
        DeliveryResponsePage: {
            data: components["schemas"]["DeliveryResponse"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        ConsumerResponse: {
            /** @description The group of handlers. */
            group: string;
            /** @description The last position of the log that it has looked at. */
            position: number;
            /** @description Events it has yet to handle: not looked at, or `pending`. */
            lag: number;
            /** @description Events that wait for their turn, or for a retry. */
            pending: number;
            /** @description Events of aggregates that wait for a dead letter to be replayed or discarded. They do not count as lag. */
            parked: number;
        };
        ConsumersResponse: {
            /** @description By name. */
            data: components["schemas"]["ConsumerResponse"][];
        };
        ReplayResponse: {
            /**
             * Format: date-time
             * @description When it was replayed.
             */
            at: string;
            /** @description Who replayed it. */
            actor: string;
            /** @description What became of it. */
            result: string;
        };
        DeadLetterResponse: {
            /**
             * Format: uuid
             * @description The dead letter.
             */
            id: string;
            /**
             * @description What gave up on it.
             * @enum {string}
             */
            source: "webhook" | "consumer" | "broker" | "inbound";
            /**
             * @description Whether it was dealt with.
             * @enum {string}
             */
            status: "open" | "replayed" | "discarded";
            /** @description Why. */
            reason: string;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The whole envelope; for source `inbound` the message. */
            event: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description The webhook, for source `webhook`.
             */
            webhookId: string | null;
            /**
             * Format: uuid
             * @description The delivery, for source `webhook`.
             */
            deliveryId: string | null;
            /** @description The group of handlers, for source `consumer`. */
            group: string | null;
            /** @description How often it was tried. */
            attempts: number;
            /** @description Its replays. */
            replays: components["schemas"]["ReplayResponse"][];
            /**
             * Format: date-time
             * @description When it was made.
             */
            createdAt: string;
        };
        DeadLetterResponsePage: {
            data: components["schemas"]["DeadLetterResponse"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        ReplayFilter: {
            /**
             * @description Only those of this source.
             * @enum {string}
             */
            source?: "webhook" | "consumer" | "broker" | "inbound";
            /**
             * Format: uuid
             * @description Only those of this webhook.
             */
            webhookId?: string;
            /** @description Only those of this event type, or of all of a resource (`order.*`). Those of `system.*` are replayed only when they are named here: without it the filter is `*`, which leaves them out. */
            eventType?: string;
            /**
             * Format: date-time
             * @description Only those made at or after this time.
             */
            since?: string;
            /**
             * Format: date-time
             * @description Only those made at or before this time.
             */
            until?: string;
            /**
             * @description Only open ones can be replayed; any other state is refused with 422.
             * @enum {string}
             */
            status?: "open" | "replayed" | "discarded";
        };
        ReplayMany: {
            /** @description Which dead letters. `{}`, said explicitly, is all that are open. */
            filter: components["schemas"]["ReplayFilter"];
            /** @description Only count what would be replayed; nothing changes. */
            dryRun?: boolean;
            /** @description Letters a second at most, over all processes. Absent: as fast as it goes. */
            ratePerSecond?: number;
        };
        ReplayStartedResponse: {
            /** @description Dead letters that match. */
            matched: number;
            /**
             * Format: uuid
             * @description The job; null for a dry run.
             */
            jobId: string | null;
        };
        ReplayJobResponse: {
            /**
             * Format: uuid
             * @description The job.
             */
            id: string;
            /**
             * @description How it stands.
             * @enum {string}
             */
            status: "running" | "completed" | "cancelled";
            /** @description The filter, as it was given. */
            filter: {
                [key: string]: unknown;
            };
            /** @description Letters a second at most; null: as fast as it goes. */
            ratePerSecond: number | null;
            /** @description Letters that it began with. */
            matched: number;
            /** @description Letters replayed so far. */
            replayed: number;
            /** @description Letters that could not be replayed so far; they stay open. */
            failed: number;
            /** @description Letters that somebody else had replayed or discarded meanwhile. */
            skipped: number;
            /** @description Why letters failed: how many for each reason. */
            reasons: {
                [key: string]: unknown;
            };
            /** @description Who started it. */
            actor: string;
            /**
             * Format: date-time
             * @description When it was started.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it was completed or cancelled.
             */
            finishedAt: string | null;
        };
        ReplayJobResponsePage: {
            data: components["schemas"]["ReplayJobResponse"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        "system.event_version_deprecated.v1.data": {
            eventType: string;
            version: number;
            latestVersion: number;
            /** Format: date-time */
            deprecatedAt: string;
            /** Format: date-time */
            sunsetAt: string;
            message: string;
        };
        /**
         * system.event_version_deprecated.v1
         * @description A version of an event is to be read no longer. It is told once, to the tenant `default`; whoever is pinned to the version keeps getting it.
         */
        "system.event_version_deprecated.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "system.event_version_deprecated";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "event_version";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["system.event_version_deprecated.v1.data"];
        };
        /**
         * system.event_version_deprecated.v1 as a CloudEvent
         * @description A version of an event is to be read no longer. It is told once, to the tenant `default`; whoever is pinned to the version keeps getting it.
         */
        "system.event_version_deprecated.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "system.event_version_deprecated.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["system.event_version_deprecated.v1.data"];
        };
        "order.created.v1.data": {
            customerId: string;
            /** @description ISO 4217. */
            currency: string;
            items: {
                sku: string;
                quantity: number;
                unitPrice: number;
            }[];
            /** @description Minor units of the currency. */
            total: number;
            note: string | null;
        };
        /**
         * order.created.v1
         * @description A customer has placed an order.
         */
        "order.created.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.created";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["order.created.v1.data"];
        };
        /**
         * order.created.v1 as a CloudEvent
         * @description A customer has placed an order.
         */
        "order.created.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "order.created.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["order.created.v1.data"];
        };
        "order.created.v2.data": {
            customerId: string;
            /** @description ISO 4217. */
            currency: string;
            items: {
                sku: string;
                quantity: number;
                unitPrice: number;
                /** @description quantity × unitPrice. */
                lineTotal: number;
            }[];
            /** @description Minor units of the currency. */
            totalAmount: number;
            note: string | null;
        };
        /**
         * order.created.v2
         * @description A customer has placed an order.
         */
        "order.created.v2": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.created";
            /** @constant */
            version: 2;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["order.created.v2.data"];
        };
        /**
         * order.created.v2 as a CloudEvent
         * @description A customer has placed an order.
         */
        "order.created.v2.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "order.created.v2";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["order.created.v2.data"];
        };
        "order.updated.v1.data": {
            customerId: string;
            /** @description ISO 4217. */
            currency: string;
            items: {
                sku: string;
                quantity: number;
                unitPrice: number;
                /** @description quantity × unitPrice. */
                lineTotal: number;
            }[];
            /** @description Minor units of the currency. */
            totalAmount: number;
            note: string | null;
        };
        /**
         * order.updated.v1
         * @description A pending order has got other items or another note; its whole content follows.
         */
        "order.updated.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.updated";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["order.updated.v1.data"];
        };
        /**
         * order.updated.v1 as a CloudEvent
         * @description A pending order has got other items or another note; its whole content follows.
         */
        "order.updated.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "order.updated.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["order.updated.v1.data"];
        };
        "order.payment_received.v1.data": {
            customerId: string;
            /** @description Minor units of the currency. */
            amount: number;
            /** @description ISO 4217. */
            currency: string;
            method: string;
            reference: string;
        };
        /**
         * order.payment_received.v1
         * @description An order has been paid in full.
         */
        "order.payment_received.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.payment_received";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["order.payment_received.v1.data"];
        };
        /**
         * order.payment_received.v1 as a CloudEvent
         * @description An order has been paid in full.
         */
        "order.payment_received.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "order.payment_received.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["order.payment_received.v1.data"];
        };
        "order.shipped.v1.data": {
            customerId: string;
            carrier: string;
            trackingNumber: string;
            items: {
                sku: string;
                quantity: number;
            }[];
        };
        /**
         * order.shipped.v1
         * @description A paid order has been handed to a carrier.
         */
        "order.shipped.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.shipped";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["order.shipped.v1.data"];
        };
        /**
         * order.shipped.v1 as a CloudEvent
         * @description A paid order has been handed to a carrier.
         */
        "order.shipped.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "order.shipped.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["order.shipped.v1.data"];
        };
        "order.delivered.v1.data": {
            customerId: string;
            signedBy: string | null;
        };
        /**
         * order.delivered.v1
         * @description A shipped order has reached its customer.
         */
        "order.delivered.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.delivered";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["order.delivered.v1.data"];
        };
        /**
         * order.delivered.v1 as a CloudEvent
         * @description A shipped order has reached its customer.
         */
        "order.delivered.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "order.delivered.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["order.delivered.v1.data"];
        };
        "order.cancelled.v1.data": {
            customerId: string;
            reason: string;
            /** @enum {unknown} */
            previousStatus: "pending" | "paid";
            items: {
                sku: string;
                quantity: number;
            }[];
        };
        /**
         * order.cancelled.v1
         * @description An order has been called off before it was shipped.
         */
        "order.cancelled.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.cancelled";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["order.cancelled.v1.data"];
        };
        /**
         * order.cancelled.v1 as a CloudEvent
         * @description An order has been called off before it was shipped.
         */
        "order.cancelled.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "order.cancelled.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["order.cancelled.v1.data"];
        };
        "inventory.stock_changed.v1.data": {
            sku: string;
            quantity: number;
            reserved: number;
            lowStockAt: number | null;
            /** @enum {unknown} */
            reason: "set" | "reserved" | "adjusted" | "released" | "shipped";
            orderId: string | null;
        };
        /**
         * inventory.stock_changed.v1
         * @description The stock of an article has changed; all its numbers follow.
         */
        "inventory.stock_changed.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "inventory.stock_changed";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "inventory";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["inventory.stock_changed.v1.data"];
        };
        /**
         * inventory.stock_changed.v1 as a CloudEvent
         * @description The stock of an article has changed; all its numbers follow.
         */
        "inventory.stock_changed.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "inventory.stock_changed.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["inventory.stock_changed.v1.data"];
        };
        "inventory.stock_changed.v2.data": {
            sku: string;
            onHand: number;
            reserved: number;
            available: number;
            lowStockAt: number | null;
            /** @enum {unknown} */
            reason: "set" | "reserved" | "adjusted" | "released" | "shipped";
            orderId: string | null;
        };
        /**
         * inventory.stock_changed.v2
         * @description The stock of an article has changed; all its numbers follow.
         */
        "inventory.stock_changed.v2": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "inventory.stock_changed";
            /** @constant */
            version: 2;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "inventory";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["inventory.stock_changed.v2.data"];
        };
        /**
         * inventory.stock_changed.v2 as a CloudEvent
         * @description The stock of an article has changed; all its numbers follow.
         */
        "inventory.stock_changed.v2.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "inventory.stock_changed.v2";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["inventory.stock_changed.v2.data"];
        };
        "inventory.low_stock.v1.data": {
            sku: string;
            available: number;
            lowStockAt: number;
        };
        /**
         * inventory.low_stock.v1
         * @description What is available of an article has fallen under its `lowStockAt`. Told once, until it has risen again.
         */
        "inventory.low_stock.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "inventory.low_stock";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "inventory";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["inventory.low_stock.v1.data"];
        };
        /**
         * inventory.low_stock.v1 as a CloudEvent
         * @description What is available of an article has fallen under its `lowStockAt`. Told once, until it has risen again.
         */
        "inventory.low_stock.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "inventory.low_stock.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["inventory.low_stock.v1.data"];
        };
        "system.webhook_disabled.v1.data": {
            /** Format: uuid */
            webhookId: string;
            reason: string;
            consecutiveFailures: number;
        };
        /**
         * system.webhook_disabled.v1
         * @description A webhook was disabled: its events are held until somebody enables it.
         */
        "system.webhook_disabled.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "system.webhook_disabled";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "webhook";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["system.webhook_disabled.v1.data"];
        };
        /**
         * system.webhook_disabled.v1 as a CloudEvent
         * @description A webhook was disabled: its events are held until somebody enables it.
         */
        "system.webhook_disabled.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "system.webhook_disabled.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["system.webhook_disabled.v1.data"];
        };
        "system.dead_letter_created.v1.data": {
            /** Format: uuid */
            deadLetterId: string;
            source: "webhook" | "consumer" | "broker" | "inbound";
            reason: string;
            eventType: string;
            webhookId: string | null;
            deliveryId: string | null;
            group: string | null;
            attempts: number;
        };
        /**
         * system.dead_letter_created.v1
         * @description Something was given up on and is kept as a dead letter. A `system.*` event that cannot be delivered makes none.
         */
        "system.dead_letter_created.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "system.dead_letter_created";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "dead_letter";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["system.dead_letter_created.v1.data"];
        };
        /**
         * system.dead_letter_created.v1 as a CloudEvent
         * @description Something was given up on and is kept as a dead letter. A `system.*` event that cannot be delivered makes none.
         */
        "system.dead_letter_created.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "system.dead_letter_created.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["system.dead_letter_created.v1.data"];
        };
        "webhook.test.v1.data": {
            /** Format: uuid */
            webhookId: string;
            message: string;
        };
        /**
         * webhook.test.v1
         * @description A test of a webhook, in no log: its `position` is 0.
         */
        "webhook.test.v1": {
            /**
             * Format: uuid
             * @description The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "webhook.test";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description When it happened.
             */
            timestamp: string;
            /** @description Which module told it. */
            source: string;
            /** @constant */
            aggregateType: "webhook";
            /**
             * Format: uuid
             * @description To which one.
             */
            aggregateId: string;
            /** @description 1, 2, 3… without gaps per aggregate. */
            sequenceNumber: number;
            /** @description 1, 2, 3… without gaps over the whole log; 0: the test of a webhook, which is in no log. */
            position: number;
            /** @description Whose it is. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request behind it. */
            correlationId: string;
            /** @description The event that caused it. */
            causationId: string | null;
            /** @description Who did it. */
            actor: string;
            data: components["schemas"]["webhook.test.v1.data"];
        };
        /**
         * webhook.test.v1 as a CloudEvent
         * @description A test of a webhook, in no log: its `position` is 0.
         */
        "webhook.test.v1.cloudevent": {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description The `eventId`.
             */
            id: string;
            /** @constant */
            type: "webhook.test.v1";
            /** @description Which module told it. */
            source: string;
            /**
             * Format: uuid
             * @description The `aggregateId`.
             */
            subject: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, as text that sorts as it does. */
            sequence: string;
            /** @description The `aggregateId`. */
            partitionkey: string;
            /** @description W3C Trace Context. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Since when the version is deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Until when it is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["webhook.test.v1.data"];
        };
    };
    responses: never;
    parameters: {
        /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
        IdempotencyKey: string;
        /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
        RequestId: string;
        /** @description The `eventId`: the same on every attempt and replay. */
        "webhook_webhook-id": string;
        /** @description When this attempt was made, in Unix seconds. */
        "webhook_webhook-timestamp": string;
        /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
        "webhook_webhook-signature": string;
        /** @description 1, 2, 3… */
        "webhook_webhook-attempt": string;
        /** @description W3C Trace Context of what caused the event. */
        webhook_traceparent: string;
        /** @description Since when the version is deprecated (RFC 9745). */
        webhook_Deprecation: string;
        /** @description Until when it is supported (RFC 8594). */
        webhook_Sunset: string;
    };
    requestBodies: never;
    headers: {
        /** @description The answer is that of an earlier request with the same Idempotency-Key. */
        IdempotencyReplayed: "true";
        /** @description The `X-Request-Id` of the request, or a new one. */
        RequestId: string;
        /** @description Seconds after which to try again. */
        RetryAfter: string;
        /** @description RFC 6750: how to authenticate. */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ApiKeysController_list: {
        parameters: {
            query?: {
                /** @description How many to return at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; absent: the first page. */
                cursor?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them, without the keys themselves. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyResponsePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ApiKeysController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description The new key. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKeyResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ApiKeysController_revoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DeprecatedUseController_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedUseResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    EventTypesController_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeListResponse"];
                };
            };
            /** @description Unchanged: the `ETag` is that of `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    EventTypesController_schema: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                type: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The schema. */
            200: {
                headers: {
                    /** @description RFC 9745. */
                    Deprecation?: string;
                    /** @description RFC 8594. */
                    Sunset?: string;
                    /** @description Its successor, if it is deprecated. */
                    Link?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
            /** @description Unchanged: the `ETag` is that of `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    EventsController_list: {
        parameters: {
            query?: {
                /** @description How it is written; default `envelope`. */
                format?: "envelope" | "cloudevents";
                /** @description The version of events whose type has it; others come in their latest. */
                version?: number;
                /** @description Comma-separated: exact types, `resource.*` or `*` (all but `system.*`), each optionally `@<version>`. Absent: all. */
                types?: string;
                /** @description Only events of this aggregate. */
                aggregateId?: string;
                /** @description Only events of such aggregates. */
                aggregateType?: string;
                /** @description Only events at later positions: the `nextCursor` of the page before. */
                after?: number;
                /** @description How many to return at most. */
                limit?: number;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResponsePage"] | components["schemas"]["CloudEventResponsePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    EventsController_read: {
        parameters: {
            query?: {
                /** @description How it is written; default `envelope`. */
                format?: "envelope" | "cloudevents";
                /** @description The version of events whose type has it; others come in their latest. */
                version?: number;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResponse"];
                    "application/cloudevents+json": components["schemas"]["CloudEventResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    HealthController_live: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResponse"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process is ready. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyResponse"];
                };
            };
            /** @description Something that it needs is missing. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyResponse"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    HealthController_events: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events are flowing. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventHealthResponse"];
                };
            };
            /** @description The relay or a consumer stands still. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventHealthResponse"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    OrdersController_list: {
        parameters: {
            query?: {
                /** @description How many to return at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; absent: the first page. */
                cursor?: string;
                /** @description Only orders in this status. */
                status?: "pending" | "paid" | "shipped" | "delivered" | "cancelled";
                /** @description Only this customer's orders. */
                customerId?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponsePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    OrdersController_place: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrder"];
            };
        };
        responses: {
            /** @description The new order. */
            201: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    OrdersController_read: {
        parameters: {
            query?: {
                /** @description The order as it was then: a timestamp, or the sequence number of one of its events. */
                asOf?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    OrdersController_amend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the caller has seen; 412 when it has changed since. */
                "If-Match"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendOrder"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    OrderStepsController_pay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the caller has seen; 412 when it has changed since. */
                "If-Match"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceivePayment"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    OrderStepsController_ship: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the caller has seen; 412 when it has changed since. */
                "If-Match"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipOrder"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    OrderStepsController_deliver: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the caller has seen; 412 when it has changed since. */
                "If-Match"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["DeliverOrder"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    OrderStepsController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the caller has seen; 412 when it has changed since. */
                "If-Match"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrder"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    OrderHistoryController_list: {
        parameters: {
            query?: {
                /** @description How many to return at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; absent: the first page. */
                cursor?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its events, oldest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventResponsePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    InventoryController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The article, URL-encoded. */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stock of the SKU. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    InventoryController_count: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the caller has seen; 412 when it has changed since. */
                "If-Match"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description The article, URL-encoded. */
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountStock"];
            };
        };
        responses: {
            /** @description The stock of the SKU. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description Comma-separated: exact types, `resource.*` or `*`, each optionally `@<version>`. `*`, which is the default, leaves out `system.*`. */
                types?: string;
                /** @description Only events of this aggregate. */
                aggregateId?: string;
                /** @description The version of events whose type has it; others come in their latest. */
                version?: number;
                /** @description How `data` is written; default `envelope`. */
                format?: "envelope" | "cloudevents";
                /** @description The same, where headers cannot be set. The header wins. */
                lastEventId?: string;
                /** @description A stream token, where no `Authorization` header can be set. */
                access_token?: string;
            };
            header?: {
                /** @description The position after which to go on; `0` or `earliest` for the oldest kept event. */
                "Last-Event-ID"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream, until one of the two sides ends it. */
            200: {
                headers: {
                    /** @description The position after which the stream goes on, if the client named one. */
                    "X-Resumed-From"?: number;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    StreamTokensController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateStreamToken"];
            };
        };
        responses: {
            /** @description The token. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamTokenResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    stream_orders_by_customerId: {
        parameters: {
            query?: {
                /** @description Comma-separated: exact types, `resource.*` or `*`, each optionally `@<version>`. `*`, which is the default, leaves out `system.*`. */
                types?: string;
                /** @description Only events of this aggregate. */
                aggregateId?: string;
                /** @description The version of events whose type has it; others come in their latest. */
                version?: number;
                /** @description How `data` is written; default `envelope`. */
                format?: "envelope" | "cloudevents";
                /** @description The same, where headers cannot be set. The header wins. */
                lastEventId?: string;
                /** @description A stream token, where no `Authorization` header can be set. */
                access_token?: string;
            };
            header?: {
                /** @description The position after which to go on; `0` or `earliest` for the oldest kept event. */
                "Last-Event-ID"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream, until one of the two sides ends it. */
            200: {
                headers: {
                    /** @description The position after which the stream goes on, if the client named one. */
                    "X-Resumed-From"?: number;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhooksController_list: {
        parameters: {
            query?: {
                /** @description How many to return at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; absent: the first page. */
                cursor?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponsePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhooksController_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhook"];
            };
        };
        responses: {
            /** @description The new webhook, and its secret. */
            201: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    /** @description Where it is. */
                    Location?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhooksController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhooksController_remove: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the caller has seen; 412 when it has changed since. */
                "If-Match"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhooksController_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the caller has seen; 412 when it has changed since. */
                "If-Match"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhook"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhookStateController_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhookStateController_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplayHeld"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhookStateController_enable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplayHeld"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhookSecretController_rotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateSecret"];
            };
        };
        responses: {
            /** @description The webhook, and its new secret. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecretResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    JwksController_list: {
        parameters: {
            query?: {
                /** @description Only the keys of this webhook. A receiver should ask so: any key of the whole set verifies, and others have theirs in it. */
                webhookId?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JwksResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    StatusChangesController_list: {
        parameters: {
            query?: {
                /** @description How many to return at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; absent: the first page. */
                cursor?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusChangeResponsePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    WebhookStatsController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookStatsResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    TrialsController_test: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TestWebhook"];
            };
        };
        responses: {
            /** @description The attempt. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RecoveriesController_recover: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoverWebhook"];
            };
        };
        responses: {
            /** @description It has begun; its address is in `Location`. */
            202: {
                headers: {
                    /** @description Where it is. */
                    Location?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    RecoveriesController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
                recoveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recovery. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DeliveriesController_list: {
        parameters: {
            query?: {
                /** @description How many to return at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; absent: the first page. */
                cursor?: string;
                /** @description Only those in this state. */
                status?: "pending" | "delivering" | "held" | "succeeded" | "cancelled" | "dead";
                /** @description Only those of events of this type. */
                eventType?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryResponsePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DeliveriesController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DeliveriesController_retry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempt is under way. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ConsumersController_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumersResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    InboundController_receive: {
        parameters: {
            query?: never;
            header?: {
                /** @description `github`: `sha256=…`. */
                "X-Hub-Signature-256"?: string;
                /** @description `stripe`: `t=…,v1=…`. */
                "Stripe-Signature"?: string;
                /** @description `payments`: `v1,…`. */
                "webhook-signature"?: string;
                /** @description `payments`: Unix time. */
                "webhook-timestamp"?: string;
                /** @description `payments`: the message. */
                "webhook-id"?: string;
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                provider: "payments" | "stripe" | "github";
            };
            cookie?: never;
        };
        /** @description Whatever the provider sends, of any content type. */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description It is stored, now or by an earlier request. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DeadLettersController_list: {
        parameters: {
            query?: {
                /** @description How many to return at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; absent: the first page. */
                cursor?: string;
                /** @description Only those of this source. */
                source?: "webhook" | "consumer" | "broker" | "inbound";
                /** @description Only those in this state. */
                status?: "open" | "replayed" | "discarded";
                /** @description Only those of this webhook. */
                webhookId?: string;
                /** @description Only those of this event type, of all of a resource (`order.*`, `system.*`), or `*`, which is all but `system.*`. */
                eventType?: string;
                /** @description Only those made at or after this time. */
                since?: string;
                /** @description Only those made at or before this time. */
                until?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterResponsePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DeadLettersController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dead letter. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DeadLettersController_discard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is discarded. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    DeadLettersController_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ReplayJobsController_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayMany"];
            };
        };
        responses: {
            /** @description How many, and the job. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayStartedResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ReplayJobsController_list: {
        parameters: {
            query?: {
                /** @description How many to return at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before; absent: the first page. */
                cursor?: string;
            };
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayJobResponsePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ReplayJobsController_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayJobResponse"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    ReplayJobsController_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Comes back in every answer, and is the `correlationId` of the events. Absent: a new one. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request take effect once: a repeat within 24 hours gets the first answer again, with `Idempotency-Replayed: true`. 422 with another body, 409 while the first is still running. Bare or in quotes. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayJobResponse"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description Any other fault of the request: 404, 405, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
            /** @description A fault of the server: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDocument"];
                };
            };
        };
    };
    "webhook_system.event_version_deprecated.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["system.event_version_deprecated.v1"];
                "application/cloudevents+json": components["schemas"]["system.event_version_deprecated.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_order.created.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["order.created.v1"];
                "application/cloudevents+json": components["schemas"]["order.created.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_order.created.v2": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["order.created.v2"];
                "application/cloudevents+json": components["schemas"]["order.created.v2.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_order.updated.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["order.updated.v1"];
                "application/cloudevents+json": components["schemas"]["order.updated.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_order.payment_received.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["order.payment_received.v1"];
                "application/cloudevents+json": components["schemas"]["order.payment_received.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_order.shipped.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["order.shipped.v1"];
                "application/cloudevents+json": components["schemas"]["order.shipped.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_order.delivered.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["order.delivered.v1"];
                "application/cloudevents+json": components["schemas"]["order.delivered.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_order.cancelled.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["order.cancelled.v1"];
                "application/cloudevents+json": components["schemas"]["order.cancelled.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_inventory.stock_changed.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["inventory.stock_changed.v1"];
                "application/cloudevents+json": components["schemas"]["inventory.stock_changed.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_inventory.stock_changed.v2": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["inventory.stock_changed.v2"];
                "application/cloudevents+json": components["schemas"]["inventory.stock_changed.v2.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_inventory.low_stock.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["inventory.low_stock.v1"];
                "application/cloudevents+json": components["schemas"]["inventory.low_stock.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_system.webhook_disabled.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["system.webhook_disabled.v1"];
                "application/cloudevents+json": components["schemas"]["system.webhook_disabled.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_system.dead_letter_created.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["system.dead_letter_created.v1"];
                "application/cloudevents+json": components["schemas"]["system.dead_letter_created.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhook_webhook.test.v1": {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`: the same on every attempt and replay. */
                "webhook-id": components["parameters"]["webhook_webhook-id"];
                /** @description When this attempt was made, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["webhook_webhook-timestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>`: `v1,` HMAC-SHA256 or `v1a,` Ed25519, in base64. */
                "webhook-signature": components["parameters"]["webhook_webhook-signature"];
                /** @description 1, 2, 3… */
                "webhook-attempt": components["parameters"]["webhook_webhook-attempt"];
                /** @description W3C Trace Context of what caused the event. */
                traceparent: components["parameters"]["webhook_traceparent"];
                /** @description Since when the version is deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["webhook_Deprecation"];
                /** @description Until when it is supported (RFC 8594). */
                Sunset?: components["parameters"]["webhook_Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["webhook.test.v1"];
                "application/cloudevents+json": components["schemas"]["webhook.test.v1.cloudevent"];
            };
        };
        responses: {
            /** @description No more of this: the subscription is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Later: it is tried again. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date, up to 24 hours: no attempt before that. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. The body is kept, up to 16 KiB, and not read. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else is a failure, redirects too, and is tried again by the schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the subscription, `abort-message` ends the retries of this one. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
