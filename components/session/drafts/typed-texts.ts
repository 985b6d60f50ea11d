// What a person types in a round of writing before the server has it: the next card, and a change of one of their cards.

import { useKeptText } from '@/components/device/kept-text'
import type { DraftTexts } from './drafts-api'

export const NO_TEXTS: DraftTexts = { title: '', body: '' }

/** `new`: the next card. `change`: the card that is being changed; empty while it is as the server has it. */
export type TypedSlot = 'new' | 'change'

/** The texts of this person, kept in the tab until the server has them or the person puts them away. */
export function useTypedTexts(
  me: string,
  roundId: string,
  slot: TypedSlot,
): readonly [DraftTexts, (texts: DraftTexts) => void] {
  // The key names the person, too, so that the next one at this tab finds nothing of it.
  const key = `draft.${me}.${roundId}${slot === 'new' ? '' : '.change'}`
  const [title, setTitle] = useKeptText(`${key}.title`)
  const [body, setBody] = useKeptText(`${key}.body`)
  return [
    { title, body },
    (texts) => {
      setTitle(texts.title)
      setBody(texts.body)
    },
  ]
}
