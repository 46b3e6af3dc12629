/**
 * What a delivery needs of its subscription, for those of $1 that exist, deleted or not. Whether it may be
 * delivered at all is not asked here: the claim reads the status, under a lock.
 */
export const LOAD_TARGETS = {
  name: 'webhook-delivery-targets',
  text: `
    SELECT id, revision, url, format, versions, headers::jsonb AS headers, signature, secrets,
           retry_schedule AS "retrySchedule"
    FROM webhook_subscriptions WHERE id = ANY ($1)`,
};
