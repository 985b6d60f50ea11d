// Posts one message to a webhook, signed after Standard Webhooks. A message has ids and where to look, and no words:
// the receiver reads the words through the API, with a token and the rights of its owner.

import type { BoardEventKind } from '@/lib/domain/boards/board-event'
import { boardPath } from '@/lib/domain/boards/board-path'
import { messageType, TEST_MESSAGE } from '@/lib/domain/boards/webhook'
import type { BoardEventRow } from '../../db/boards/board-events'
import type { NewDelivery, WebhookRow } from '../../db/boards/board-webhooks'
import { postWebhook } from '../../delivery/post-webhook'
import { webhookHeaders } from '../../delivery/webhook-signature'
import type { ServiceContext } from '../context'
import { signingSecretsOf } from './webhook-secret'

/** Standard Webhooks advises 15 to 30 seconds. */
const TIMEOUT_MS = 15_000

/** A message: an event, or the test that somebody asked for. */
export interface WebhookMessage {
  /** The header `webhook-id`: the same at each try, by which a receiver knows what it has had. */
  readonly id: string
  readonly kind: BoardEventKind | typeof TEST_MESSAGE
  readonly eventId: number | null
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}

/** Returns the message that reports an event to a webhook. */
export async function eventMessage(
  context: Pick<ServiceContext, 'threads' | 'baseUrl'>,
  { id: webhookId }: WebhookRow,
  { id, boardId, kind, actorId, at, subject }: BoardEventRow,
): Promise<WebhookMessage> {
  const about = subject.threadId === undefined ? null : await context.threads.aboutOf(boardId, subject.threadId)
  const data = { eventId: id, ...placeOf(context, boardId), actorId, ...subject, ...(about && { about }) }
  return { id: `msg_${webhookId}_${id}`, kind, eventId: id, at, data }
}

/** Returns a message without an event, for a test. */
export function testMessage(
  context: Pick<ServiceContext, 'newId' | 'now' | 'baseUrl'>,
  { boardId }: WebhookRow,
): WebhookMessage {
  const data = placeOf(context, boardId)
  return { id: `msg_${context.newId()}`, kind: TEST_MESSAGE, eventId: null, at: context.now(), data }
}

/** Posts the message; resolves to what the log says of it. Rejects only where the signal ended it. */
export async function sendMessage(
  context: Pick<ServiceContext, 'webhookSecret' | 'formerWebhookSecret' | 'deliveryLimits' | 'now'>,
  webhook: WebhookRow,
  message: WebhookMessage,
  signal: AbortSignal,
): Promise<NewDelivery> {
  const { id: messageId, eventId, kind } = message
  const body = JSON.stringify({ type: messageType(kind), timestamp: message.at.toISOString(), data: message.data })
  const at = context.now()
  const begin = performance.now()
  const result = await postWebhook({
    url: webhook.url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Foreboard',
      ...webhookHeaders(signingSecretsOf(context, webhook), messageId, at, body),
    },
    allowPrivate: context.deliveryLimits.allowPrivateWebhooks,
    timeoutMs: TIMEOUT_MS,
    signal,
  })
  if (!result.ok) signal.throwIfAborted()
  const ms = Math.round(performance.now() - begin)
  const outcome = { status: result.status ?? null, failure: result.ok ? null : result.failure }
  return { messageId, eventId, kind, at, ms, ...outcome }
}

function placeOf({ baseUrl }: Pick<ServiceContext, 'baseUrl'>, boardId: string) {
  return { boardId, ...(baseUrl && { url: `${baseUrl}${boardPath(boardId)}` }) }
}
