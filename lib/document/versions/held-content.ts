// Whether a version still holds something that is to be removed for ever: a card, or words that somebody wrote.

import type { VersionContent } from './version-content'

/** A card by its id, or words in any text of the board. */
export type HeldContent = { readonly cardId: string } | { readonly text: string }

/** Says whether the version holds it. Words are compared as they are written, capitals and width included. */
export function holdsContent({ title, records, briefs }: VersionContent, held: HeldContent): boolean {
  if ('cardId' in held) return records.some(({ id }) => id === held.cardId)
  const holds = (value: unknown): boolean => {
    if (typeof value === 'string') return value.includes(held.text)
    return typeof value === 'object' && value !== null && Object.values(value).some(holds)
  }
  return holds(title) || holds(records) || holds(briefs)
}
