// Sends a webhook the events that it has not had, in their order, until one is not taken. That one is tried again after
// pauses of up to hours, and what comes after it waits.

import { WEBHOOK_RETRY_MS, type WebhookStop } from '@/lib/domain/boards/webhook'
import { roleAllows } from '@/lib/domain/people/role'
import type { BoardEventRow } from '../../db/boards/board-events'
import type { NewDelivery, WebhookRow, WebhookStep } from '../../db/boards/board-webhooks'
import type { ServiceContext } from '../context'
import { eventMessage, sendMessage } from './send-message'

/** What is sent before others get their turn. */
const EVENTS_PER_TURN = 50

const HTTP_GONE = 410

/** Rejects where the database fails, and where the signal ended it: what was under way is then sent again. */
export async function deliverEvents(context: ServiceContext, webhook: WebhookRow, signal: AbortSignal): Promise<void> {
  const { boardWebhooks, boardEvents, now } = context
  if (!(await mayPublish(context, webhook))) {
    await boardWebhooks.step(webhook, stopped(webhook, now(), 'no-right'), null)
    return
  }
  let place = webhook
  for (const event of await boardEvents.list(webhook.boardId, webhook.afterId, EVENTS_PER_TURN)) {
    const isWanted = webhook.kinds === null || webhook.kinds.includes(event.kind)
    const sent = isWanted
      ? await sendMessage(context, webhook, await eventMessage(context, webhook, event), signal)
      : null
    const step = nextStep(place, event, sent, now())
    if (!(await boardWebhooks.step(place, step, sent)) || step.afterId !== event.id) return
    place = { ...place, ...step }
  }
}

/** Where a webhook goes after a try: on, to a pause, or to its end. */
export function nextStep(
  { afterId, tries }: Pick<WebhookRow, 'afterId' | 'tries'>,
  event: Pick<BoardEventRow, 'id'>,
  sent: Pick<NewDelivery, 'failure' | 'status'> | null,
  now: Date,
): WebhookStep {
  if (!sent?.failure) return { afterId: event.id, tries: 0, tryAt: now }
  if (sent.status === HTTP_GONE) return stopped({ afterId, tries }, now, 'gone')
  const pauseMs = WEBHOOK_RETRY_MS[tries]
  if (pauseMs === undefined) return stopped({ afterId, tries }, now, 'failing')
  return { afterId, tries: tries + 1, tryAt: new Date(now.getTime() + pauseMs) }
}

function stopped(
  { afterId, tries }: Pick<WebhookRow, 'afterId' | 'tries'>,
  at: Date,
  reason: WebhookStop,
): WebhookStep {
  return { afterId, tries, tryAt: at, stop: { at, reason } }
}

/** Whether its maker may still show this board to the world. */
async function mayPublish({ users, boards }: ServiceContext, { boardId, makerId }: WebhookRow): Promise<boolean> {
  const maker = await users.find(makerId)
  const found = maker && !maker.disabledAt ? await boards.findFor(boardId, makerId) : null
  return found !== null && roleAllows(found.role, 'publish')
}
