// The page's data about a board's rounds: writing, votes and ratings. The server reports on the board's socket when one
// changes and how many have taken part; it reveals no votes before a round is shown.

import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { useLocale } from 'use-intl'
import { type ApiAnswer, type ApiBody, api } from '@/components/api/client'
import { readAgain } from '@/components/api/read-again'
import type { RoomClient } from '@/components/room/room-client'
import { roundsIn, titledIn } from '@/lib/domain/session/in-language'
import type { Agreement, Round } from '@/lib/domain/session/round'
import type { BetweenSteps } from '@/lib/domain/session/undisputed'

const allKey = (boardId: string) => ['rounds', boardId] as const
const listKey = (boardId: string) => ['rounds', boardId, 'list'] as const
export const roundKey = (boardId: string, roundId: string) => ['rounds', boardId, 'one', roundId] as const
export const ballotKey = (boardId: string, roundId: string) => ['rounds', boardId, 'ballot', roundId] as const

/** Follows the socket's notices. Call it once a board. */
export function useRoundNews(boardId: string, client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      client?.onNotice((notice) => {
        if (notice.type === 'round-changed') {
          void readAgain(queries, listKey(boardId))
          void readAgain(queries, roundKey(boardId, notice.roundId))
        } else if (notice.type === 'turnout') {
          const { roundId, type: _, ...counts } = notice
          queries.setQueryData<RoundsOfBoard>(
            listKey(boardId),
            (before) =>
              before && {
                ...before,
                rounds: before.rounds.map((round) => (round.id === roundId ? { ...round, ...counts } : round)),
              },
          )
          queries.setQueryData<Round>(roundKey(boardId, roundId), (before) => before && { ...before, ...counts })
          for (const queryKey of [listKey(boardId), roundKey(boardId, roundId)]) {
            if (queries.isFetching({ queryKey }) > 0) void readAgain(queries, queryKey)
          }
        }
        // This notice begins each connection: the page missed the notices in between.
        else if (notice.type === 'role') void readAgain(queries, allKey(boardId))
      }),
    [boardId, client, queries],
  )
}

type RoundsOfBoard = ApiAnswer<'GET /api/boards/{boardId}/rounds'>

function useRoundsOfBoard(boardId: string): RoundsOfBoard | undefined {
  const { data } = useQuery({
    queryKey: listKey(boardId),
    queryFn: ({ signal }) => api('GET /api/boards/{boardId}/rounds', { params: { boardId }, signal }),
  })
  return data
}

/** The board's rounds without their results, the newest first; undefined while that isn't known. */
export function useRounds(boardId: string): readonly Round[] | undefined {
  const locale = useLocale()
  const rounds = useRoundsOfBoard(boardId)?.rounds
  return useMemo(() => rounds && roundsIn(rounds, locale), [rounds, locale])
}

/** Returns whether this person may vote, which includes steps in which people may only look at the board. */
export function useMayTakePart(boardId: string): boolean {
  return useRoundsOfBoard(boardId)?.mayTakePart ?? false
}

/** Loads a round, with its results if they are shown. */
export function useRound(boardId: string, roundId: string | undefined) {
  const locale = useLocale()
  return useQuery({
    select: useCallback((round: Round) => titledIn(round, locale), [locale]),
    queryKey: roundKey(boardId, roundId ?? ''),
    queryFn:
      roundId === undefined
        ? skipToken
        : ({ signal }): Promise<Round> =>
            api('GET /api/boards/{boardId}/rounds/{roundId}', { params: { boardId, roundId }, signal }),
  })
}

/** The shared part of mutations of a round: the answer is the round as it is now. */
function useRoundMutation<V>(boardId: string, change: (variables: V) => Promise<Round>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (round) => queries.setQueryData(roundKey(boardId, round.id), round),
    // Do this after a refusal too: the shown state is not the server's.
    onSettled: () => queries.invalidateQueries({ queryKey: allKey(boardId) }),
  })
}

/** Closes a round and shows what came out, for everybody. */
export function useShowRound(boardId: string) {
  return useRoundMutation(boardId, (roundId: string) =>
    api('POST /api/boards/{boardId}/rounds/{roundId}/show', { params: { boardId, roundId } }),
  )
}

/** Takes the result of a round off the projector, or puts it back. */
export function usePutAway(boardId: string) {
  return useRoundMutation(boardId, ({ roundId, isPutAway }: { roundId: string; isPutAway: boolean }) =>
    api('PUT /api/boards/{boardId}/rounds/{roundId}/projector', { params: { boardId, roundId }, body: { isPutAway } }),
  )
}

export function useAgree(boardId: string) {
  return useRoundMutation(
    boardId,
    ({ roundId, ...agreed }: { roundId: string } & Pick<Agreement, 'cardId' | 'values' | 'rationale'>) =>
      api('POST /api/boards/{boardId}/rounds/{roundId}/agreements', { params: { boardId, roundId }, body: agreed }),
  )
}

/** Agrees on the medians of all cards that nobody disputes; with `others` on those of all other cards, too. */
export function useAgreeOnUndisputed(boardId: string) {
  return useRoundMutation(boardId, ({ roundId, others }: { roundId: string; others?: BetweenSteps }) =>
    api('POST /api/boards/{boardId}/rounds/{roundId}/agreements/undisputed', {
      params: { boardId, roundId },
      query: others ? { others } : {},
    }),
  )
}

/** Takes back medians that were agreed on at once. */
export function useTakeAgreementsBack(boardId: string) {
  return useRoundMutation(boardId, ({ roundId, cardIds }: { roundId: string; cardIds: string[] }) =>
    api('POST /api/boards/{boardId}/rounds/{roundId}/agreements/take-back', {
      params: { boardId, roundId },
      body: { cardIds },
    }),
  )
}

/** A round as a page asks for it; without `cardIds`, about all cards of its kinds. */
export type WantedRound = ApiBody<'POST /api/boards/{boardId}/rounds'>

export function useOpenRound(boardId: string) {
  return useRoundMutation(boardId, (wanted: WantedRound) =>
    api('POST /api/boards/{boardId}/rounds', { params: { boardId }, body: wanted }),
  )
}
