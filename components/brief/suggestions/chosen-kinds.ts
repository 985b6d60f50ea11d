// Holds the kinds that this person has given to suggestions, by brief, while the page is open. The panel shows them; the banner
// counts by them, and cards are placed by them.

import { useSyncExternalStore } from 'react'
import type { CandidateKind } from '@/lib/brief/candidates/candidate'

/** The kinds of one brief, under the keys of its suggestions. */
type Kinds = ReadonlyMap<string, CandidateKind>

let chosen: ReadonlyMap<string, Kinds> = new Map()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function chooseKind(briefId: string, key: string, kind: CandidateKind): void {
  chosen = new Map(chosen).set(briefId, new Map(chosen.get(briefId)).set(key, kind))
  for (const listener of listeners) listener()
}

/** Returns the kinds by the ids of the briefs. */
export function useChosenKinds(): ReadonlyMap<string, Kinds> {
  return useSyncExternalStore(
    subscribe,
    () => chosen,
    () => chosen,
  )
}

/** Returns the suggestions, each with the kind that this person gave it. */
export function withChosenKinds<C extends { readonly key: string; readonly kind: CandidateKind }>(
  candidates: readonly C[],
  kinds: Kinds | undefined,
): readonly C[] {
  if (!kinds) return candidates
  return candidates.map((candidate) => ({ ...candidate, kind: kinds.get(candidate.key) ?? candidate.kind }))
}
