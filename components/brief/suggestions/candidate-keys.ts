// The keys that decide on the active suggestion.

import type { KeyboardEvent } from 'react'
import { isTextControl } from '@/components/ui/text-control'
import { CARD_KIND_INFO } from '@/lib/domain/cards/card-kind'
import { SUGGESTED_KINDS } from './candidate-item'
import type { CandidateChoice } from './use-candidate-choice'
import type { CandidateDecisions } from './use-candidate-decisions'
import type { OpenCandidate } from './use-candidates'

export interface CandidateKeys {
  readonly choice: CandidateChoice
  readonly decisions: CandidateDecisions
  readonly readOnly: boolean
  readonly onShow: (candidate: OpenCandidate) => void
}

const STEPS: Readonly<Record<string, ((index: number, count: number) => number) | undefined>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Does what a key on the suggestion at the index asks for; no other key is touched. */
export function pressCandidateKey(keys: CandidateKeys, event: KeyboardEvent, index: number, candidate: OpenCandidate) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return
  const isTaken = isTextControl(event.target)
    ? pressInTitle(keys, event, index, candidate)
    : pressOnItem(keys, event, index, candidate)
  if (!isTaken) return
  event.preventDefault()
  // The same letters choose tools on the canvas.
  event.stopPropagation()
}

function pressInTitle({ choice, decisions }: CandidateKeys, { key }: KeyboardEvent, index: number, at: OpenCandidate) {
  if (key === 'Enter') decisions.acceptFromTitle(index, at)
  else if (key === 'Escape') choice.focus(at)
  else return false
  return true
}

function pressOnItem(keys: CandidateKeys, event: KeyboardEvent, index: number, candidate: OpenCandidate): boolean {
  const { choice, decisions, readOnly, onShow } = keys
  const step = STEPS[event.key]?.(index, choice.shown.length)
  const pressed = event.key.toLowerCase()
  const kind = SUGGESTED_KINDS.find((each, i) => pressed === String(i + 1) || pressed === CARD_KIND_INFO[each].key)
  if (step !== undefined) choice.focusAt(step)
  else if (pressed === 'g') onShow(candidate)
  else if (readOnly) return false
  // Enter on a button inside the item presses the button.
  else if (event.key === 'Enter' && event.target === event.currentTarget) decisions.acceptByKey(index, candidate)
  else if (pressed === 't' || event.key === 'F2') choice.focusTitle(candidate)
  else if (event.key === 'Delete' || event.key === 'Backspace') decisions.dismiss(index, candidate)
  else if (kind) decisions.setKind(index, candidate, kind)
  else return false
  return true
}
