// The signature of a webhook after Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA-256 over id, time and
// body, as their libraries check it.

import { createHmac } from 'node:crypto'

/** The secret in the form that receivers use: `whsec_` and base64. */
export function webhookSecretText(secret: Uint8Array): string {
  return `whsec_${Buffer.from(secret).toString('base64')}`
}

/**
 * The three headers, with a signature by each secret: a receiver takes a message when one of them is right. `at` is when it
 * is sent, because receivers refuse what is old.
 */
export function webhookHeaders(
  secrets: readonly Uint8Array[],
  id: string,
  at: Date,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  )
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') }
}
