// Makes, removes and resumes webhooks of a board.

import type { BoardEventKind } from '@/lib/domain/boards/board-event'
import { AppError } from '@/lib/domain/errors'
import type { WebhookRow } from '../../db/boards/board-webhooks'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { requireWebhookAddress } from './webhook-address'

export interface WebhookWishes {
  readonly url: string
  /** Null for all. */
  readonly kinds: readonly BoardEventKind[] | null
}

/**
 * Adds a webhook to a board; it gets what happens from now on. Throws AppError `forbidden` for a visitor, `bad-request`
 * for an address that can't be one, and `conflict` where the board has as many as it may.
 */
export async function makeWebhook(
  context: ServiceContext,
  access: BoardAccess,
  { url, kinds }: WebhookWishes,
): Promise<WebhookRow> {
  const { board, person } = access
  if (person.isAnonymous) {
    throw new AppError('forbidden', 'Webhooks need an account: a visitor’s rights end with their visit.')
  }
  requireWebhookAddress(url)
  const most = context.deliveryLimits.maxWebhooksPerBoard
  const row = await context.boardWebhooks.add(
    {
      id: context.newId(),
      boardId: board.id,
      makerId: person.id,
      url,
      kinds,
      webhookKey: context.newId(),
      createdAt: context.now(),
    },
    most,
  )
  if (!row) throw new AppError('conflict', `A board has at most ${most} webhooks. Remove one first.`)
  await note(context, 'webhook-made', access, row)
  return row
}

/** Removes a webhook with its log. Throws AppError `not-found`. */
export async function removeWebhook(context: ServiceContext, access: BoardAccess, id: string): Promise<void> {
  const row = await findWebhook(context, access, id)
  if (!(await context.boardWebhooks.remove(access.board.id, id))) throw webhookNotFound()
  await note(context, 'webhook-removed', access, row)
}

/**
 * Lets a webhook go on, stopped or not: where it was, or after the event `afterId`, which sends what came after it once
 * more. Throws AppError `not-found`.
 */
export async function resumeWebhook(
  context: ServiceContext,
  access: BoardAccess,
  id: string,
  afterId: number | undefined,
): Promise<WebhookRow> {
  const row = await context.boardWebhooks.resume(access.board.id, id, context.now(), afterId)
  if (!row) throw webhookNotFound()
  return row
}

/** Finds a webhook of a board. Throws AppError `not-found`. */
export async function findWebhook(
  { boardWebhooks }: ServiceContext,
  { board }: BoardAccess,
  id: string,
): Promise<WebhookRow> {
  const row = await boardWebhooks.find(board.id, id)
  if (!row) throw webhookNotFound()
  return row
}

/** Makes the `not-found` error for an unknown webhook. */
export function webhookNotFound(): AppError {
  return new AppError('not-found', 'This board has no such webhook. Somebody may have removed it.')
}

async function note(
  context: ServiceContext,
  action: 'webhook-made' | 'webhook-removed',
  { board, person }: BoardAccess,
  { id, url, kinds }: WebhookRow,
): Promise<void> {
  await context.audit.add({
    at: context.now(),
    action,
    actor: person,
    boardId: board.id,
    subject: board.title,
    // Addresses of webhooks often are a secret themselves: the host tells enough.
    detail: { webhookId: id, to: new URL(url).host, ...(kinds && { kinds: [...kinds] }) },
  })
}
