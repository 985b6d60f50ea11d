// Passages that the rules suggest in one brief and that are still undecided: without those that cards cite and those
// that the team dismissed. The search works in slices of a few milliseconds, so that people can read a long brief while
// it runs.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import type { Candidate, CandidateKind, LostList } from '@/lib/brief/candidates/candidate'
import { candidateKey } from '@/lib/brief/candidates/candidate-key'
import { findCandidatesInSteps } from '@/lib/brief/candidates/find-candidates'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { TextRange } from '@/lib/brief/text-range'
import type { ReadingOrder } from './reading-order'

const TURN_MS = 8

/** Invalidate it when the server says `dismissals-changed`; without a brief it is all of the board's. */
export function dismissalsQueryKey(boardId: string, briefId?: string) {
  return briefId === undefined ? (['dismissals', boardId] as const) : (['dismissals', boardId, briefId] as const)
}

export interface OpenCandidate extends Candidate {
  readonly key: string
  readonly quote: string
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

interface Found {
  readonly order: ReadingOrder
  readonly candidates: readonly OpenCandidate[]
  readonly lostLists: readonly LostList[]
}

export function useCandidates(
  boardId: string,
  brief: PresentedBrief,
  order: ReadingOrder,
  used: readonly TextRange[],
): Candidates {
  const found = useFound(brief, order)
  const { dismissed, isUnsure, dismiss, bringBack } = useDismissals(boardId, brief.id)
  const [kinds, setKinds] = useState<ReadonlyMap<string, CandidateKind>>(new Map())

  const open = useMemo(
    () =>
      (found?.candidates ?? [])
        .filter(({ key }) => !dismissed.has(key))
        .filter(({ start, end }) => !used.some((passage) => passage.start < end && passage.end > start))
        .map((candidate) => ({ ...candidate, kind: kinds.get(candidate.key) ?? candidate.kind })),
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
    setKind: (key, kind) => setKinds((before) => new Map(before).set(key, kind)),
    dismiss,
    bringBack,
  }
}

function useFound({ warnings }: PresentedBrief, order: ReadingOrder): Found | undefined {
  const [found, setFound] = useState<Found | undefined>(undefined)
  useEffect(() => {
    const { text, blocks } = order
    const steps = findCandidatesInSteps({ text, blocks, warnings })
    let timer: ReturnType<typeof setTimeout> | undefined
    const turn = () => {
      const end = performance.now() + TURN_MS
      do {
        const step = steps.next()
        if (!step.done) continue
        const candidates = step.value.candidates.map((candidate) => {
          const quote = text.slice(candidate.start, candidate.end)
          return { ...candidate, quote, key: candidateKey(quote) }
        })
        setFound({ order, candidates, lostLists: step.value.lostLists })
        return
      } while (performance.now() < end)
      timer = setTimeout(turn)
    }
    timer = setTimeout(turn)
    return () => clearTimeout(timer)
  }, [order, warnings])
  return found?.order === order ? found : undefined
}

function useDismissals(boardId: string, briefId: string) {
  const t = useTranslations('candidates.error')
  const errorMessage = useErrorMessage()
  const client = useQueryClient()
  const queryKey = dismissalsQueryKey(boardId, briefId)
  const params = { boardId, briefId }
  const { data, isError } = useQuery({
    queryKey,
    queryFn: async ({ signal }) =>
      (await api('GET /api/boards/{boardId}/briefs/{briefId}/dismissals', { params, signal })).dismissed,
  })
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
