// The suggestions that the rules find in a brief, searched once for each text however many places show them. The search
// works in slices of a few milliseconds, so that people can read a long brief while it runs.

import { useEffect, useState } from 'react'
import type { Candidate, LostList } from '@/lib/brief/candidates/candidate'
import { candidateKey } from '@/lib/brief/candidates/candidate-key'
import { findCandidatesInSteps } from '@/lib/brief/candidates/find-candidates'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { makeReadingOrder, type ReadingOrder } from '../text/reading-order'

const TURN_MS = 8

export interface FoundCandidate extends Candidate {
  readonly key: string
  readonly quote: string
}

export interface Found {
  readonly order: ReadingOrder
  readonly candidates: readonly FoundCandidate[]
  readonly lostLists: readonly LostList[]
}

const searches = new WeakMap<PresentedBrief, Promise<Found>>()

/** Finds the suggestions of a brief. */
export function foundIn(brief: PresentedBrief): Promise<Found> {
  const known = searches.get(brief)
  if (known) return known
  const search = searchIn(brief)
  searches.set(brief, search)
  return search
}

/** Returns what is found in each of the briefs; undefined until all are searched. */
export function useFoundIn(briefs: readonly PresentedBrief[] | undefined): readonly Found[] | undefined {
  const [done, setDone] = useState<{ briefs: readonly PresentedBrief[]; found: readonly Found[] } | undefined>()
  useEffect(() => {
    if (!briefs) return
    let isWanted = true
    void Promise.all(briefs.map(foundIn)).then((found) => {
      if (isWanted) setDone({ briefs, found })
    })
    return () => {
      isWanted = false
    }
  }, [briefs])
  return done?.briefs === briefs ? done?.found : undefined
}

function searchIn(brief: PresentedBrief): Promise<Found> {
  const order = makeReadingOrder(brief)
  const { text, blocks } = order
  const steps = findCandidatesInSteps({ text, blocks, warnings: brief.warnings })
  return new Promise((resolve) => {
    const turn = () => {
      const end = performance.now() + TURN_MS
      do {
        const step = steps.next()
        if (!step.done) continue
        const candidates = step.value.candidates.map((candidate) => {
          const quote = text.slice(candidate.start, candidate.end)
          return { ...candidate, quote, key: candidateKey(quote) }
        })
        resolve({ order, candidates, lostLists: step.value.lostLists })
        return
      } while (performance.now() < end)
      setTimeout(turn)
    }
    setTimeout(turn)
  })
}
