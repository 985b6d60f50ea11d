// The way from a passage of a brief to cards: a new card that cites it, many at once, one more citation of a card, or another
// passage for a citation that has lost its place.

import { useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import type { NewCard } from '@/components/brief/brief-view'
import type { Citing, PointedCitation } from '@/components/brief/text/citing'
import { changeCitation, newCitationId } from '@/components/canvas/card/change-cards'
import { createCardFromPassage, type PassageToCite } from '@/components/canvas/card/create-cards'
import { createCardsByKind } from '@/components/canvas/card/sort-cards'
import { type ScreenPoint, spotAt } from '@/components/canvas/sight/over-canvas'
import { offerUndo } from '@/components/canvas/words/offer-undo'
import { toast } from '@/components/ui/toaster'
import { citePassage } from '@/lib/brief/cite-passage'
import { CodePointText } from '@/lib/brief/code-points'
import type { PassageSelector } from '@/lib/brief/selector'
import type { CardKind } from '@/lib/domain/cards/card-kind'

export interface PassageCardsOptions {
  boardId: string
  /** The user id of the person who cites. */
  me: string
  editor: Editor | undefined
  /** The most letters of a quote on this board; null: no limit. */
  quoteCap: number | null
  /** Opens the brief with the keyboard in its text. */
  onEnterBrief: () => void
  /** A card was made: it should be in sight. */
  onMade: () => void
  /** Cards were sorted: the board is looked at. */
  onSorted: () => void
  /** A citation of that card has a passage, or another one. */
  onCited: (cardId: string) => void
}

export interface PassageCards {
  readonly citing: Citing
  readonly createCard: (kind: CardKind, passage: PassageSelector, briefId: string, language: string) => void
  readonly createCards: (cards: readonly NewCard[], briefId: string, language: string, at?: ScreenPoint) => void
  /** Puts them where their kind belongs, also a single one. */
  readonly sortCards: (cards: readonly NewCard[], briefId: string, language: string) => void
}

export function usePassageCards(options: PassageCardsOptions): PassageCards {
  const { boardId, me, editor, quoteCap, onEnterBrief, onMade, onSorted, onCited } = options
  const t = useTranslations('board')
  const tCommon = useTranslations('common')
  const { data: briefs } = useBriefs(boardId)
  const [pointing, setPointing] = useState<PointedCitation | undefined>()
  const citing = useMemo<Citing>(
    () => ({
      boardId,
      quoteCap,
      pointing,
      point: (citation) => {
        setPointing(citation)
        if (citation) onEnterBrief()
      },
    }),
    [boardId, quoteCap, pointing, onEnterBrief],
  )

  /** Makes citations of a brief; undefined if the brief has just been removed. */
  const citer = (briefId: string) => {
    const brief = briefs?.find(({ id }) => id === briefId)
    if (!brief) return undefined
    const text = new CodePointText(brief.text)
    const by = { brief: { ...brief, text }, quoteCap, capturedBy: me, capturedAt: new Date() }
    return (passage: PassageSelector) => citePassage(passage, by)
  }
  const tellCut = (isCut = false) => {
    if (isCut) toast(t('quoteCut', { count: quoteCap ?? 0 }))
  }
  /** The cards with their citations; undefined if they can't be made. */
  const citedCards = (cards: readonly NewCard[], briefId: string, language: string) => {
    const cite = citer(briefId)
    if (!cite) return undefined
    const cited = cards.map(({ kind, passage, again = [], title, isTitleRead = false }) => ({
      kind,
      citation: cite(passage),
      again: again.map(cite),
      title,
      isTitleRead,
      language,
    }))
    tellCut(cited.some(({ citation, again }) => [citation, ...again].some(({ isCut }) => isCut)))
    return cited
  }
  const sort = (cited: readonly PassageToCite[] | undefined) => {
    if (!editor || !cited) return
    const ids = createCardsByKind(editor, cited)
    offerUndo(editor, t('sorted.made', { count: ids.length }), tCommon('undo'))
    onSorted()
  }
  return {
    citing,
    createCard: (kind, passage, briefId, language) => {
      const cite = citer(briefId)
      if (!editor || !cite) return
      const citation = cite(passage)
      tellCut(citation.isCut)
      if (pointing) {
        setPointing(undefined)
        const { cardId, citationId = newCitationId() } = pointing
        if (changeCitation(editor, cardId, citationId, citation)) onCited(cardId)
        return
      }
      createCardFromPassage(editor, kind, citation, { language })
      editor.zoomToSelectionIfOffscreen(48)
      onMade()
    },
    createCards: (cards, briefId, language, at) => {
      const cited = citedCards(cards, briefId, language)
      if (!editor || !cited) return
      const [first, ...others] = cited
      if (!first || others.length > 0) return sort(cited)
      createCardFromPassage(editor, first.kind, first.citation, first, at && spotAt(editor, at))
      if (!at) editor.zoomToSelectionIfOffscreen(48)
    },
    sortCards: (cards, briefId, language) => sort(citedCards(cards, briefId, language)),
  }
}
