// Which suggestions are shown, and which of them the keys decide on.

import { type RefObject, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CandidateKind } from '@/lib/brief/candidates/candidate'
import type { OpenCandidate } from './use-candidates'

export interface CandidateChoice {
  /** The only kind that is shown; undefined: all. */
  readonly filter: CandidateKind | undefined
  readonly shown: readonly OpenCandidate[]
  readonly activeKey: string | undefined
  /** Index in `shown`; 0 while none was chosen. */
  readonly activeIndex: number
  readonly activate: (key: string) => void
  /** Makes the suggestion the active one and gives it the keyboard; the list, without one. */
  readonly focus: (candidate: OpenCandidate | undefined) => void
  /** The same, for the field of its title. */
  readonly focusTitle: (candidate: OpenCandidate | undefined) => void
  /** Focuses the one at the index, or the nearest to it that there is. */
  readonly focusAt: (index: number) => void
  /** Shows one kind, or all; `isPointed`: by a pointer. */
  readonly showKind: (kind: CandidateKind | undefined, isPointed: boolean) => void
  /** The suggestion that takes over when the one at the index is decided. */
  readonly neighbour: (index: number) => OpenCandidate | undefined
}

/** `list` is the element with the suggestions. */
export function useCandidateChoice(
  open: readonly OpenCandidate[],
  list: RefObject<HTMLUListElement | null>,
): CandidateChoice {
  const [filter, setFilter] = useState<CandidateKind | undefined>(undefined)
  const [activeKey, setActiveKey] = useState<string | undefined>(undefined)
  const shown = open.filter(({ kind }) => filter === undefined || kind === filter)

  const find = (candidate: OpenCandidate | undefined, inside = '') => {
    const element = candidate && list.current?.querySelector(`[data-candidate="${candidate.key}"]${inside}`)
    return element instanceof HTMLElement ? element : undefined
  }
  const focus = (candidate: OpenCandidate | undefined) => {
    setActiveKey(candidate?.key)
    const element = find(candidate) ?? list.current
    element?.focus()
  }
  return {
    filter,
    shown,
    activeKey,
    activeIndex: Math.max(
      0,
      shown.findIndex(({ key }) => key === activeKey),
    ),
    activate: setActiveKey,
    focus,
    focusTitle: (candidate) => {
      // The field of an item is drawn once the item is active.
      flushSync(() => focus(candidate))
      find(candidate, ' textarea')?.focus()
    },
    focusAt: (index) => focus(shown[Math.max(0, Math.min(index, shown.length - 1))]),
    showKind: (kind, isPointed) => {
      flushSync(() => setFilter(kind))
      // After a pointer's choice the keys decide on the suggestions; a person at the keyboard may go on choosing.
      if (isPointed) focus(open.find((each) => kind === undefined || each.kind === kind))
    },
    neighbour: (index) => shown[index + 1] ?? shown[index - 1],
  }
}
