// The gravest risks of the board that is shown, with the names that their owners have now.

import { useMemo } from 'react'
import { useValue } from 'tldraw'
import { boardPeople } from '@/components/canvas/board-people'
import type { BoardCard } from '@/lib/document/view/board-view'
import { withOwnerName } from '@/lib/domain/cards/card-owner'
import { type TopRisks, topRisks } from '@/lib/domain/coverage/top-risks'
import { useCoverage } from './coverage-context'

export function useTopRisks(): TopRisks<BoardCard> {
  const { editor, view } = useCoverage()
  const { people } = useValue('people', () => boardPeople(editor), [editor])
  return useMemo(() => {
    const nameOf = (userId: string) => people.find(({ id }) => id === userId)?.name
    return topRisks({ ...view, cards: view.cards.map((card) => withOwnerName(card, nameOf)) }, view.criteria)
  }, [view, people])
}
