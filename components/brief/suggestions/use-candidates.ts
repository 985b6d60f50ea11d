// Passages that the rules suggest in one brief and that are still undecided: without those that cards cite and those
// that the team dismissed.

import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import type { CandidateKind, LostList } from '@/lib/brief/candidates/candidate'
import { groupNearEqual } from '@/lib/brief/candidates/near-equal'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { TextRange } from '@/lib/brief/text-range'
import { chooseKind, useChosenKinds, withChosenKinds } from './chosen-kinds'
import { type FoundCandidate, useFoundIn } from './found-candidates'

/** Invalidate it when the server says `dismissals-changed`; without a brief it is all of the board's. */
export function dismissalsQueryKey(boardId: string, briefId?: string) {
  return briefId === undefined ? (['dismissals', boardId] as const) : (['dismissals', boardId, briefId] as const)
}

/** The query of the keys that the team dismissed in a brief. */
export function dismissalsQuery(boardId: string, briefId: string) {
  return queryOptions({
    queryKey: dismissalsQueryKey(boardId, briefId),
    queryFn: async ({ signal }): Promise<readonly string[]> => {
      const params = { boardId, briefId }
      return (await api('GET /api/boards/{boardId}/briefs/{briefId}/dismissals', { params, signal })).dismissed
    },
  })
}

/** Whether no card cites any of the passage and nobody has dismissed it. */
export function isUndecided(
  { key, start, end }: FoundCandidate,
  dismissed: ReadonlySet<string>,
  used: readonly TextRange[],
): boolean {
  return !dismissed.has(key) && !used.some((passage) => passage.start < end && passage.end > start)
}

/** An undecided suggestion, with the later ones that say the same: all of them are decided on at once. */
export interface OpenCandidate extends FoundCandidate {
  readonly again: readonly FoundCandidate[]
}

/** Puts undecided suggestions that say the same together; the first of them is shown. */
export function openCandidates(undecided: readonly FoundCandidate[]): OpenCandidate[] {
  return groupNearEqual(undecided).map(({ first, again }) => ({ ...first, again }))
}

/** Returns the keys of a suggestion and of those that say the same. */
export function keysOf({ key, again }: OpenCandidate): string[] {
  return [...new Set([key, ...again.map((other) => other.key)])]
}

export interface Candidates {
  readonly isLooking: boolean
  /** Undecided passages in the order of the text, each with the kind that this person gave it. */
  readonly open: readonly OpenCandidate[]
  /** How many the rules found in all. */
  readonly found: number
  /** The keys of found ones that are dismissed. */
  readonly dismissed: readonly string[]
  readonly lostLists: readonly LostList[]
  /** Whether dismissed ones may show because nobody could be asked. */
  readonly isUnsure: boolean
  readonly setKind: (key: string, kind: CandidateKind) => void
  readonly dismiss: (keys: readonly string[]) => void
  readonly bringBack: (keys: readonly string[]) => void
}

export function useCandidates(boardId: string, brief: PresentedBrief, used: readonly TextRange[]): Candidates {
  const briefs = useMemo(() => [brief], [brief])
  const [found] = useFoundIn(briefs) ?? []
  const { dismissed, isUnsure, dismiss, bringBack } = useDismissals(boardId, brief.id)
  const kinds = useChosenKinds().get(brief.id)

  const open = useMemo(
    () =>
      withChosenKinds(
        openCandidates((found?.candidates ?? []).filter((candidate) => isUndecided(candidate, dismissed, used))),
        kinds,
      ),
    [found, dismissed, used, kinds],
  )
  const gone = useMemo(
    () => [...new Set((found?.candidates ?? []).map(({ key }) => key))].filter((key) => dismissed.has(key)),
    [found, dismissed],
  )
  return {
    isLooking: found === undefined,
    open,
    found: found?.candidates.length ?? 0,
    dismissed: gone,
    lostLists: found?.lostLists ?? [],
    isUnsure,
    setKind: (key, kind) => chooseKind(brief.id, key, kind),
    dismiss,
    bringBack,
  }
}

function useDismissals(boardId: string, briefId: string) {
  const t = useTranslations('candidates.error')
  const errorMessage = useErrorMessage()
  const client = useQueryClient()
  const queryKey = dismissalsQueryKey(boardId, briefId)
  const params = { boardId, briefId }
  const { data, isError } = useQuery(dismissalsQuery(boardId, briefId))
  const dismissed = useMemo(() => new Set(data), [data])
  const set = (edit: (before: readonly string[]) => readonly string[]) => {
    client.setQueryData<readonly string[]>(queryKey, (before) => edit(before ?? []))
  }
  const options = (failure: 'dismiss' | 'bringBack') => ({
    onSuccess: (answer: { readonly dismissed: readonly string[] }) => set(() => answer.dismissed),
    onError: (error: unknown) => {
      void client.invalidateQueries({ queryKey })
      toast.error(t(failure), { description: errorMessage(error) })
    },
  })
  const add = useMutation({
    mutationFn: (keys: readonly string[]) =>
      api('POST /api/boards/{boardId}/briefs/{briefId}/dismissals', { params, body: { keys } }),
    onMutate: (keys) => set((before) => [...before, ...keys]),
    ...options('dismiss'),
  })
  const remove = useMutation({
    mutationFn: (keys: readonly string[]) =>
      api('DELETE /api/boards/{boardId}/briefs/{briefId}/dismissals', { params, body: { keys } }),
    onMutate: (keys) => set((before) => before.filter((key) => !keys.includes(key))),
    ...options('bringBack'),
  })
  return {
    dismissed,
    isUnsure: isError,
    dismiss: (keys: readonly string[]) => add.mutate(keys),
    bringBack: (keys: readonly string[]) => remove.mutate(keys),
  }
}
