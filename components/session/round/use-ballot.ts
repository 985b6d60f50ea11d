// A person's own ballot in an open round: the server's state, overlaid with what this device has not sent yet.

import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import { ApiError } from '@/components/api/api-error'
import { api } from '@/components/api/client'
import { keep, readKept } from '@/components/device/browser-storage'
import type { Ballot, Round } from '@/lib/domain/session/round'
import { ballotKey, roundKey } from '../rounds-api'
import { BallotSender } from './ballot-sender'

export interface OwnBallot<B extends Ballot> {
  /** Undefined while it isn't known; empty where nothing was cast. */
  readonly ballot: B | undefined
  /** `sending`, `waiting`: it isn't at the server yet. `refused`: the last change was not taken. */
  readonly state: 'loading' | 'none' | 'saved' | 'sending' | 'waiting' | 'refused'
  /** The reason why it isn't known, or was refused. */
  readonly error: unknown
  readonly cast: (ballot: B) => void
}

export function useBallot<B extends Ballot>(
  boardId: string,
  { id, state }: Pick<Round, 'id' | 'state'>,
  me: string,
  mayTakePart: boolean,
): OwnBallot<B> {
  const queries = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ballotKey(boardId, id),
    // Don't load it after the round: the shown ballot stays, because the server forgets whose an anonymous ballot was,
    // but this page need not.
    queryFn:
      mayTakePart && state === 'open'
        ? async ({ signal }) => {
            const { ballot } = await api('GET /api/boards/{boardId}/rounds/{roundId}/ballot', {
              params: { boardId, roundId: id },
              signal,
            })
            // Nobody can take a ballot back. Where there is none any more, the result has just been shown.
            return ballot ?? queries.getQueryData<Ballot | null>(ballotKey(boardId, id)) ?? null
          }
        : skipToken,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const sender = useMemo(() => senderOf(queries, boardId, id, me), [queries, boardId, id, me])
  const unsent = useSyncExternalStore(sender.subscribe, sender.get, () => undefined)
  useEffect(() => {
    const retry = () => sender.retryNow()
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [sender])
  const cast = useCallback((ballot: B) => sender.put(ballot), [sender])
  // A round's ballots are of its activity's kind, and the caller knows which that is.
  const stored = (data === null ? {} : data) as B | undefined
  return {
    ballot: unsent && unsent.state !== 'refused' ? (unsent.ballot as B) : stored,
    state: unsent?.state ?? (data === undefined ? 'loading' : data === null ? 'none' : 'saved'),
    error: unsent?.state === 'refused' ? unsent.error : error,
    cast,
  }
}

/** One a round and person, as long as the page is open: behind a closed panel it goes on sending. */
const senders = new Map<string, BallotSender>()

function senderOf(queries: QueryClient, boardId: string, roundId: string, me: string): BallotSender {
  const key = `foreboard.ballot.${me}.${roundId}`
  const known = senders.get(key)
  if (known) return known
  const queryKey = ballotKey(boardId, roundId)
  const made = new BallotSender(
    {
      send: async (ballot) => {
        await api('PUT /api/boards/{boardId}/rounds/{roundId}/ballot', {
          params: { boardId, roundId },
          body: { ballot },
        })
        // An answer that is still on its way is older.
        await queries.cancelQueries({ queryKey })
        queries.setQueryData(queryKey, ballot)
      },
      isWorthRetrying: (error) =>
        error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500),
      keep: (ballot) => keepBallot(key, ballot),
      onRefused: () => {
        void queries.invalidateQueries({ queryKey })
        void queries.invalidateQueries({ queryKey: roundKey(boardId, roundId) })
      },
    },
    keptBallot(key),
  )
  senders.set(key, made)
  return made
}

function keptBallot(key: string): Ballot | undefined {
  try {
    return (JSON.parse(readKept('device', key) ?? 'null') as Ballot | null) ?? undefined
  } catch {
    // Something that isn't ours.
    return undefined
  }
}

function keepBallot(key: string, ballot: Ballot | undefined): void {
  // If the browser refuses to store it, sending is retried only until the page is left.
  keep('device', key, ballot ? JSON.stringify(ballot) : null)
}
