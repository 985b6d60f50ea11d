// A person's own drafts in a round, as the server has them; and taking the shown cards back, for the facilitator.

import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { Draft, Round } from '@/lib/domain/session/round'
import { roundKey } from '../rounds-api'

const draftsKey = (boardId: string, roundId: string) => ['rounds', boardId, 'drafts', roundId] as const

export type DraftTexts = Pick<Draft, 'title' | 'body'>

/** Loads the drafts in the order in which they were written, only if `isWanted`. */
export function useDrafts(boardId: string, roundId: string, isWanted: boolean) {
  return useQuery({
    queryKey: draftsKey(boardId, roundId),
    queryFn: isWanted
      ? async ({ signal }) =>
          (await api('GET /api/boards/{boardId}/rounds/{roundId}/drafts', { params: { boardId, roundId }, signal }))
            .drafts
      : skipToken,
  })
}

export function useAddDraft(boardId: string, roundId: string) {
  return useDraftMutation(
    boardId,
    roundId,
    (texts: DraftTexts) =>
      api('POST /api/boards/{boardId}/rounds/{roundId}/drafts', { params: { boardId, roundId }, body: texts }),
    (before, _texts, added) => [...before.filter(({ id }) => id !== added.id), added],
  )
}

export function useChangeDraft(boardId: string, roundId: string) {
  return useDraftMutation(
    boardId,
    roundId,
    ({ id, ...texts }: Draft) =>
      api('PATCH /api/boards/{boardId}/rounds/{roundId}/drafts/{draftId}', {
        params: { boardId, roundId, draftId: id },
        body: texts,
      }),
    (before, changed) => before.map((draft) => (draft.id === changed.id ? changed : draft)),
  )
}

export function useRemoveDraft(boardId: string, roundId: string) {
  return useDraftMutation(
    boardId,
    roundId,
    ({ id }: Draft) =>
      api('DELETE /api/boards/{boardId}/rounds/{roundId}/drafts/{draftId}', {
        params: { boardId, roundId, draftId: id },
      }),
    (before, removed) => before.filter(({ id }) => id !== removed.id),
  )
}

/** Adds a draft to the list when the server has it, and not before. */
function useDraftMutation<V, A>(
  boardId: string,
  roundId: string,
  mutationFn: (input: V) => Promise<A>,
  put: (before: readonly Draft[], input: V, answer: A) => readonly Draft[],
) {
  const queries = useQueryClient()
  const queryKey = draftsKey(boardId, roundId)
  return useMutation({
    mutationFn,
    onSuccess: async (answer, input) => {
      // An answer that is still on its way is older.
      await queries.cancelQueries({ queryKey })
      const before = queries.getQueryData<readonly Draft[]>(queryKey)
      // A list that has not arrived holds more than this draft, as after a reload.
      if (before) queries.setQueryData(queryKey, put(before, input, answer))
      else void queries.invalidateQueries({ queryKey })
    },
    // The shown state is not the server's: request it again, with the round, which may be over.
    onError: () => {
      void queries.invalidateQueries({ queryKey })
      void queries.invalidateQueries({ queryKey: roundKey(boardId, roundId) })
    },
  })
}

export function useTakeBack(boardId: string, { id }: Pick<Round, 'id'>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wanted: { readonly evenChanged: boolean }) =>
      api('POST /api/boards/{boardId}/rounds/{roundId}/take-back', { params: { boardId, roundId: id }, body: wanted }),
    onSettled: () => queries.invalidateQueries({ queryKey: roundKey(boardId, id) }),
  })
}
