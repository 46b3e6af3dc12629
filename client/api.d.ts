// Generated from the OpenAPI document by `npm run client`. Do not edit.

export interface paths {
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description Newest first, unless `order` is `asc`.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Create an order
         * @description The order is `pending` until it is paid. Its total is computed from its items.
         */
        post: operations["createOrder"];
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
         * Retrieve an order
         * @description Returns its current state, or its state at the point in time given by `asOf`.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a pending order
         * @description Absent fields stay unchanged; null removes a value. A request that changes nothing records no event.
         */
        patch: operations["updateOrder"];
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
         * @description Records the payment of a pending order in full.
         */
        post: operations["payOrder"];
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
         * @description Records that a paid order was handed to a carrier.
         */
        post: operations["shipOrder"];
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
         * @description Records that a shipped order was delivered.
         */
        post: operations["deliverOrder"];
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
         * @description Cancels an order that has not been shipped.
         */
        post: operations["cancelOrder"];
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
         * @description Oldest first, each with its actor and its correlation id.
         */
        get: operations["listOrderEvents"];
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
         * Retrieve the stock of a SKU
         * @description Looks up the SKU in the key's tenant. It exists once it has been counted or ordered.
         */
        get: operations["getStock"];
        /**
         * Set the stock of a SKU
         * @description Sets the stock in the key's tenant. Reservations stay unchanged.
         */
        put: operations["setStock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Newest first, unless `order` is `asc`. Revoked and expired keys stay listed; `status` leaves them out.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description The key is returned only in this response.
         */
        post: operations["createApiKey"];
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
         * @description Takes effect at once; open streams of the key end within five seconds. The key stays listed, with its `revokedAt`. Revoking it again changes nothing.
         */
        delete: operations["revokeApiKey"];
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
         * List readers of deprecated versions
         * @description Lists the readers of all tenants that still use a deprecated version. Such a version is still sent after its sunset; contact these readers before you remove it.
         */
        get: operations["listDeprecatedUse"];
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
         * @description Lists every event type with its versions and their deprecation.
         */
        get: operations["listEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/event-types/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve an event type
         * @description Returns the event type as it is listed, with its versions and their deprecation.
         */
        get: operations["getEventType"];
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
         * Retrieve the schema of an event version
         * @description Returns the JSON Schema (draft 2020-12) of `data`, with an example. What a published schema allows never changes. For a deprecated version, the response has `Deprecation`, `Sunset` and a link to its successor.
         */
        get: operations["getEventSchema"];
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
         * @description Lists events by position, oldest first. `nextCursor` is the resume point after the last event; pass it as `after` or as `cursor`. It is set on every page that has an event, so that a reader can continue from it later. It is a position, or `<position>.<n>` after the n-th restore from a backup; a resume point that a restore has removed returns 410 with `resume_point_lost`. With `format=cloudevents`, each event is a CloudEvent.
         */
        get: operations["listEvents"];
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
        /**
         * Retrieve an event
         * @description In its latest version and as an envelope, unless the query asks for another.
         */
        get: operations["getEvent"];
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
        get: operations["getLiveness"];
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
         * Whether the process is ready
         * @description Checks PostgreSQL on all connections of the process, Redis if it is used, and the schema.
         */
        get: operations["getReadiness"];
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
         * The health of the event path across all processes
         * @description Checks the relay and each consumer from the database. 503 while one of them has work but has made no progress for `HEALTH_STANDSTILL_AFTER`. Use it for alerts, not for load balancers: it does not concern a particular process.
         */
        get: operations["getEventHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find the documentation, the event types and the health checks
         * @description Returns a page to clients that prefer HTML, such as browsers, and JSON to others.
         */
        get: operations["getServiceIndex"];
        put?: never;
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
         * @description Server-Sent Events: `id` is the position, `event` the type, `data` the event on one line. A lost connection resumes after the last id. After the n-th restore of the log from a backup, ids are `<position>.<n>`. An unusable resume point is not an error: the stream begins with an event `stream.reset`. A stream does not end; watch it with curl:
         *
         *     ```sh
         *     curl -N -H "Authorization: Bearer $API_KEY" "http://127.0.0.1:3000/events/stream?types=order.*"
         *     ```
         *
         *     ```
         *     retry: 3000
         *     id: 1041
         *
         *     id: 1042
         *     event: order.shipped
         *     data: {"eventId":"…","eventType":"order.shipped","position":1042,…}
         *
         *     : keep-alive
         *     id: 1057
         *
         *     ```
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
         * Create a stream token
         * @description With the token, `EventSource` in a browser, which cannot send an `Authorization` header, opens streams on behalf of the caller. A stream can contain less than its token allows, but not more: a request for other types, or for another customer or aggregate, gets 403.
         */
        post: operations["createStreamToken"];
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
         * @description Server-Sent Events: `id` is the position, `event` the type, `data` the event on one line. A lost connection resumes after the last id. After the n-th restore of the log from a backup, ids are `<position>.<n>`. An unusable resume point is not an error: the stream begins with an event `stream.reset`. A stream does not end; watch it with curl:
         *
         *     ```sh
         *     curl -N -H "Authorization: Bearer $API_KEY" "http://127.0.0.1:3000/events/orders/42"
         *     ```
         *
         *     ```
         *     retry: 3000
         *     id: 1041
         *
         *     id: 1042
         *     event: order.shipped
         *     data: {"eventId":"…","eventType":"order.shipped","position":1042,…}
         *
         *     : keep-alive
         *     id: 1057
         *
         *     ```
         */
        get: operations["streamOrdersByCustomerId"];
        put?: never;
        post?: never;
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
         * List handler groups
         * @description Lists the position, the lag and the inbox of each group of event handlers.
         */
        get: operations["listConsumers"];
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
         * Receive a webhook from another system
         * @description The signature over the bytes of the body is verified before anything else is read. `payments` uses Standard Webhooks. A timestamp may differ by 300 seconds. The message is stored and processed later. A repeat of a message also gets 202, and is processed once.
         */
        post: operations["receiveInboundMessage"];
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
         * @description Newest first, unless `order` is `asc`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Create a webhook
         * @description It receives every matching event that is committed from now on. Store the `secret`.
         */
        post: operations["createWebhook"];
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
        /**
         * Retrieve a webhook
         * @description Without its secret.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description Unfinished deliveries become `cancelled`.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Update a webhook
         * @description Absent fields stay as they are.
         */
        patch: operations["updateWebhook"];
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
         * @description Its events are held until it is resumed. Pausing a paused webhook changes nothing.
         */
        post: operations["pauseWebhook"];
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
         * @description Held deliveries are sent or cancelled. For a disabled webhook the response is 409; `enable` it instead.
         */
        post: operations["resumeWebhook"];
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
         * @description Activates a disabled or paused webhook. Held deliveries are sent or cancelled, and the failure count is reset. With `WEBHOOK_VERIFY`, an unverified URL is sent its challenge again; if it does not echo the challenge, the response is 422 with the reason.
         */
        post: operations["enableWebhook"];
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
         * @description From the next attempt on, deliveries are signed with the new secret and, until the overlap ends, with the old ones, too: `webhook-signature` then contains one signature for each. Up to 5 secrets sign at a time; another rotation is rejected (409) unless its `overlap` ends the others. Store the `secret`: no other response contains it. `previousSecretExpiresAt` is the end of the overlap.
         */
        post: operations["rotateWebhookSecret"];
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
         * List the public keys of webhooks
         * @description The keys of webhooks that sign by `ed25519`, as a JSON Web Key Set: the current key and, after a rotation, the old ones until their overlap ends. Without `webhookId`, the keys of the thousand newest webhooks.
         */
        get: operations["getJwks"];
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
         * List the status changes of a webhook
         * @description Newest first, unless `order` is `asc`, with the actor, the cause and the attempts that led to each change. A deleted webhook has them, too, as long as its deliveries are kept.
         */
        get: operations["listWebhookStatusChanges"];
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
         * Retrieve the statistics of a webhook
         * @description The deliveries that are pending and held now, and for the last hour and the last 24 hours: attempts, deliveries by outcome, success rate and latency. Test deliveries are not counted.
         */
        get: operations["getWebhookStats"];
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
         * Send an example event
         * @description Sends an example event, signed like any other, with the `position` 0 and a new id. The response is the attempt, whatever its outcome: nothing is retried, recorded or counted. It works for a paused or disabled webhook, too.
         */
        post: operations["testWebhook"];
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
         * Recover missed events
         * @description Schedules every event of the window that the webhook matches now and has not received: never sent, cancelled or dead. Each gets a full retry schedule; its dead letter, if any, counts as replayed. Events that were received or are waiting stay as they are; events from before the creation of the webhook are included. It runs in the background. Recovered events may arrive after later ones; for a paused or disabled webhook they are held.
         */
        post: operations["recoverWebhook"];
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
        /**
         * Retrieve a recovery
         * @description With its progress. It runs in the background until it is `completed`.
         */
        get: operations["getRecovery"];
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
         * @description Newest delivery first, unless `order` is `asc`.
         */
        get: operations["listWebhookDeliveries"];
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
         * Retrieve a delivery
         * @description With all its attempts.
         */
        get: operations["getDelivery"];
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
         * @description `pending`: the attempt replaces the scheduled one and counts in the same retry schedule. `succeeded`: the event is sent again with the same `webhook-id` and the next attempt number, recorded with `manual: true`. Whatever the result, the delivery stays `succeeded`, and neither `consecutiveFailures` nor the status of the webhook changes. A repeated call before that attempt has ended requests no second one. The response is 409 while the webhook is paused, disabled or deleted, and once the event is no longer kept. It is also 409 for `delivering` and `cancelled` deliveries, for `dead` ones (replay the dead letter instead) and for `held` ones (resume or enable the webhook instead).
         */
        post: operations["retryDelivery"];
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
         * @description Those of all tenants; newest first, unless `order` is `asc`.
         */
        get: operations["listDeadLetters"];
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
        /**
         * Retrieve a dead letter
         * @description With its event, the reason of the failure and its replays.
         */
        get: operations["getDeadLetter"];
        put?: never;
        post?: never;
        /**
         * Discard a dead letter
         * @description It stays readable.
         */
        delete: operations["discardDeadLetter"];
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
         * @description Sends the event again to where it failed, with the same `eventId` and a full retry schedule. Only an open dead letter can be replayed, and only while its webhook exists. If the webhook is paused or disabled, the delivery is held.
         */
        post: operations["replayDeadLetter"];
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
         * @description Starts a job that replays the matching dead letters that are open now, oldest first; later ones are not included. Each is replayed as a single replay would; one that cannot be replayed is counted as failed and does not delay the others. Dead letters of `system.*` events are excluded unless `eventType` names them. With `dryRun`, they are only counted.
         */
        post: operations["replayDeadLetters"];
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
         * @description Newest first, unless `order` is `asc`.
         */
        get: operations["listReplayJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Retrieve a job
         * @description Includes its progress.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description Dead letters already replayed stay replayed; the others stay open.
         */
        post: operations["cancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
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
         * @description A customer placed an order. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onOrderCreatedV1"];
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
         * @description A customer placed an order. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onOrderCreatedV2"];
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
         * @description The items or the note of a pending order were changed. Carries the whole new content. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onOrderUpdatedV1"];
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
         * @description An order was paid in full. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onOrderPaymentReceivedV1"];
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
         * @description A paid order was handed to a carrier. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onOrderShippedV1"];
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
         * @description A shipped order was delivered to its customer. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onOrderDeliveredV1"];
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
         * @description An order was cancelled before it was shipped. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onOrderCancelledV1"];
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
         * @description The stock of an item changed. Carries all of its quantities. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onInventoryStockChangedV1"];
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
         * @description The stock of an item changed. Carries all of its quantities. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onInventoryStockChangedV2"];
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
         * @description The available quantity of an item fell below its `lowStockAt`. Not repeated until it has risen again. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onInventoryLowStockV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
         * @description An event version has been deprecated. Published once, to the tenant `default`; consumers pinned to the version keep receiving it. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onSystemEventVersionDeprecatedV1"];
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
         * @description Something failed for good and was kept as a dead letter. Not published for a `system.*` event that fails. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onSystemDeadLetterCreatedV1"];
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
         * @description A webhook was disabled: its events are held until somebody enables it. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onSystemWebhookDisabledV1"];
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
         * @description A test event for a webhook. It is not in the log: its `position` is 0. The exact bytes of the body are signed as Standard Webhooks defines. With the format `cloudevents-binary`, the body is `data` only, and the other attributes are `ce-` headers.
         */
        post: operations["onWebhookTestV1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        FieldError: {
            /** @description The path of the invalid value; empty: the whole body. */
            path: string;
            /** @description Why the value is invalid. */
            message: string;
        };
        Problem: {
            /** @description A URL of a page that explains the code; relative to the API unless `PUBLIC_URL` is set. */
            type: string;
            /** @description The meaning of `status`. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What is wrong with this request. */
            detail: string;
            /** @description The path of the request. */
            instance: string;
            code: components["schemas"]["ErrorCode"];
            /** @description The `X-Request-Id` of the response. */
            requestId: string;
            /** @description The validation errors, on 400 and 422. */
            errors?: components["schemas"]["FieldError"][];
        };
        OrderItem: {
            /** @description Stock keeping unit (SKU). */
            sku: string;
            /** @description Number of units. */
            quantity: number;
            /** @description Price per unit, in minor units of the currency. */
            unitPrice: number;
        };
        CreateOrder: {
            /** @description Note of the customer. */
            note?: string | null;
            /** @description Id of the customer. */
            customerId: string;
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Items of the order. */
            items: components["schemas"]["OrderItem"][];
        };
        /** @enum {string} */
        OrderStatus: "pending" | "paid" | "shipped" | "delivered" | "cancelled";
        OrderPayment: {
            /** @description Amount in minor units. Must equal the order's `totalAmount`. */
            amount: number;
            /** @description Payment method. */
            method: string;
            /** @description Id of the payment at the payment provider. */
            reference: string;
            /**
             * Format: date-time
             * @description Time when the payment was recorded.
             */
            receivedAt: string;
        };
        OrderShipment: {
            /** @description Name of the carrier. */
            carrier: string;
            /** @description The carrier's tracking number. */
            trackingNumber: string;
            /**
             * Format: date-time
             * @description Time of the shipment.
             */
            shippedAt: string;
            /**
             * Format: date-time
             * @description Time of the delivery. Null until delivered.
             */
            deliveredAt: string | null;
            /** @description Name of the person who signed for the delivery. */
            signedBy: string | null;
        };
        Order: {
            /** @description Note of the customer. */
            note: string | null;
            /**
             * Format: uuid
             * @description Unique id of the order.
             */
            id: string;
            /** @description Id of the customer. */
            customerId: string;
            /** @description Current status. */
            status: components["schemas"]["OrderStatus"];
            /** @description ISO 4217 currency code. */
            currency: string;
            /** @description Items of the order. */
            items: components["schemas"]["OrderItem"][];
            /** @description Sum of all items, in minor units of the currency. */
            totalAmount: number;
            /** @description The payment. Null until the order is paid. */
            payment: components["schemas"]["OrderPayment"] | null;
            /** @description The shipment. Null until the order is shipped. */
            shipment: components["schemas"]["OrderShipment"] | null;
            /** @description Sequence number of the order's last event; also its `ETag`. */
            version: number;
            /**
             * Format: date-time
             * @description Time when the order was placed.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Time of the last change.
             */
            updatedAt: string;
        };
        /**
         * @default desc
         * @enum {string}
         */
        SortOrder: "asc" | "desc";
        OrderPage: {
            data: components["schemas"]["Order"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        UpdateOrder: {
            /** @description Note of the customer. */
            note?: string | null;
            /** @description New items, which replace all existing ones. */
            items?: components["schemas"]["OrderItem"][];
        };
        PayOrder: {
            /** @description Amount in minor units. Must equal the order's `totalAmount`. */
            amount: number;
            /** @description Payment method. */
            method: string;
            /** @description Id of the payment at the payment provider. */
            reference: string;
        };
        ShipOrder: {
            /** @description Name of the carrier. */
            carrier: string;
            /** @description The carrier's tracking number. */
            trackingNumber: string;
        };
        DeliverOrder: {
            /** @description Name of the person who signed for the delivery. */
            signedBy?: string | null;
        };
        CancelOrder: {
            /** @description Reason for the cancellation. */
            reason: string;
        };
        Event: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @description Event type: `resource.action`. */
            eventType: string;
            /** @description Version of `data`. */
            version: number;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @description Type of the aggregate. */
            aggregateType: string;
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            /** @description The data of the event; its schema is listed at `/event-types`. */
            data: {
                [key: string]: unknown;
            };
        };
        EventPage: {
            data: components["schemas"]["Event"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        Stock: {
            /** @description Stock keeping unit (SKU). */
            sku: string;
            /** @description Number of units in stock. */
            onHand: number;
            /** @description Number of units reserved by open orders. */
            reserved: number;
            /** @description `onHand` minus `reserved`. Negative if more is ordered than is in stock. */
            available: number;
        };
        SetStock: {
            /** @description Number of units in stock. */
            onHand: number;
            /** @description Threshold of `inventory.low_stock`, which is published when fewer units are available. Null or absent: never published. */
            lowStockAt?: number | null;
        };
        CreateApiKey: {
            /** @description The purpose of the key. */
            name: string;
            /** @description The tenant whose data the key can access. A tenant exists as soon as a key names it. */
            tenantId?: string;
            /** @description The permissions of the key. `admin` implies all others, on every tenant. */
            scopes: components["schemas"]["Scope"][];
            /**
             * Format: date-time
             * @description When the key expires; null or absent: never.
             */
            expiresAt?: string | null;
        };
        /** @enum {string} */
        ApiKeyStatus: "active" | "revoked" | "expired";
        CreatedApiKey: {
            /**
             * Format: uuid
             * @description The id of the API key. The `actor` of events is `api-key:<id>`.
             */
            id: string;
            /** @description The purpose of the key. */
            name: string;
            /** @description The tenant that the key belongs to. */
            tenantId: string;
            /** @description The permissions of the key. */
            scopes: string[];
            /** @description Only an `active` key is accepted; one that is revoked and expired is `revoked`. */
            status: components["schemas"]["ApiKeyStatus"];
            /**
             * Format: date-time
             * @description When the key was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the key expires; null: never.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When the key was revoked; null: it is not.
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When a request was last authenticated with the key, accurate to a minute; null: never.
             */
            lastUsedAt: string | null;
            /** @description The key itself. It is returned only here. */
            key: string;
        };
        ApiKey: {
            /**
             * Format: uuid
             * @description The id of the API key. The `actor` of events is `api-key:<id>`.
             */
            id: string;
            /** @description The purpose of the key. */
            name: string;
            /** @description The tenant that the key belongs to. */
            tenantId: string;
            /** @description The permissions of the key. */
            scopes: string[];
            /** @description Only an `active` key is accepted; one that is revoked and expired is `revoked`. */
            status: components["schemas"]["ApiKeyStatus"];
            /**
             * Format: date-time
             * @description When the key was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When the key expires; null: never.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When the key was revoked; null: it is not.
             */
            revokedAt: string | null;
            /**
             * Format: date-time
             * @description When a request was last authenticated with the key, accurate to a minute; null: never.
             */
            lastUsedAt: string | null;
        };
        ApiKeyPage: {
            data: components["schemas"]["ApiKey"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        DeprecatedUse: {
            /**
             * @description The channel of the reader.
             * @enum {string}
             */
            channel: "webhook" | "stream" | "rest";
            /** @description Event type. */
            eventType: string;
            /** @description The deprecated version. */
            version: number;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedAt: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetAt: string;
            /** @description The tenant of the reader. */
            tenantId: string;
            /**
             * Format: uuid
             * @description Id of the webhook pinned to the version. Null for other channels.
             */
            webhookId: string | null;
            /** @description Host of the webhook's URL. Null for other channels. */
            host: string | null;
            /** @description Id of the API key of a stream or REST reader. Null for a webhook. */
            keyId: string | null;
            /**
             * Format: date-time
             * @description Time of the last read, accurate to some seconds. Null for a webhook.
             */
            lastSeenAt: string | null;
        };
        DeprecatedUseList: {
            /** @description Pinned webhooks, and the streams and REST readers of the last 30 days. */
            data: components["schemas"]["DeprecatedUse"][];
        };
        EventVersion: {
            /** @description Version number: 1, 2, 3… */
            version: number;
            /**
             * @description `deprecated`: still available; use a newer version.
             * @enum {string}
             */
            status: "current" | "deprecated";
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedAt: string | null;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetAt: string | null;
            /** @description URL of the JSON Schema. */
            schemaUrl: string;
        };
        EventType: {
            /** @description Event type: `resource.action`. */
            eventType: string;
            /** @description What the event means. */
            description: string;
            /** @description The version in which new events are recorded. */
            latestVersion: number;
            /** @description All versions, oldest first. */
            versions: components["schemas"]["EventVersion"][];
        };
        EventTypeList: {
            data: components["schemas"]["EventType"][];
        };
        CloudEvent: {
            /** @description CloudEvents version. */
            specversion: string;
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @description Event type and version. */
            type: string;
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @description Media type of `data`. */
            datacontenttype: string;
            /** @description URL of the JSON Schema of `data`. */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            /** @description The data of the event; its schema is listed at `/event-types`. */
            data: {
                [key: string]: unknown;
            };
        };
        CloudEventPage: {
            data: components["schemas"]["CloudEvent"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @enum {string} */
        EventFormat: "envelope" | "cloudevents";
        Liveness: {
            /**
             * @description Always `ok`; an unhealthy process does not respond.
             * @enum {string}
             */
            status: "ok";
        };
        Readiness: {
            /**
             * @description `ok` if every check is up.
             * @enum {string}
             */
            status: "ok" | "unavailable";
            /** @description The result of each check by name: `postgres`, `migrations`, `redis`. */
            checks: {
                [key: string]: "up" | "down";
            };
        };
        EventHealth: {
            /**
             * @description `degraded` if there are warnings.
             * @enum {string}
             */
            status: "healthy" | "degraded";
            /** @description The problems, as text for people. */
            warnings: string[];
            /** @description The number of committed events that are not in the log yet; 10000 means 10000 or more. */
            outboxDepth: number;
            /** @description Age of the oldest of these events in milliseconds; null if there are none. */
            oldestOutboxAgeMs: number | null;
            /** @description Whether a relay is the leader, in any process. */
            relayLeader: boolean;
            /** @description The lag of each consumer, in events: `webhooks`, each handler group, and `broker`, which is null without a broker. */
            consumerLag: {
                [key: string]: number | null;
            };
        };
        ServiceIndex: {
            name: string;
            /** @description The version of the program. */
            version: string;
            /** @description Paths that require no key. */
            links: {
                /** @description Browse the operations and try them. */
                docs: string;
                /** @description The HTTP API and the webhooks, for client generators. */
                openapi: string;
                /** @description Streams and webhooks, with every version of every event. */
                asyncapi: string;
                /** @description Every event type with its versions and their JSON Schemas. */
                eventTypes: string;
                /** @description Whether this process and what it depends on can serve requests. */
                ready: string;
                /** @description Whether this process runs. */
                live: string;
                /** @description Whether events flow, across all processes, with their latencies. */
                eventHealth: string;
            };
        };
        StreamReset: {
            /**
             * @description Why the resume point cannot be used. `restored`: the log was restored from a backup that ends before it.
             * @enum {string}
             */
            reason: "expired" | "future" | "malformed" | "restored";
            /** @description The position after which the stream continues. */
            position: number;
        };
        CreateStreamToken: {
            /** @description The event types and patterns that its streams may request, and that a stream which names none contains; default: any. At least one must be known; `X-Unknown-Types` names the others. */
            types?: string[];
            /** @description Limits its streams to the events of this customer. */
            customerId?: string;
            /**
             * Format: uuid
             * @description Limits its streams to the events of this aggregate.
             */
            aggregateId?: string;
            /**
             * @description How long the token opens streams. A stream that is open stays open.
             * @default 300
             */
            ttlSeconds: number;
        };
        StreamToken: {
            /** @description The value of `?access_token=` for the stream routes. */
            token: string;
            /**
             * Format: date-time
             * @description When the token stops opening streams.
             */
            expiresAt: string;
        };
        Consumer: {
            /** @description Name of the handler group. */
            group: string;
            /** @description Position of the last event read from the log. */
            position: number;
            /** @description Number of events still to be handled: those not read yet, and the `pending` ones. */
            lag: number;
            /** @description Number of events waiting to be handled or retried. */
            pending: number;
            /** @description Number of events of blocked aggregates: they wait until a dead letter is replayed or discarded, and do not count as lag. */
            parked: number;
        };
        ConsumerList: {
            /** @description Sorted by group name. */
            data: components["schemas"]["Consumer"][];
        };
        /** @enum {string} */
        WebhookFormat: "envelope" | "cloudevents" | "cloudevents-binary";
        /** @enum {string} */
        WebhookOrdering: "none" | "aggregate";
        /** @enum {string} */
        SignatureAlgorithm: "hmac" | "ed25519";
        CreateWebhook: {
            /** @description The URL that events are POSTed to: an absolute https URL (http only if the operator allows it) without credentials and fragment, whose host has globally reachable addresses only. */
            url: string;
            /** @description The events to receive: names (`order.created`), all of a resource (`order.*`) or `*`, which means everything except `system.*`. */
            eventTypes: string[];
            /** @description A description for people. */
            description?: string | null;
            /** @description The format of the body: the envelope, a structured CloudEvent, or `data` alone with the other attributes of a CloudEvent in `ce-*` headers. */
            format?: components["schemas"]["WebhookFormat"];
            /** @description The version in which each event type is sent. Other types are pinned to the version that is the latest when the webhook begins to cover them. A change affects only the pins that it contains. */
            versions?: {
                [key: string]: number;
            };
            /** @description Additional headers of each delivery, up to 20. Their values are secrets: they are stored encrypted, and responses show `********` in their place. Names that belong to HTTP (`host`, `connection`, …), the signature (`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) are rejected. null: none. A change replaces all of them. */
            headers?: {
                [key: string]: string;
            } | null;
            /** @description Conditions on events besides their type; null: none. A change replaces the whole filter. `aggregateId`: only events of this aggregate, such as one order. `customerId`: only events of this customer. `data.<path>`: a value that `data` has at the path, in the version that the webhook gets, or comparisons that must all hold, of `$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on `data`, `$not` takes one. A path through an array (`data.items.sku`) matches when one element passes all comparisons; `$neq`, `$nin`, `$not` and `{"$exists": false}` hold when no element passes the opposite. `data.items.0.sku` tests only the first element. A path that an event does not have passes only these four. Up to 100 comparisons, nested up to 5 deep. */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** @description The delays between the attempts of a delivery, up to 7d each; n delays make n + 1 attempts. null: the schedule of the server. */
            retrySchedule?: string[] | null;
            /** @description `aggregate`: an event is sent once the deliveries of all earlier events of its aggregate have ended; other aggregates do not wait. `none`: no delivery waits for another. Events that are replayed, recovered or in flight when this changes may arrive after later events. */
            ordering?: components["schemas"]["WebhookOrdering"];
            /** @description The maximum of requests per second, without test deliveries; null: no limit. */
            rateLimit?: number | null;
            /** @description The maximum of requests in flight, without test deliveries; null: a fair share of the capacity of the server. */
            concurrency?: number | null;
            /** @description How deliveries are signed: `hmac` with a shared secret (`v1`), `ed25519` with a private key that never leaves the server (`v1a`). It cannot be changed. */
            signature?: components["schemas"]["SignatureAlgorithm"];
            /** @description A signing secret of your own: `whsec_` and 24 to 64 bytes in base64. Default: a generated one. Not for `ed25519`, whose keys are always generated. */
            secret?: string;
            /** @description The URL for alerts to the owner about new dead letters and about disabling: a signed POST, at most once a minute. The rules of `url` apply. null: none. */
            notifyUrl?: string | null;
            /** @description The e-mail address for alerts to the owner, if the server can send mail. null: none. */
            notifyEmail?: string | null;
            /** @description `false` creates it paused: its events are held until it is resumed. */
            active?: boolean;
        };
        /** @enum {string} */
        WebhookStatus: "active" | "paused" | "disabled";
        WebhookWithSecret: {
            /**
             * Format: uuid
             * @description The webhook.
             */
            id: string;
            /** @description The tenant; only its events are sent. */
            tenantId: string;
            /** @description The URL that events are POSTed to: an absolute https URL (http only if the operator allows it) without credentials and fragment, whose host has globally reachable addresses only. */
            url: string;
            /** @description The events to receive: names (`order.created`), all of a resource (`order.*`) or `*`, which means everything except `system.*`. */
            eventTypes: string[];
            /** @description A description for people. */
            description: string | null;
            /** @description The format of the body: the envelope, a structured CloudEvent, or `data` alone with the other attributes of a CloudEvent in `ce-*` headers. */
            format: components["schemas"]["WebhookFormat"];
            /** @description The version in which each event type is sent. Other types are pinned to the version that is the latest when the webhook begins to cover them. A change affects only the pins that it contains. */
            versions: {
                [key: string]: number;
            };
            /** @description Additional headers of each delivery, up to 20. Their values are secrets: they are stored encrypted, and responses show `********` in their place. Names that belong to HTTP (`host`, `connection`, …), the signature (`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) are rejected. null: none. A change replaces all of them. */
            headers: {
                [key: string]: string;
            } | null;
            /** @description Conditions on events besides their type; null: none. A change replaces the whole filter. `aggregateId`: only events of this aggregate, such as one order. `customerId`: only events of this customer. `data.<path>`: a value that `data` has at the path, in the version that the webhook gets, or comparisons that must all hold, of `$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on `data`, `$not` takes one. A path through an array (`data.items.sku`) matches when one element passes all comparisons; `$neq`, `$nin`, `$not` and `{"$exists": false}` hold when no element passes the opposite. `data.items.0.sku` tests only the first element. A path that an event does not have passes only these four. Up to 100 comparisons, nested up to 5 deep. */
            filter: {
                [key: string]: unknown;
            } | null;
            /** @description `aggregate`: an event is sent once the deliveries of all earlier events of its aggregate have ended; other aggregates do not wait. `none`: no delivery waits for another. Events that are replayed, recovered or in flight when this changes may arrive after later events. */
            ordering: components["schemas"]["WebhookOrdering"];
            /** @description The delays between the attempts of a delivery, up to 7d each; n delays make n + 1 attempts. null: the schedule of the server. */
            retrySchedule: string[] | null;
            /** @description The maximum of requests per second, without test deliveries; null: no limit. */
            rateLimit: number | null;
            /** @description The maximum of requests in flight, without test deliveries; null: a fair share of the capacity of the server. */
            concurrency: number | null;
            /** @description How deliveries are signed: `hmac` with a shared secret (`v1`), `ed25519` with a private key that never leaves the server (`v1a`). It cannot be changed. */
            signature: components["schemas"]["SignatureAlgorithm"];
            /** @description The public key that verifies `ed25519` signatures; null with `hmac`. */
            publicKey: string | null;
            /**
             * Format: date-time
             * @description After a rotation: until when deliveries are also signed with the previous secrets, the last of them if they end at different times. Null once only the current secret signs.
             */
            previousSecretExpiresAt: string | null;
            /** @description The URL for alerts to the owner about new dead letters and about disabling: a signed POST, at most once a minute. The rules of `url` apply. null: none. */
            notifyUrl: string | null;
            /** @description The e-mail address for alerts to the owner, if the server can send mail. null: none. */
            notifyEmail: string | null;
            /** @description While the webhook is paused or disabled, its events are held. */
            status: components["schemas"]["WebhookStatus"];
            /** @description Why the webhook is disabled. */
            disabledReason: string | null;
            /** @description Failed attempts since the last success. */
            consecutiveFailures: number;
            /**
             * @description `open` after 5 failed attempts in a row: first attempts then wait, while scheduled attempts and manual retries continue. One success, `enable` or `resume` closes it.
             * @enum {string}
             */
            circuit: "closed" | "open";
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
            /** @description Verifies the signatures of deliveries: `whsec_…`, which no other response contains, or the public key `whpk_…` for `ed25519`. */
            secret: string;
        };
        Webhook: {
            /**
             * Format: uuid
             * @description The webhook.
             */
            id: string;
            /** @description The tenant; only its events are sent. */
            tenantId: string;
            /** @description The URL that events are POSTed to: an absolute https URL (http only if the operator allows it) without credentials and fragment, whose host has globally reachable addresses only. */
            url: string;
            /** @description The events to receive: names (`order.created`), all of a resource (`order.*`) or `*`, which means everything except `system.*`. */
            eventTypes: string[];
            /** @description A description for people. */
            description: string | null;
            /** @description The format of the body: the envelope, a structured CloudEvent, or `data` alone with the other attributes of a CloudEvent in `ce-*` headers. */
            format: components["schemas"]["WebhookFormat"];
            /** @description The version in which each event type is sent. Other types are pinned to the version that is the latest when the webhook begins to cover them. A change affects only the pins that it contains. */
            versions: {
                [key: string]: number;
            };
            /** @description Additional headers of each delivery, up to 20. Their values are secrets: they are stored encrypted, and responses show `********` in their place. Names that belong to HTTP (`host`, `connection`, …), the signature (`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) are rejected. null: none. A change replaces all of them. */
            headers: {
                [key: string]: string;
            } | null;
            /** @description Conditions on events besides their type; null: none. A change replaces the whole filter. `aggregateId`: only events of this aggregate, such as one order. `customerId`: only events of this customer. `data.<path>`: a value that `data` has at the path, in the version that the webhook gets, or comparisons that must all hold, of `$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on `data`, `$not` takes one. A path through an array (`data.items.sku`) matches when one element passes all comparisons; `$neq`, `$nin`, `$not` and `{"$exists": false}` hold when no element passes the opposite. `data.items.0.sku` tests only the first element. A path that an event does not have passes only these four. Up to 100 comparisons, nested up to 5 deep. */
            filter: {
                [key: string]: unknown;
            } | null;
            /** @description `aggregate`: an event is sent once the deliveries of all earlier events of its aggregate have ended; other aggregates do not wait. `none`: no delivery waits for another. Events that are replayed, recovered or in flight when this changes may arrive after later events. */
            ordering: components["schemas"]["WebhookOrdering"];
            /** @description The delays between the attempts of a delivery, up to 7d each; n delays make n + 1 attempts. null: the schedule of the server. */
            retrySchedule: string[] | null;
            /** @description The maximum of requests per second, without test deliveries; null: no limit. */
            rateLimit: number | null;
            /** @description The maximum of requests in flight, without test deliveries; null: a fair share of the capacity of the server. */
            concurrency: number | null;
            /** @description How deliveries are signed: `hmac` with a shared secret (`v1`), `ed25519` with a private key that never leaves the server (`v1a`). It cannot be changed. */
            signature: components["schemas"]["SignatureAlgorithm"];
            /** @description The public key that verifies `ed25519` signatures; null with `hmac`. */
            publicKey: string | null;
            /**
             * Format: date-time
             * @description After a rotation: until when deliveries are also signed with the previous secrets, the last of them if they end at different times. Null once only the current secret signs.
             */
            previousSecretExpiresAt: string | null;
            /** @description The URL for alerts to the owner about new dead letters and about disabling: a signed POST, at most once a minute. The rules of `url` apply. null: none. */
            notifyUrl: string | null;
            /** @description The e-mail address for alerts to the owner, if the server can send mail. null: none. */
            notifyEmail: string | null;
            /** @description While the webhook is paused or disabled, its events are held. */
            status: components["schemas"]["WebhookStatus"];
            /** @description Why the webhook is disabled. */
            disabledReason: string | null;
            /** @description Failed attempts since the last success. */
            consecutiveFailures: number;
            /**
             * @description `open` after 5 failed attempts in a row: first attempts then wait, while scheduled attempts and manual retries continue. One success, `enable` or `resume` closes it.
             * @enum {string}
             */
            circuit: "closed" | "open";
            /**
             * Format: date-time
             * @description When it was created.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            updatedAt: string;
        };
        WebhookPage: {
            data: components["schemas"]["Webhook"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        UpdateWebhook: {
            /** @description The URL that events are POSTed to: an absolute https URL (http only if the operator allows it) without credentials and fragment, whose host has globally reachable addresses only. */
            url?: string;
            /** @description The events to receive: names (`order.created`), all of a resource (`order.*`) or `*`, which means everything except `system.*`. */
            eventTypes?: string[];
            /** @description A description for people. */
            description?: string | null;
            /** @description The format of the body: the envelope, a structured CloudEvent, or `data` alone with the other attributes of a CloudEvent in `ce-*` headers. */
            format?: components["schemas"]["WebhookFormat"];
            /** @description The version in which each event type is sent. Other types are pinned to the version that is the latest when the webhook begins to cover them. A change affects only the pins that it contains. */
            versions?: {
                [key: string]: number;
            };
            /** @description Additional headers of each delivery, up to 20. Their values are secrets: they are stored encrypted, and responses show `********` in their place. Names that belong to HTTP (`host`, `connection`, …), the signature (`webhook-…`), the body (`content-…`) or the event (`ce-…`, `traceparent`, …) are rejected. null: none. A change replaces all of them. */
            headers?: {
                [key: string]: string;
            } | null;
            /** @description Conditions on events besides their type; null: none. A change replaces the whole filter. `aggregateId`: only events of this aggregate, such as one order. `customerId`: only events of this customer. `data.<path>`: a value that `data` has at the path, in the version that the webhook gets, or comparisons that must all hold, of `$eq $neq $gt $gte $lt $lte $in $nin $exists $startsWith $not`. `$and` and `$or` take lists of such filters on `data`, `$not` takes one. A path through an array (`data.items.sku`) matches when one element passes all comparisons; `$neq`, `$nin`, `$not` and `{"$exists": false}` hold when no element passes the opposite. `data.items.0.sku` tests only the first element. A path that an event does not have passes only these four. Up to 100 comparisons, nested up to 5 deep. */
            filter?: {
                [key: string]: unknown;
            } | null;
            /** @description The delays between the attempts of a delivery, up to 7d each; n delays make n + 1 attempts. null: the schedule of the server. */
            retrySchedule?: string[] | null;
            /** @description `aggregate`: an event is sent once the deliveries of all earlier events of its aggregate have ended; other aggregates do not wait. `none`: no delivery waits for another. Events that are replayed, recovered or in flight when this changes may arrive after later events. */
            ordering?: components["schemas"]["WebhookOrdering"];
            /** @description The maximum of requests per second, without test deliveries; null: no limit. */
            rateLimit?: number | null;
            /** @description The maximum of requests in flight, without test deliveries; null: a fair share of the capacity of the server. */
            concurrency?: number | null;
            /** @description The URL for alerts to the owner about new dead letters and about disabling: a signed POST, at most once a minute. The rules of `url` apply. null: none. */
            notifyUrl?: string | null;
            /** @description The e-mail address for alerts to the owner, if the server can send mail. null: none. */
            notifyEmail?: string | null;
            /** @description `false` acts like `pause` and `true` like `enable`, together with the other changes. */
            active?: boolean;
        };
        ResumeWebhook: {
            /** @description Whether held deliveries are sent; `false` cancels them. */
            replayHeld?: boolean;
        };
        EnableWebhook: {
            /** @description Whether held deliveries are sent; `false` cancels them. */
            replayHeld?: boolean;
        };
        RotateWebhookSecret: {
            /** @description A signing secret of your own: `whsec_` and 24 to 64 bytes in base64. Default: a generated one. Not for `ed25519`, whose keys are always generated. */
            secret?: string;
            /** @description How long deliveries carry the signatures of the old secrets, too, up to 7d; `0s`: not at all, for a secret that has leaked. */
            overlap?: string;
        };
        Jwk: {
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
             * @description For signatures.
             * @enum {string}
             */
            use: "sig";
            /**
             * @description RFC 8037.
             * @enum {string}
             */
            alg: "EdDSA";
        };
        JwkSet: {
            /** @description The keys. */
            keys: components["schemas"]["Jwk"][];
        };
        AttemptRef: {
            /**
             * Format: uuid
             * @description The delivery.
             */
            deliveryId: string;
            /** @description The number of the attempt. */
            number: number;
        };
        StatusChange: {
            /**
             * Format: uuid
             * @description The change.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it took place.
             */
            at: string;
            /** @description The actor: `api-key:<id>`, or `system` for a change that a receiver caused. */
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
             * @description The cause: a call (`pause`, `resume`, `enable`, `update`, `delete`), an echoed ownership challenge (`verified`), a delivery that failed for good (`exhausted`), a response 410 (`gone`), or a response with the header `webhook-delivery: disable` (`receiver`).
             * @enum {string}
             */
            cause: "pause" | "resume" | "enable" | "update" | "delete" | "verified" | "exhausted" | "gone" | "receiver";
            /** @description Why it was disabled, in words; null for other changes. */
            reason: string | null;
            /** @description The attempts that caused it: up to 20 failures in a row, newest first. */
            attempts: components["schemas"]["AttemptRef"][];
        };
        StatusChangePage: {
            data: components["schemas"]["StatusChange"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        AttemptCounts: {
            /** @description Attempts that started in the window. */
            total: number;
            /** @description Attempts with a 2xx response in time. */
            succeeded: number;
            /** @description Attempts that failed. */
            failed: number;
        };
        DeliveryCounts: {
            /** @description Deliveries that succeeded in the window, at any attempt. */
            succeeded: number;
            /** @description Deliveries that became dead letters in the window. */
            dead: number;
            /** @description Deliveries that were cancelled in the window. */
            cancelled: number;
        };
        Latency: {
            /** @description The median duration of attempts, in ms; null without attempts. */
            p50: number | null;
            /** @description The 95th percentile of the duration of attempts, in ms; null without attempts. */
            p95: number | null;
        };
        WindowStats: {
            /** @description Attempts. */
            attempts: components["schemas"]["AttemptCounts"];
            /** @description Deliveries that ended, by outcome. */
            deliveries: components["schemas"]["DeliveryCounts"];
            /** @description The share of attempts that succeeded; null without attempts. */
            successRate: number | null;
            /** @description The durations of attempts, including failed ones. */
            latencyMs: components["schemas"]["Latency"];
        };
        StatsWindows: {
            /** @description The last hour. */
            "1h": components["schemas"]["WindowStats"];
            /** @description The last 24 hours. */
            "24h": components["schemas"]["WindowStats"];
        };
        WebhookStats: {
            /** @description Deliveries that are due, or wait for their next attempt. */
            pending: number;
            /** @description Deliveries that a worker has claimed: their attempts are in flight or about to start. */
            delivering: number;
            /** @description Deliveries that are held while the webhook is paused or disabled. */
            held: number;
            /** @description The age of the oldest pending delivery, in ms; null if none is pending. */
            oldestPendingAgeMs: number | null;
            /** @description Statistics of windows that end now. */
            windows: components["schemas"]["StatsWindows"];
        };
        TestWebhook: {
            /** @description The event type whose example is sent, in the version that the webhook is pinned to. Any known type, even one that the webhook does not receive. Default: `webhook.test`, which only test deliveries have. */
            eventType?: string;
        };
        AttemptTimings: {
            /** @description DNS lookup, in ms; null if the address was known. */
            dnsMs: number | null;
            /** @description TCP connect, in ms. */
            connectMs: number | null;
            /** @description TLS handshake, in ms. */
            tlsMs: number | null;
            /** @description From the start to the response headers, in ms. */
            firstByteMs: number | null;
            /** @description From the start to the end of the response, in ms. */
            totalMs: number | null;
        };
        Attempt: {
            /** @description 1, 2, … */
            number: number;
            /**
             * Format: date-time
             * @description When it started.
             */
            at: string;
            /** @description Its duration, in ms. */
            durationMs: number;
            /** @description The duration of each phase. */
            timings: components["schemas"]["AttemptTimings"];
            /** @description The address of the connection or, if none was established, the last one tried; null if none was tried. Keys without the scope `admin` see public addresses only. */
            resolvedAddress: string | null;
            /** @description The headers as sent, in lower case, without those that HTTP itself adds (`host`, `content-length`, `connection`). The values of your own headers are shown as `********`. Null if nothing could be sent. */
            requestHeaders: {
                [key: string]: string;
            } | null;
            /** @description The body as sent, byte for byte. It is rendered from the event again, and shown only if its SHA-256 is that of the body that was sent. Null if nothing could be sent, the event is no longer in the log, or this release renders the event differently. */
            requestBody: string | null;
            /** @description The status code of the response; null without a response. */
            statusCode: number | null;
            /** @description What went wrong, for people; null on success. With an `errorClass` of null, it is a note on a success: the status arrived in time, but the body after it was incomplete. */
            error: string | null;
            /** @description The technical text of the error, as of the operating system or OpenSSL; null if it says no more than `error`. */
            errorDetail: string | null;
            /** @description The kind of failure: `http_error` (a response other than 2xx), `timeout`, `connection_refused`, `connection_reset`, `unreachable`, `dns_error`, `tls_error`, `ssrf_blocked`, `protocol_error` or `invalid_request`; null on success. Keys without the scope `admin` see `dns_error` instead of `ssrf_blocked`, which would reveal whether a name exists in a private network. */
            errorClass: string | null;
            /** @description The headers of the response, in lower case. */
            responseHeaders: {
                [key: string]: string | string[];
            } | null;
            /** @description The first 16 KiB of the response body. */
            responseBody: string | null;
            /** @description Whether it was requested with `POST /deliveries/:id/retry`. */
            manual: boolean;
        };
        RecoverWebhook: {
            /** @description The start of the window, included: a position, a resume point (`<position>.<epoch>`) or a timestamp. A position alone belongs to epoch 0. */
            since: number | string;
            /** @description The end of the window, included. Default: now. */
            until?: number | string;
        };
        Recovery: {
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
            /** @description The start of the window, as requested. */
            since: number | string;
            /** @description The end of the window; by default, the log's last position at that time. */
            until: number | string;
            /**
             * @description `completed`: all events are scheduled, not necessarily delivered. `cancelled`: the webhook was deleted.
             * @enum {string}
             */
            status: "running" | "completed" | "cancelled";
            /** @description Deliveries scheduled so far. */
            scheduled: number;
            /** @description The next position to search. */
            nextPosition: number;
            /** @description The last position to search. */
            lastPosition: number;
            /** @description The actor who requested it. */
            requestedBy: string;
            /**
             * Format: date-time
             * @description When it was requested.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When it ended; null while running.
             */
            finishedAt: string | null;
        };
        /** @enum {string} */
        DeliveryStatus: "pending" | "delivering" | "held" | "succeeded" | "cancelled" | "dead";
        Delivery: {
            /**
             * Format: uuid
             * @description The delivery.
             */
            id: string;
            /**
             * Format: uuid
             * @description The webhook.
             */
            webhookId: string;
            /**
             * Format: uuid
             * @description The event; it is the `webhook-id` of the request.
             */
            eventId: string;
            /** @description The type of the event. */
            eventType: string;
            /** @description `pending`: due, or waiting for its next attempt. `held`: its webhook is paused or disabled. `dead`: its retry schedule is exhausted, and it is a dead letter. */
            status: components["schemas"]["DeliveryStatus"];
            /** @description The number of attempts. */
            attemptCount: number;
            /**
             * Format: date-time
             * @description When the next attempt is due; null if there is none.
             */
            nextAttemptAt: string | null;
            /**
             * Format: uuid
             * @description With `ordering: "aggregate"`: the delivery that must end first, which is the earliest unfinished one of the same aggregate. Null if the delivery does not wait for another.
             */
            waitingFor: string | null;
            /**
             * Format: date-time
             * @description When it was created: when its event was matched, or recovered, for the webhook.
             */
            createdAt: string;
            /** @description The attempts, oldest first. */
            attempts: components["schemas"]["Attempt"][];
        };
        DeliveryPage: {
            data: components["schemas"]["Delivery"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /** @enum {string} */
        DeadLetterSource: "webhook" | "consumer" | "broker" | "inbound";
        /** @enum {string} */
        DeadLetterStatus: "open" | "replayed" | "discarded";
        Replay: {
            /**
             * Format: date-time
             * @description Time of the replay.
             */
            at: string;
            /** @description The actor that requested the replay. */
            actor: string;
            /** @description Result of the replay. */
            result: string;
        };
        DeadLetter: {
            /**
             * Format: uuid
             * @description Id of the dead letter.
             */
            id: string;
            /** @description Where it failed. */
            source: components["schemas"]["DeadLetterSource"];
            /** @description Current status. */
            status: components["schemas"]["DeadLetterStatus"];
            /** @description Why it failed. */
            reason: string;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The full event envelope; the message if `source` is `inbound`. */
            event: {
                [key: string]: unknown;
            };
            /**
             * Format: uuid
             * @description Id of the webhook, if `source` is `webhook`.
             */
            webhookId: string | null;
            /**
             * Format: uuid
             * @description Id of the delivery, if `source` is `webhook`.
             */
            deliveryId: string | null;
            /** @description Name of the handler group, if `source` is `consumer`. */
            group: string | null;
            /** @description Number of attempts. */
            attempts: number;
            /** @description Replays, oldest first. */
            replays: components["schemas"]["Replay"][];
            /**
             * Format: date-time
             * @description Creation time.
             */
            createdAt: string;
        };
        DeadLetterPage: {
            data: components["schemas"]["DeadLetter"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        ReplayFilter: {
            /** @description Filters by source. */
            source?: components["schemas"]["DeadLetterSource"];
            /**
             * Format: uuid
             * @description Filters by webhook.
             */
            webhookId?: string;
            /** @description Filters by event type: a name, or all types of a resource (`order.*`). Dead letters of `system.*` events are replayed only if this field names them; the default, `*`, excludes them. */
            eventType?: string;
            /**
             * Format: date-time
             * @description Created at or after this time.
             */
            since?: string;
            /**
             * Format: date-time
             * @description Created at or before this time.
             */
            until?: string;
            /** @description Only open dead letters can be replayed; any other status is rejected with 422. */
            status?: components["schemas"]["DeadLetterStatus"];
        };
        ReplayDeadLetters: {
            /** @description Selects the dead letters. An explicit `{}` selects all open ones. */
            filter: components["schemas"]["ReplayFilter"];
            /** @description Only count the matching dead letters, without replaying them. */
            dryRun?: boolean;
            /** @description Maximum dead letters per second, over all processes. Default: no limit. */
            ratePerSecond?: number;
        };
        ReplayStarted: {
            /** @description Number of matching dead letters. */
            matched: number;
            /**
             * Format: uuid
             * @description Id of the job; null for a dry run.
             */
            jobId: string | null;
        };
        /** @enum {string} */
        ReplayJobStatus: "running" | "completed" | "cancelled";
        ReplayJob: {
            /**
             * Format: uuid
             * @description Id of the job.
             */
            id: string;
            /** @description Current status. */
            status: components["schemas"]["ReplayJobStatus"];
            /** @description The filter as requested. */
            filter: {
                [key: string]: unknown;
            };
            /** @description Maximum dead letters per second; null: no limit. */
            ratePerSecond: number | null;
            /** @description Number of dead letters in the job. */
            matched: number;
            /** @description Dead letters replayed so far. */
            replayed: number;
            /** @description Dead letters that could not be replayed; they stay open. */
            failed: number;
            /** @description Dead letters that were replayed or discarded by another request meanwhile. */
            skipped: number;
            /** @description Number of failures by reason. */
            reasons: {
                [key: string]: number;
            };
            /** @description The actor that started the job. */
            actor: string;
            /**
             * Format: date-time
             * @description Start time.
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description Time of completion or cancellation.
             */
            finishedAt: string | null;
        };
        ReplayJobPage: {
            data: components["schemas"]["ReplayJob"][];
            /** @description The `cursor` of the next page; null on the last one. */
            nextCursor: string | null;
        };
        /**
         * @description The kind of problem: stable, for programs. It is the last part of `type`.
         * @enum {string}
         */
        ErrorCode: "aggregate_not_allowed" | "bad_request" | "before_retention" | "body_too_large" | "challenge_outdated" | "customer_not_allowed" | "dead_letter_closed" | "dead_letter_not_found" | "delivery_not_dead" | "delivery_not_found" | "destination_refused" | "event_not_found" | "event_not_kept" | "event_type_not_found" | "event_version_not_found" | "expectation_failed" | "expiry_in_the_past" | "forbidden" | "headers_too_large" | "idempotency_key_in_use" | "idempotency_key_reused" | "illegal_order_transition" | "insufficient_scope" | "internal_error" | "invalid_message" | "invalid_request" | "invalid_secret" | "invalid_signature" | "invalid_value" | "invalid_webhook" | "invalid_window" | "item_not_found" | "log_behind" | "malformed_idempotency_key" | "malformed_json" | "malformed_message" | "message_not_dead" | "method_not_allowed" | "no_stream_available" | "not_found" | "not_replayable" | "not_retryable" | "nothing_parked" | "only_open_letters" | "order_not_found" | "precondition_failed" | "provider_not_found" | "rate_limited" | "recovery_not_found" | "refused" | "replay_job_finished" | "replay_job_not_found" | "request_timeout" | "resume_point_lost" | "secret_in_use" | "shutting_down" | "too_many_invalid_keys" | "too_many_secrets" | "total_too_large" | "types_not_allowed" | "unauthorized" | "unavailable" | "unknown_currency" | "unknown_event_type" | "unsupported_content_encoding" | "unsupported_media_type" | "uri_too_long" | "url_not_verified" | "webhook_deleted" | "webhook_disabled" | "webhook_not_active" | "webhook_not_found" | "webhook_not_verified" | "webhook_unreadable" | "wrong_payment_amount";
        /**
         * @description A permission of a key. `admin` implies all others, on every tenant.
         * @enum {string}
         */
        Scope: "events:read" | "inventory:read" | "inventory:write" | "orders:read" | "orders:write" | "webhooks:read" | "webhooks:write" | "admin";
        OrderCreatedV1Data: {
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
         * @description A customer placed an order.
         */
        OrderCreatedV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.created";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["OrderCreatedV1Data"];
        };
        /**
         * order.created.v1 as a CloudEvent
         * @description A customer placed an order.
         */
        OrderCreatedV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "order.created.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["OrderCreatedV1Data"];
        };
        OrderCreatedV2Data: {
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
         * @description A customer placed an order.
         */
        OrderCreatedV2: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.created";
            /** @constant */
            version: 2;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["OrderCreatedV2Data"];
        };
        /**
         * order.created.v2 as a CloudEvent
         * @description A customer placed an order.
         */
        OrderCreatedV2CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "order.created.v2";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["OrderCreatedV2Data"];
        };
        OrderUpdatedV1Data: {
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
         * @description The items or the note of a pending order were changed. Carries the whole new content.
         */
        OrderUpdatedV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.updated";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["OrderUpdatedV1Data"];
        };
        /**
         * order.updated.v1 as a CloudEvent
         * @description The items or the note of a pending order were changed. Carries the whole new content.
         */
        OrderUpdatedV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "order.updated.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["OrderUpdatedV1Data"];
        };
        OrderPaymentReceivedV1Data: {
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
         * @description An order was paid in full.
         */
        OrderPaymentReceivedV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.payment_received";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["OrderPaymentReceivedV1Data"];
        };
        /**
         * order.payment_received.v1 as a CloudEvent
         * @description An order was paid in full.
         */
        OrderPaymentReceivedV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "order.payment_received.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["OrderPaymentReceivedV1Data"];
        };
        OrderShippedV1Data: {
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
         * @description A paid order was handed to a carrier.
         */
        OrderShippedV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.shipped";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["OrderShippedV1Data"];
        };
        /**
         * order.shipped.v1 as a CloudEvent
         * @description A paid order was handed to a carrier.
         */
        OrderShippedV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "order.shipped.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["OrderShippedV1Data"];
        };
        OrderDeliveredV1Data: {
            customerId: string;
            signedBy: string | null;
        };
        /**
         * order.delivered.v1
         * @description A shipped order was delivered to its customer.
         */
        OrderDeliveredV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.delivered";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["OrderDeliveredV1Data"];
        };
        /**
         * order.delivered.v1 as a CloudEvent
         * @description A shipped order was delivered to its customer.
         */
        OrderDeliveredV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "order.delivered.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["OrderDeliveredV1Data"];
        };
        OrderCancelledV1Data: {
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
         * @description An order was cancelled before it was shipped.
         */
        OrderCancelledV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "order.cancelled";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "order";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["OrderCancelledV1Data"];
        };
        /**
         * order.cancelled.v1 as a CloudEvent
         * @description An order was cancelled before it was shipped.
         */
        OrderCancelledV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "order.cancelled.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["OrderCancelledV1Data"];
        };
        InventoryStockChangedV1Data: {
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
         * @description The stock of an item changed. Carries all of its quantities.
         */
        InventoryStockChangedV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "inventory.stock_changed";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "inventory";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["InventoryStockChangedV1Data"];
        };
        /**
         * inventory.stock_changed.v1 as a CloudEvent
         * @description The stock of an item changed. Carries all of its quantities.
         */
        InventoryStockChangedV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "inventory.stock_changed.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["InventoryStockChangedV1Data"];
        };
        InventoryStockChangedV2Data: {
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
         * @description The stock of an item changed. Carries all of its quantities.
         */
        InventoryStockChangedV2: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "inventory.stock_changed";
            /** @constant */
            version: 2;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "inventory";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["InventoryStockChangedV2Data"];
        };
        /**
         * inventory.stock_changed.v2 as a CloudEvent
         * @description The stock of an item changed. Carries all of its quantities.
         */
        InventoryStockChangedV2CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "inventory.stock_changed.v2";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["InventoryStockChangedV2Data"];
        };
        InventoryLowStockV1Data: {
            sku: string;
            available: number;
            lowStockAt: number;
        };
        /**
         * inventory.low_stock.v1
         * @description The available quantity of an item fell below its `lowStockAt`. Not repeated until it has risen again.
         */
        InventoryLowStockV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "inventory.low_stock";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "inventory";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["InventoryLowStockV1Data"];
        };
        /**
         * inventory.low_stock.v1 as a CloudEvent
         * @description The available quantity of an item fell below its `lowStockAt`. Not repeated until it has risen again.
         */
        InventoryLowStockV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "inventory.low_stock.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["InventoryLowStockV1Data"];
        };
        SystemEventVersionDeprecatedV1Data: {
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
         * @description An event version has been deprecated. Published once, to the tenant `default`; consumers pinned to the version keep receiving it.
         */
        SystemEventVersionDeprecatedV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "system.event_version_deprecated";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "event_version";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["SystemEventVersionDeprecatedV1Data"];
        };
        /**
         * system.event_version_deprecated.v1 as a CloudEvent
         * @description An event version has been deprecated. Published once, to the tenant `default`; consumers pinned to the version keep receiving it.
         */
        SystemEventVersionDeprecatedV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "system.event_version_deprecated.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["SystemEventVersionDeprecatedV1Data"];
        };
        SystemDeadLetterCreatedV1Data: {
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
         * @description Something failed for good and was kept as a dead letter. Not published for a `system.*` event that fails.
         */
        SystemDeadLetterCreatedV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "system.dead_letter_created";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "dead_letter";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["SystemDeadLetterCreatedV1Data"];
        };
        /**
         * system.dead_letter_created.v1 as a CloudEvent
         * @description Something failed for good and was kept as a dead letter. Not published for a `system.*` event that fails.
         */
        SystemDeadLetterCreatedV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "system.dead_letter_created.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["SystemDeadLetterCreatedV1Data"];
        };
        SystemWebhookDisabledV1Data: {
            /** Format: uuid */
            webhookId: string;
            reason: string;
            consecutiveFailures: number;
        };
        /**
         * system.webhook_disabled.v1
         * @description A webhook was disabled: its events are held until somebody enables it.
         */
        SystemWebhookDisabledV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "system.webhook_disabled";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "webhook";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["SystemWebhookDisabledV1Data"];
        };
        /**
         * system.webhook_disabled.v1 as a CloudEvent
         * @description A webhook was disabled: its events are held until somebody enables it.
         */
        SystemWebhookDisabledV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "system.webhook_disabled.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["SystemWebhookDisabledV1Data"];
        };
        WebhookTestV1Data: {
            /** Format: uuid */
            webhookId: string;
            message: string;
        };
        /**
         * webhook.test.v1
         * @description A test event for a webhook. It is not in the log: its `position` is 0.
         */
        WebhookTestV1: {
            /**
             * Format: uuid
             * @description Unique id of the event. The same on every channel, attempt and replay.
             */
            eventId: string;
            /** @constant */
            eventType: "webhook.test";
            /** @constant */
            version: 1;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            timestamp: string;
            /** @description The module that published the event. */
            source: string;
            /** @constant */
            aggregateType: "webhook";
            /**
             * Format: uuid
             * @description Id of the aggregate.
             */
            aggregateId: string;
            /** @description Sequence number within the aggregate: 1, 2, 3… without gaps. */
            sequenceNumber: number;
            /** @description Position in the log: 1, 2, 3… without gaps. 0 for a webhook test event, which is not in the log. */
            position: number;
            /** @description The tenant of the event. */
            tenantId: string;
            /** @description The `X-Request-Id` of the request that caused the event. */
            correlationId: string;
            /** @description Id of the event that caused this one. Null if a request caused it. */
            causationId: string | null;
            /** @description Who caused the event. */
            actor: string;
            data: components["schemas"]["WebhookTestV1Data"];
        };
        /**
         * webhook.test.v1 as a CloudEvent
         * @description A test event for a webhook. It is not in the log: its `position` is 0.
         */
        WebhookTestV1CloudEvent: {
            /** @constant */
            specversion: "1.0";
            /**
             * Format: uuid
             * @description Id of the event (`eventId`).
             */
            id: string;
            /** @constant */
            type: "webhook.test.v1";
            /** @description The module that published the event. */
            source: string;
            /**
             * Format: uuid
             * @description Id of the aggregate (`aggregateId`).
             */
            subject: string;
            /**
             * Format: date-time
             * @description Time of the event.
             */
            time: string;
            /** @constant */
            datacontenttype: "application/json";
            /** Format: uri */
            dataschema?: string;
            /** @description The `position`, zero-padded so that it sorts as text. */
            sequence: string;
            /** @description Id of the aggregate (`aggregateId`). */
            partitionkey: string;
            /** @description W3C Trace Context of the request. */
            traceparent?: string;
            /**
             * Format: date-time
             * @description Time when the version was deprecated.
             */
            deprecatedat?: string;
            /**
             * Format: date-time
             * @description Time until which the version is supported.
             */
            sunsetat?: string;
            data: components["schemas"]["WebhookTestV1Data"];
        };
    };
    responses: never;
    parameters: {
        /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
        IdempotencyKey: string;
        /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
        RequestId: string;
        /** @description The `eventId`, the same in every attempt and replay. */
        WebhookId: string;
        /** @description Time of this attempt, in Unix seconds. */
        WebhookTimestamp: string;
        /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
        WebhookSignature: string;
        /** @description Number of this attempt: 1, 2, 3… */
        WebhookAttempt: string;
        /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
        Traceparent: string;
        /** @description When the version was deprecated (RFC 9745). */
        Deprecation: string;
        /** @description When support for the version ends (RFC 8594). */
        Sunset: string;
    };
    requestBodies: never;
    headers: {
        /** @description The response is that of an earlier request with the same `Idempotency-Key`. */
        IdempotencyReplayed: "true";
        /** @description The `X-Request-Id` of the request, or a new id. */
        RequestId: string;
        /** @description Seconds to wait before trying again. */
        RetryAfter: string;
        /** @description How to authenticate (RFC 6750). */
        WwwAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrders: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The `nextCursor` of the previous page; absent: the first page. It belongs to the other parameters of that request, except `limit`: with different ones it is rejected (400). */
                cursor?: string;
                /** @description The order of creation: `desc` is newest first, `asc` oldest first. */
                order?: components["schemas"]["SortOrder"];
                /** @description Created at or after this time. Example: `2025-01-31T12:00:00Z`. */
                since?: string;
                /** @description Created at or before this time. Example: `2025-01-31T12:00:00Z`. */
                until?: string;
                /** @description Only orders with this status. */
                status?: components["schemas"]["OrderStatus"];
                /** @description Only orders of this customer. */
                customerId?: string;
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrder"];
            };
        };
        responses: {
            /** @description The new order. */
            201: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    /** @description The path of the created resource. */
                    Location?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrder: {
        parameters: {
            query?: {
                /** @description Returns the order as of a timestamp, or of the sequence number of one of its events. Example: `2025-10-01T12:00:00.000Z`. */
                asOf?: string;
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client has seen; 412 if the resource has changed since. */
                "If-Match"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrder"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    payOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client has seen; 412 if the resource has changed since. */
                "If-Match"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayOrder"];
            };
        };
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shipOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client has seen; 412 if the resource has changed since. */
                "If-Match"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client has seen; 412 if the resource has changed since. */
                "If-Match"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client has seen; 412 if the resource has changed since. */
                "If-Match"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOrderEvents: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The `nextCursor` of the previous page; absent: the first page. It belongs to the other parameters of that request, except `limit`: with different ones it is rejected (400). */
                cursor?: string;
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events, oldest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Stock keeping unit (SKU), URL-encoded. */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The inventory item. */
            200: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stock"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setStock: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client has seen; 412 if the resource has changed since. */
                "If-Match"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                /** @description Stock keeping unit (SKU), URL-encoded. */
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetStock"];
            };
        };
        responses: {
            /** @description The inventory item. */
            200: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stock"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The `nextCursor` of the previous page; absent: the first page. It belongs to the other parameters of that request, except `limit`: with different ones it is rejected (400). */
                cursor?: string;
                /** @description The order of creation: `desc` is newest first, `asc` oldest first. */
                order?: components["schemas"]["SortOrder"];
                /** @description Only keys with this status; absent: all keys. */
                status?: components["schemas"]["ApiKeyStatus"];
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of API keys, without the keys themselves. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
            /** @description The created key. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is revoked. */
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeprecatedUse: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All readers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeprecatedUseList"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEventTypes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All event types. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypeList"];
                };
            };
            /** @description Not modified: `If-None-Match` matches the `ETag`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventType: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                type: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event type. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventType"];
                };
            };
            /** @description Not modified: `If-None-Match` matches the `ETag`. */
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventSchema: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
            /** @description The JSON Schema. */
            200: {
                headers: {
                    /** @description RFC 9745. */
                    Deprecation?: string;
                    /** @description RFC 8594. */
                    Sunset?: string;
                    /** @description The successor of a deprecated version. */
                    Link?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/schema+json": Record<string, never>;
                };
            };
            /** @description Not modified: `If-None-Match` matches the `ETag`. */
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description The format of events; default: `envelope`. */
                format?: components["schemas"]["EventFormat"];
                /** @description The version of events whose type has it; other events have their latest version. */
                version?: number;
                /** @description Comma-separated: exact types, `resource.*` or `*` (all but `system.*`), each optionally `@<version>`. Default: all. Example: `order.*,inventory.low_stock@1`. */
                types?: string;
                /** @description Only events of this aggregate. */
                aggregateId?: string;
                /** @description Only events of aggregates of this type. Example: `order`. */
                aggregateType?: string;
                /** @description Only events at later positions: the `nextCursor` of the previous page. A position without an epoch belongs to epoch 0. Example: `1042`. */
                after?: string | number;
                /** @description The same as `after`, under the name that other lists use. Different values of both are rejected (400). Example: `1042`. */
                cursor?: string | number;
                /** @description Only events with this `timestamp` or a later one. Example: `2025-01-31T12:00:00Z`. */
                since?: string;
                /** @description Only events with this `timestamp` or an earlier one. Example: `2025-01-31T12:00:00Z`. */
                until?: string;
                /** @description The maximum number of events. */
                limit?: number;
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["EventPage"] | components["schemas"]["CloudEventPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Gone */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvent: {
        parameters: {
            query?: {
                /** @description The format of events; default: `envelope`. */
                format?: components["schemas"]["EventFormat"];
                /** @description The version of events whose type has it; other events have their latest version. */
                version?: number;
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["Event"];
                    "application/cloudevents+json": components["schemas"]["CloudEvent"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLiveness: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process runs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liveness"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description At least one check is down. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEventHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["EventHealth"];
                };
            };
            /** @description The relay or a consumer has stalled. */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventHealth"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getServiceIndex: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The program and its public paths. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceIndex"];
                    "text/html": string;
                };
            };
            /** @description Not modified: `If-None-Match` matches the `ETag`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /** @description Comma-separated event types, `resource.*` or `*`, each optionally with `@<version>`. The default `*` excludes `system.*`. At least one must be known; `X-Unknown-Types` names the others. Example: `order.*,inventory.low_stock@1`. */
                types?: string;
                /** @description Only events of this aggregate. */
                aggregateId?: string;
                /** @description The version, for event types that have it; others are sent in their latest version. */
                version?: number;
                /** @description The format of `data`; default `envelope`. */
                format?: components["schemas"]["EventFormat"];
                /** @description Whether frames have an `event` field with the event type; default `true`. Without it, `EventSource` passes the events of every type to `onmessage`. `stream.reset` is always named. */
                named?: boolean;
                /** @description The same for clients that cannot set headers. The header takes precedence. */
                lastEventId?: string;
                /** @description A stream token, for clients that cannot set an `Authorization` header. */
                access_token?: string;
            };
            header?: {
                /** @description The id after which the stream continues; `0` or `earliest` for the oldest stored event. */
                "Last-Event-ID"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. It stays open until the client or the server ends it. */
            200: {
                headers: {
                    /** @description The resume point after which the stream continues, if the client sent one: `<position>` or `<position>.<epoch>`. */
                    "X-Resumed-From"?: string;
                    /** @description The requested event types and patterns that this release does not know, separated by commas. */
                    "X-Unknown-Types"?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Event"] | components["schemas"]["CloudEvent"] | components["schemas"]["StreamReset"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createStreamToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
                    /** @description The requested event types and patterns that this release does not know, separated by commas. */
                    "X-Unknown-Types"?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamToken"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamOrdersByCustomerId: {
        parameters: {
            query?: {
                /** @description Comma-separated event types, `resource.*` or `*`, each optionally with `@<version>`. The default `*` excludes `system.*`. At least one must be known; `X-Unknown-Types` names the others. Example: `order.*,inventory.low_stock@1`. */
                types?: string;
                /** @description Only events of this aggregate. */
                aggregateId?: string;
                /** @description The version, for event types that have it; others are sent in their latest version. */
                version?: number;
                /** @description The format of `data`; default `envelope`. */
                format?: components["schemas"]["EventFormat"];
                /** @description Whether frames have an `event` field with the event type; default `true`. Without it, `EventSource` passes the events of every type to `onmessage`. `stream.reset` is always named. */
                named?: boolean;
                /** @description The same for clients that cannot set headers. The header takes precedence. */
                lastEventId?: string;
                /** @description A stream token, for clients that cannot set an `Authorization` header. */
                access_token?: string;
            };
            header?: {
                /** @description The id after which the stream continues; `0` or `earliest` for the oldest stored event. */
                "Last-Event-ID"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                customerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. It stays open until the client or the server ends it. */
            200: {
                headers: {
                    /** @description The resume point after which the stream continues, if the client sent one: `<position>` or `<position>.<epoch>`. */
                    "X-Resumed-From"?: string;
                    /** @description The requested event types and patterns that this release does not know, separated by commas. */
                    "X-Unknown-Types"?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Event"] | components["schemas"]["CloudEvent"] | components["schemas"]["StreamReset"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsumers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All handler groups. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerList"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    receiveInboundMessage: {
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
                /** @description `payments`: the id of the message. */
                "webhook-id"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                provider: "payments" | "stripe" | "github";
            };
            cookie?: never;
        };
        /** @description The message of the provider, of any content type. */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The message is stored, by this request or an earlier one. */
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The `nextCursor` of the previous page; absent: the first page. It belongs to the other parameters of that request, except `limit`: with different ones it is rejected (400). */
                cursor?: string;
                /** @description The order of creation: `desc` is newest first, `asc` oldest first. */
                order?: components["schemas"]["SortOrder"];
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["WebhookPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
            /** @description The new webhook and its secret. */
            201: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    /** @description The path of the created resource. */
                    Location?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client has seen; 412 if the resource has changed since. */
                "If-Match"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook was deleted. */
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    updateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` that the client has seen; 412 if the resource has changed since. */
                "If-Match"?: string;
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhook"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Precondition Failed */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Payload Too Large */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported Media Type */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ResumeWebhook"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enableWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EnableWebhook"];
            };
        };
        responses: {
            /** @description The webhook. */
            200: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotateWebhookSecret"];
            };
        };
        responses: {
            /** @description The webhook and its new secret. */
            200: {
                headers: {
                    /** @description The version of the resource, for `If-Match`. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJwks: {
        parameters: {
            query?: {
                /** @description Only the keys of this webhook. Receivers should set it: the whole set contains the keys of other webhooks, whose signatures would verify, too. */
                webhookId?: string;
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["JwkSet"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookStatusChanges: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The `nextCursor` of the previous page; absent: the first page. It belongs to the other parameters of that request, except `limit`: with different ones it is rejected (400). */
                cursor?: string;
                /** @description The order of creation: `desc` is newest first, `asc` oldest first. */
                order?: components["schemas"]["SortOrder"];
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["StatusChangePage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhookStats: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["WebhookStats"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
                    "application/json": components["schemas"]["Attempt"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recoverWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
            /** @description The recovery has started; `Location` is its URL. */
            202: {
                headers: {
                    /** @description The URL of the recovery. */
                    Location?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recovery"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRecovery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["Recovery"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The `nextCursor` of the previous page; absent: the first page. It belongs to the other parameters of that request, except `limit`: with different ones it is rejected (400). */
                cursor?: string;
                /** @description The order of creation: `desc` is newest first, `asc` oldest first. */
                order?: components["schemas"]["SortOrder"];
                /** @description Created at or after this time. Example: `2025-01-31T12:00:00Z`. */
                since?: string;
                /** @description Created at or before this time. Example: `2025-01-31T12:00:00Z`. */
                until?: string;
                /** @description Only deliveries with this status. */
                status?: components["schemas"]["DeliveryStatus"];
                /** @description Only deliveries of events of this type. Example: `order.created`. */
                eventType?: string;
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["Delivery"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempt is due now. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The `nextCursor` of the previous page; absent: the first page. It belongs to the other parameters of that request, except `limit`: with different ones it is rejected (400). */
                cursor?: string;
                /** @description The order of creation: `desc` is newest first, `asc` oldest first. */
                order?: components["schemas"]["SortOrder"];
                /** @description Created at or after this time. Example: `2025-01-31T12:00:00Z`. */
                since?: string;
                /** @description Created at or before this time. Example: `2025-01-31T12:00:00Z`. */
                until?: string;
                /** @description Filters by source. */
                source?: components["schemas"]["DeadLetterSource"];
                /** @description Filters by status. */
                status?: components["schemas"]["DeadLetterStatus"];
                /** @description Filters by webhook. */
                webhookId?: string;
                /** @description Filters by event type: a name, all types of a resource (`order.*`, `system.*`), or `*` for all except `system.*`. Example: `order.created`. */
                eventType?: string;
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of dead letters. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["DeadLetter"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dead letter is discarded. */
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Conflict */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDeadLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The replay is scheduled. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDeadLetters: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayDeadLetters"];
            };
        };
        responses: {
            /** @description The number of matches, and the job. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayStarted"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReplayJobs: {
        parameters: {
            query?: {
                /** @description The maximum number of items to return. */
                limit?: number;
                /** @description The `nextCursor` of the previous page; absent: the first page. It belongs to the other parameters of that request, except `limit`: with different ones it is rejected (400). */
                cursor?: string;
                /** @description The order of creation: `desc` is newest first, `asc` oldest first. */
                order?: components["schemas"]["SortOrder"];
            };
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of replay jobs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayJobPage"];
                };
            };
            /** @description Bad Request */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
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
                    "application/json": components["schemas"]["ReplayJob"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Returned in the response, and used as the `correlationId` of the events. Default: a new id. */
                "X-Request-Id"?: components["parameters"]["RequestId"];
                /** @description Makes the request idempotent: a repeat within 24 hours gets the stored response of the first, with `Idempotency-Replayed: true`. Another query or body gets 422; a repeat while the first is still running gets 409. The key may be quoted. */
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
                    "application/json": components["schemas"]["ReplayJob"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
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
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other client error: 404, 405, 408, 417, 429, 431… */
            "4XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Server error: 500, 503 or 504. */
            "5XX": {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    onOrderCreatedV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreatedV1"];
                "application/cloudevents+json": components["schemas"]["OrderCreatedV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderCreatedV2: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCreatedV2"];
                "application/cloudevents+json": components["schemas"]["OrderCreatedV2CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderUpdatedV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderUpdatedV1"];
                "application/cloudevents+json": components["schemas"]["OrderUpdatedV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderPaymentReceivedV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderPaymentReceivedV1"];
                "application/cloudevents+json": components["schemas"]["OrderPaymentReceivedV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderShippedV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderShippedV1"];
                "application/cloudevents+json": components["schemas"]["OrderShippedV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderDeliveredV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDeliveredV1"];
                "application/cloudevents+json": components["schemas"]["OrderDeliveredV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOrderCancelledV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderCancelledV1"];
                "application/cloudevents+json": components["schemas"]["OrderCancelledV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInventoryStockChangedV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryStockChangedV1"];
                "application/cloudevents+json": components["schemas"]["InventoryStockChangedV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInventoryStockChangedV2: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryStockChangedV2"];
                "application/cloudevents+json": components["schemas"]["InventoryStockChangedV2CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onInventoryLowStockV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InventoryLowStockV1"];
                "application/cloudevents+json": components["schemas"]["InventoryLowStockV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSystemEventVersionDeprecatedV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SystemEventVersionDeprecatedV1"];
                "application/cloudevents+json": components["schemas"]["SystemEventVersionDeprecatedV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSystemDeadLetterCreatedV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SystemDeadLetterCreatedV1"];
                "application/cloudevents+json": components["schemas"]["SystemDeadLetterCreatedV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onSystemWebhookDisabledV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SystemWebhookDisabledV1"];
                "application/cloudevents+json": components["schemas"]["SystemWebhookDisabledV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookTestV1: {
        parameters: {
            query?: never;
            header: {
                /** @description The `eventId`, the same in every attempt and replay. */
                "webhook-id": components["parameters"]["WebhookId"];
                /** @description Time of this attempt, in Unix seconds. */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /** @description Space-separated signatures of `<webhook-id>.<webhook-timestamp>.<body>` in base64: `v1,` for HMAC-SHA256, `v1a,` for Ed25519. */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /** @description Number of this attempt: 1, 2, 3… */
                "webhook-attempt": components["parameters"]["WebhookAttempt"];
                /** @description W3C Trace Context: the trace of the request that caused the event. Without one, the trace is derived from the `eventId`. */
                traceparent: components["parameters"]["Traceparent"];
                /** @description When the version was deprecated (RFC 9745). */
                Deprecation?: components["parameters"]["Deprecation"];
                /** @description When support for the version ends (RFC 8594). */
                Sunset?: components["parameters"]["Sunset"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookTestV1"];
                "application/cloudevents+json": components["schemas"]["WebhookTestV1CloudEvent"];
            };
        };
        responses: {
            /** @description The webhook is disabled at once. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Too many requests: the delivery is retried. */
            429: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Unavailable: the delivery is retried. */
            503: {
                headers: {
                    /** @description Seconds or an HTTP date: the earliest time of the next attempt, up to 24 hours ahead. */
                    "Retry-After"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Up to 16 KiB of the body are stored. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, redirects included, is a failure. The delivery is retried by its schedule. */
            default: {
                headers: {
                    /** @description `disable` disables the webhook; `abort-message` stops the retries of this delivery. */
                    "webhook-delivery"?: "disable" | "abort-message";
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
