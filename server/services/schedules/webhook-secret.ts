// The secret of a schedule's webhook, derived from the server's own: the database alone has none.

import { createHmac } from 'node:crypto'
import type { ScheduleRow } from '../../db/boards/export-schedules'
import type { ServiceContext } from '../context'

/** Returns the secret by which a schedule's deliveries are signed: 32 bytes, the same at every asking. */
export function webhookSecretOf(
  { webhookSecret }: Pick<ServiceContext, 'webhookSecret'>,
  { id, webhookKey }: Pick<ScheduleRow, 'id' | 'webhookKey'>,
): Uint8Array {
  return createHmac('sha256', webhookSecret)
    .update(JSON.stringify([id, webhookKey]))
    .digest()
}
