// The suggestions of all briefs of a board that nobody has decided on, for those who lead to them from outside the panel.

import { useQueries } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import type { Anchoring } from '@/lib/brief/anchor'
import type { CandidateKind } from '@/lib/brief/candidates/candidate'
import { describePassage } from '@/lib/brief/selector'
import { useBriefs } from './about/use-briefs'
import type { NewCard } from './brief-view'
import { type CitingCard, locatePassages } from './marks/located-passages'
import { useChosenKinds, withChosenKinds } from './suggestions/chosen-kinds'
import { type Found, useFoundIn } from './suggestions/found-candidates'
import { dismissalsQuery, isUndecided, openCandidates } from './suggestions/use-candidates'
import type { AnchorCache } from './text/anchor-once'

export interface BriefSuggestions {
  readonly briefId: string
  readonly language: string
  readonly cards: readonly NewCard[]
}

export interface Suggestions {
  readonly total: number
  readonly counts: ReadonlyMap<CandidateKind, number>
  /** The briefs that have any. */
  readonly byBrief: readonly BriefSuggestions[]
}

const caches = new WeakMap<Found, AnchorCache>()

/** Undefined while the board has no brief, or they aren't known yet. */
export function useSuggestions(boardId: string, cards: readonly CitingCard[]): Suggestions | undefined {
  const { data: briefs } = useBriefs(boardId)
  const found = useFoundIn(briefs)
  const citing = useDeferredValue(cards)
  const kinds = useChosenKinds()
  const dismissed = useQueries({
    queries: (briefs ?? []).map(({ id }) => dismissalsQuery(boardId, id)),
    combine: (answers) => answers.map(({ data, isError }) => (isError ? [] : data)),
  })
  return useMemo(() => {
    if (!briefs || briefs.length === 0 || !found) return undefined
    const counts = new Map<CandidateKind, number>()
    let total = 0
    const byBrief: BriefSuggestions[] = []
    for (const [i, { id, metadata }] of briefs.entries()) {
      const [here, keys] = [found[i], dismissed[i]]
      if (!here || !keys) return undefined
      const { text } = here.order
      const used = locatePassages(text, id, citing, cacheOf(here))
      const gone = new Set(keys)
      const undecided = openCandidates(here.candidates.filter((candidate) => isUndecided(candidate, gone, used)))
      const open = withChosenKinds(undecided, kinds.get(id))
      for (const { kind } of open) counts.set(kind, (counts.get(kind) ?? 0) + 1)
      total += open.length
      const made = open.map(({ kind, start, end, again }) => ({
        kind,
        passage: describePassage(text, start, end),
        again: again.map((other) => describePassage(text, other.start, other.end)),
      }))
      if (made.length > 0) byBrief.push({ briefId: id, language: metadata.language, cards: made })
    }
    return { total, counts, byBrief }
  }, [briefs, found, dismissed, citing, kinds])
}

function cacheOf(found: Found): AnchorCache {
  const cache = caches.get(found) ?? new Map<string, Anchoring>()
  caches.set(found, cache)
  return cache
}
