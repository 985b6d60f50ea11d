// Somebody has one message sent to a webhook now: a test, or an event once more. Neither moves the webhook's place among
// the events.

import { AppError } from '@/lib/domain/errors'
import type { DeliveryRow, WebhookRow } from '../../db/boards/board-webhooks'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findWebhook, webhookNotFound } from './change-webhooks'
import { eventMessage, sendMessage, testMessage, type WebhookMessage } from './send-message'

/** Sends a test; resolves to what came of it. Throws AppError `not-found`. */
export async function sendTest(
  context: ServiceContext,
  access: BoardAccess,
  webhookId: string,
  signal: AbortSignal,
): Promise<DeliveryRow> {
  const webhook = await findWebhook(context, access, webhookId)
  return send(context, webhook, testMessage(context, webhook), signal)
}

/** Sends an event again under the same id; resolves to what came of it. Throws AppError `not-found`. */
export async function sendAgain(
  context: ServiceContext,
  access: BoardAccess,
  webhookId: string,
  eventId: number,
  signal: AbortSignal,
): Promise<DeliveryRow> {
  const webhook = await findWebhook(context, access, webhookId)
  const event = await context.boardEvents.find(access.board.id, eventId)
  if (!event) throw new AppError('not-found', 'This board has no such event, or it is not kept any more.')
  return send(context, webhook, await eventMessage(context, webhook, event), signal)
}

async function send(
  context: ServiceContext,
  webhook: WebhookRow,
  message: WebhookMessage,
  signal: AbortSignal,
): Promise<DeliveryRow> {
  const row = await context.boardWebhooks.logSent(webhook.id, await sendMessage(context, webhook, message, signal))
  if (!row) throw webhookNotFound()
  return row
}
