// Brings the file of a scheduled export to where its maker wished it: a folder of the server's own, or a webhook.

import { createHash } from 'node:crypto'
import { boardPath } from '@/lib/domain/boards/board-path'
import type { ScheduleFailure, ScheduleOutcome } from '@/lib/domain/boards/schedule'
import type { BoardRow } from '../../db/boards/boards'
import type { ScheduleRow, ScheduleRun } from '../../db/boards/export-schedules'
import { postWebhook } from '../../delivery/post-webhook'
import { webhookHeaders } from '../../delivery/webhook-signature'
import type { DrawnBoard } from '../../embeds/draw-board'
import type { ServiceContext } from '../context'
import { signingSecretsOf } from '../webhooks/webhook-secret'

const WEBHOOK_TIMEOUT_MS = 30_000

/** The outcome of a delivery, without its times. */
export type Delivery =
  | ({ readonly kind: 'delivered' } & Pick<ScheduleOutcome, 'fileName' | 'byteLength' | 'status'>)
  | { readonly kind: 'failed'; readonly failure: ScheduleFailure; readonly status?: number; readonly isFinal?: boolean }

/** Delivers the file of a scheduled export to its folder or webhook. */
export async function deliverExport(
  context: ServiceContext,
  { schedule, run, board, file }: { schedule: ScheduleRow; run: ScheduleRun; board: BoardRow; file: DrawnBoard },
  signal: AbortSignal,
): Promise<Delivery> {
  const byteLength = file.bytes.length
  if (byteLength > context.deliveryLimits.maxDeliveredBytes) {
    return { kind: 'failed', failure: 'too-large', isFinal: true }
  }
  const { target } = schedule.wishes
  if (target.kind === 'folder') {
    const name = `${stampOf(run.dueAt)} ${file.fileName}`
    const { id: scheduleId, boardId } = schedule
    await context.exportFolder.put({ boardId, scheduleId, name, bytes: file.bytes, keep: target.keep })
    return { kind: 'delivered', fileName: name, byteLength }
  }
  const body = JSON.stringify(webhookBody(context, schedule, run, board, file))
  const result = await postWebhook({
    url: target.url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Foreboard',
      ...webhookHeaders(signingSecretsOf(context, schedule), `msg_${run.id}`, context.now(), body),
    },
    allowPrivate: context.deliveryLimits.allowPrivateWebhooks,
    timeoutMs: WEBHOOK_TIMEOUT_MS,
    signal,
  })
  if (result.ok) return { kind: 'delivered', status: result.status, byteLength }
  return { kind: 'failed', ...result }
}

/** After Standard Webhooks: a type, a time, data. The file is text, because the libraries check texts. */
function webhookBody(
  { baseUrl }: ServiceContext,
  { id, wishes }: ScheduleRow,
  run: ScheduleRun,
  board: BoardRow,
  file: DrawnBoard,
) {
  const bytes = Buffer.from(file.bytes)
  return {
    type: 'board.exported',
    timestamp: run.dueAt.toISOString(),
    data: {
      scheduleId: id,
      board: { id: board.id, title: board.title, ...(baseUrl && { url: `${baseUrl}${boardPath(board.id)}` }) },
      format: wishes.format,
      part: wishes.part,
      file: {
        name: file.fileName,
        mediaType: file.mediaType,
        byteLength: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        base64: bytes.toString('base64'),
      },
    },
  }
}

/** `2026-11-26T0200Z`: sorts as the times do, and stands in any file system. */
function stampOf(at: Date): string {
  return at.toISOString().slice(0, 16).replace(':', '').concat('Z')
}
