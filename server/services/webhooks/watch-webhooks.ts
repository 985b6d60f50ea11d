// Sends webhooks the events of their boards. Webhooks are served side by side, so that a slow receiver keeps no other one
// waiting, and each gets one message after the other.

import type { WebhookRow } from '../../db/boards/board-webhooks'
import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { ServiceContext } from '../context'
import { deliverEvents } from './deliver-events'

const LOOK_EVERY_MS = 1_000
/** Webhooks that are served at a time. */
const MOST_AT_ONCE = 20
/** A webhook whose delivery broke the server's own work rests for so long. */
const REST_MS = 5_000

/** Starts to watch. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchWebhooks(context: ServiceContext, clock: Clock, logger: Logger): () => Promise<void> {
  const stopping = new AbortController()
  const underWay = new Map<string, Promise<void>>()
  const serve = async (webhook: WebhookRow) => {
    try {
      await deliverEvents(context, webhook, stopping.signal)
    } catch (error) {
      if (stopping.signal.aborted) return
      logger.error({ err: error, webhookId: webhook.id }, 'A webhook could not be served; trying again')
      await clockRest(clock, REST_MS, stopping.signal)
    }
  }
  const stop = repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async (isStopped) => {
      for (const webhook of await context.boardWebhooks.due(context.now())) {
        if (isStopped() || underWay.size >= MOST_AT_ONCE) return
        if (underWay.has(webhook.id)) continue
        underWay.set(
          webhook.id,
          serve(webhook).finally(() => underWay.delete(webhook.id)),
        )
      }
    },
    onFailed: (error) => logger.error({ err: error }, 'Webhooks could not be looked up; trying again'),
  })
  return async () => {
    stopping.abort()
    await stop()
    await Promise.all(underWay.values())
  }
}

function clockRest(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, resolve)
    signal.addEventListener('abort', () => {
      cancel()
      resolve()
    })
  })
}
