// The words for steps that a person has mapped on a board, kept on this device for the next import.

import { keep, readKeptObject } from '@/components/device/browser-storage'
import { stepWordsKey } from '@/components/device/kept-choices'
import { isStep, type Step } from '@/lib/domain/cards/card-fields'

const MOST_KEPT = 200

/** Returns the steps by the words' keys; undefined: the word stands for none. */
export function readStepWords(userId: string, boardId: string): ReadonlyMap<string, Step | undefined> {
  const kept = Object.entries(readKeptObject(`${stepWordsKey(userId)}${boardId}`))
  return new Map(kept.map(([key, step]) => [key, isStep(step) ? step : undefined]))
}

/** Keeps these words beside those of earlier imports, of which the oldest go. */
export function keepStepWords(userId: string, boardId: string, words: ReadonlyMap<string, Step | undefined>): void {
  if (words.size === 0) return
  const earlier = [...readStepWords(userId, boardId)].filter(([key]) => !words.has(key))
  const all = [...earlier, ...words].slice(-MOST_KEPT).map(([key, step]) => [key, step ?? null])
  keep('device', `${stepWordsKey(userId)}${boardId}`, JSON.stringify(Object.fromEntries(all)))
}
