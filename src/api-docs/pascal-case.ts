/** `order.payment_received.v1` as `OrderPaymentReceivedV1`, `webhook-id` as `WebhookId`. */
export function pascalCase(name: string): string {
  return name
    .split(/[._-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
