// A recording as the page asks for it: what happened at once, the states of the board piece by piece as they are needed.

import type { QueryClient } from '@tanstack/react-query'
import { type ApiAnswer, api } from '@/components/api/client'
import type { BoardRecord } from '@/lib/document/records/records'

export type Recording = ApiAnswer<'GET /api/boards/{boardId}/sessions/{sessionId}/recording'>

export interface RecordingPlace {
  readonly boardId: string
  readonly sessionId: string
}

export const recordingQuery = ({ boardId, sessionId }: RecordingPlace) => ({
  queryKey: ['recording', boardId, sessionId] as const,
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    api('GET /api/boards/{boardId}/sessions/{sessionId}/recording', { params: { boardId, sessionId }, signal }),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
})

/** The records that the board had in one of its kept states, by their ids. */
export async function recordsAt(
  queries: QueryClient,
  { boardId, sessionId }: RecordingPlace,
  { frames }: Pick<Recording, 'frames'>,
  seq: number,
): Promise<ReadonlyMap<string, BoardRecord>> {
  const first = frames.findLast((frame) => frame.isWhole && frame.seq <= seq)?.seq ?? 0
  const piece = await queries.fetchQuery({
    queryKey: ['recording', boardId, sessionId, 'states', first],
    queryFn: ({ signal }) =>
      api('GET /api/boards/{boardId}/sessions/{sessionId}/recording/states', {
        params: { boardId, sessionId },
        query: { seq: first },
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const records = new Map<string, BoardRecord>()
  for (const change of piece.frames.filter((each) => each.seq <= seq)) {
    for (const record of change.put) records.set(record.id, record as BoardRecord)
    for (const id of change.remove) records.delete(id)
  }
  return records
}
