// The secret of a webhook, of a schedule or of a board's events, derived from the server's own: the database alone has none.

import { createHmac } from 'node:crypto'
import type { ServiceContext } from '../context'

/** Returns the secret by which a webhook's deliveries are signed: 32 bytes, the same at every asking. */
export function webhookSecretOf(
  { webhookSecret }: Pick<ServiceContext, 'webhookSecret'>,
  { id, webhookKey }: { readonly id: string; readonly webhookKey: string },
): Uint8Array {
  return createHmac('sha256', webhookSecret)
    .update(JSON.stringify([id, webhookKey]))
    .digest()
}
