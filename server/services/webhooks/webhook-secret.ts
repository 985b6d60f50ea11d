// The secret of a webhook, of a schedule or of a board's events, derived from the server's own: the database alone has none.

import { createHmac } from 'node:crypto'
import type { ServiceContext } from '../context'

interface Signed {
  readonly id: string
  readonly webhookKey: string
}

/** Returns the secret by which a webhook's deliveries are signed: 32 bytes, the same at every asking. */
export function webhookSecretOf({ webhookSecret }: Pick<ServiceContext, 'webhookSecret'>, row: Signed): Uint8Array {
  return secretFrom(webhookSecret, row)
}

/** Returns the secrets by which a delivery is signed: a receiver may know the one from before the server's was changed. */
export function signingSecretsOf(
  { webhookSecret, formerWebhookSecret }: Pick<ServiceContext, 'webhookSecret' | 'formerWebhookSecret'>,
  row: Signed,
): readonly Uint8Array[] {
  return [webhookSecret, formerWebhookSecret].flatMap((secret) => (secret ? [secretFrom(secret, row)] : []))
}

function secretFrom(secret: Uint8Array, { id, webhookKey }: Signed): Uint8Array {
  return createHmac('sha256', secret)
    .update(JSON.stringify([id, webhookKey]))
    .digest()
}
