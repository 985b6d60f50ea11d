// The audit log as a file: read in pieces while it is sent, so that a long one takes no memory.

import { writeCsv, writeCsvFile } from '@/lib/export/csv'
import type { Person } from '../../auth/identity'
import type { AuditFilter, AuditRow } from '../../db/audit'
import type { ServiceContext } from '../context'

const ROWS_AT_ONCE = 1_000
const HEAD = ['time', 'action', 'who', 'who_id', 'subject', 'board_id', 'workspace_id', 'detail']

/** Begins the file, and notes in the log who takes it and what it is filtered by. */
export async function writeAuditFile(
  { audit, now }: Pick<ServiceContext, 'audit' | 'now'>,
  admin: Person,
  filter: AuditFilter,
): Promise<ReadableStream<Uint8Array>> {
  const { action, who, from, until } = filter
  await audit.add({
    at: now(),
    action: 'audit-exported',
    actor: admin,
    detail: {
      ...(action && { action }),
      ...(who && { who }),
      ...(from && { from: from.toISOString() }),
      ...(until && { until: until.toISOString() }),
    },
  })
  const encoder = new TextEncoder()
  let before: number | undefined
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(writeCsvFile([HEAD])))
    },
    async pull(controller) {
      const rows = await audit.list({ limit: ROWS_AT_ONCE, before, ...filter })
      before = rows.at(-1)?.id
      if (rows.length > 0) controller.enqueue(encoder.encode(writeCsv(rows.map(lineOf))))
      if (rows.length < ROWS_AT_ONCE) controller.close()
    },
  })
}

function lineOf({ at, action, actorName, actorId, subject, boardId, workspaceId, detail }: AuditRow): string[] {
  const told = Object.keys(detail).length > 0 ? JSON.stringify(detail) : ''
  return [at.toISOString(), action, actorName, actorId ?? '', subject ?? '', boardId ?? '', workspaceId ?? '', told]
}
