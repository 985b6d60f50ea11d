// What becomes of suggestions: accepted with the titles that this person wrote, dismissed with a way back, or given
// another kind. The choice moves on to the next one.

import { type RefObject, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ScreenPoint } from '@/components/canvas/sight/over-canvas'
import { toast } from '@/components/ui/toaster'
import type { CandidateKind } from '@/lib/brief/candidates/candidate'
import { passageTitle } from '@/lib/brief/titles/passage-title'
import { useSteadyActions } from './steady-actions'
import type { CandidateChoice } from './use-candidate-choice'
import { type Candidates, keysOf, type OpenCandidate } from './use-candidates'

export interface AcceptedCandidate extends OpenCandidate {
  /** As this person wrote it; absent: the one that the passage makes. */
  readonly title?: string | undefined
  /** The person accepted it from the field of its title. */
  readonly isTitleRead?: boolean
}

/** Takes accepted suggestions as one step of undo; `at`: where a single one was dropped on the canvas. */
export type AcceptCandidates = (accepted: readonly AcceptedCandidate[], at?: ScreenPoint) => void

export type CandidateDecisions = ReturnType<typeof useCandidateDecisions>

/** The decisions on what `choice` shows in `list`; a suggestion is named by its index there. */
export function useCandidateDecisions(
  candidates: Candidates,
  choice: CandidateChoice,
  list: RefObject<HTMLUListElement | null>,
  onAccept: AcceptCandidates,
) {
  const { open, setKind, dismiss, bringBack } = candidates
  const { filter, shown, activeKey, activeIndex, focus, focusTitle, neighbour } = choice
  const t = useTranslations('candidates')
  const tCommon = useTranslations('common')
  /** Titles that this person has changed and not yet accepted. */
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  const steady = useSteadyActions(list, open, activeKey)

  const withTitles = (accepted: readonly OpenCandidate[]) =>
    accepted.map((candidate) => ({ ...candidate, title: titles.get(candidate.key) }))
  const dismissNow = (keys: readonly string[]) => {
    dismiss(keys)
    toast(t('dismissed', { count: keys.length }), {
      action: { label: tCommon('undo'), onClick: () => bringBack(keys) },
    })
  }
  return {
    /** Ends keeping the buttons where they were: the person moves on by themselves. */
    letGo: steady.letGo,
    /** Only the active one shows a title: a pointer that drags a suggestion has made it active. */
    titleOf: (candidate: OpenCandidate, index: number) =>
      index === activeIndex ? (titles.get(candidate.key) ?? passageTitle(candidate.quote).title) : '',
    setTitle: ({ key }: OpenCandidate, title: string) => setTitles((before) => new Map(before).set(key, title)),
    setKind: (index: number, candidate: OpenCandidate, kind: CandidateKind) => {
      setKind(candidate.key, kind)
      focus(filter === undefined || filter === kind ? candidate : neighbour(index))
    },
    accept: (index: number, candidate: OpenCandidate, at?: ScreenPoint) => {
      steady.hold()
      onAccept(withTitles([candidate]), at)
      focus(neighbour(index))
    },
    /** People at the keyboard look at the next one, not for its buttons. */
    acceptByKey: (index: number, candidate: OpenCandidate) => {
      onAccept(withTitles([candidate]))
      focus(neighbour(index))
    },
    /** People who write titles go on with the next one. */
    acceptFromTitle: (index: number, candidate: OpenCandidate) => {
      onAccept(withTitles([candidate]).map((each) => ({ ...each, isTitleRead: true })))
      focusTitle(neighbour(index))
    },
    dismiss: (index: number, candidate: OpenCandidate) => {
      dismissNow(keysOf(candidate))
      focus(neighbour(index))
    },
    acceptShown: () => {
      onAccept(withTitles(shown))
      list.current?.focus()
    },
    dismissShown: () => {
      dismissNow(shown.flatMap(keysOf))
      list.current?.focus()
    },
  }
}
