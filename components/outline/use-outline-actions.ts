// What people do in the outline. The functions stay the same while the board, its comments and the page around it change:
// they ask for the newest of them when they are called.

import { type Dispatch, useEffect, useMemo, useRef } from 'react'
import type { TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import type { Citing } from '@/components/brief/text/citing'
import { announce } from '@/components/canvas/announce/announcement'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { scoreByDigit } from '@/components/canvas/score/scoring'
import { exchangeCards } from '@/components/canvas/tidy/exchange-cards'
import type { BoardThreads } from '@/components/thread/threads-context'
import { toast } from '@/components/ui/toaster'
import type { OutlinePage } from '@/lib/document/view/outline'
import type { CardForm, MadeThing, OutlineContext } from './outline-context'

/** The form that is open: about a card, for the words of another thing, for new cards of a place, or a new thing of a page. */
export type OpenForm =
  | { readonly cardId: string; readonly form: CardForm }
  | { readonly thingId: string }
  | { readonly placeId: string }
  | { readonly pageId: string; readonly made: MadeThing }

export interface OutlineActionsOptions
  extends Pick<BoardViewProps, 'editor' | 'isReadOnly' | 'onInspect' | 'onShowCard' | 'onShowPassage'>,
    Pick<OutlineContext, 'focus'> {
  readonly outline: readonly OutlinePage[]
  readonly threads: BoardThreads | undefined
  /** Undefined where there is no brief to cite. */
  readonly citing: Citing | undefined
  /** The same function always. */
  readonly onForm: Dispatch<OpenForm | undefined>
}

export function useOutlineActions(options: OutlineActionsOptions): OutlineContext {
  const { editor, isReadOnly, focus, onForm, threads, citing } = options
  const t = useTranslations('outline.order')
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const mayComment = threads?.mayComment === true
  const mayCite = citing !== undefined && !isReadOnly
  return useMemo(() => {
    const select = (cardId: string) => selectShapes(editor, [cardId as TLShapeId])
    const reorder = (cardId: string, step: -1 | 1) => {
      const list = listWith(latest.current.outline, cardId)
      if (!list || isReadOnly) return
      const { place, cards, card } = list
      const from = cards.indexOf(card)
      const other = cards[from + step]
      if (place.type === 'matrix') toast(t('ofMatrix', { ref: card.ref }), { id: 'order' })
      else if (!other) announce(editor, t(step < 0 ? 'isFirst' : 'isLast', { ref: card.ref }))
      else {
        const [first, second] = step < 0 ? [other, card] : [card, other]
        if (!exchangeCards(editor, first.id as TLShapeId, second.id as TLShapeId)) return
        announce(editor, t('moved', { ref: card.ref, number: from + step + 1, count: cards.length }))
      }
    }
    return {
      editor,
      isReadOnly,
      open: (cardId) => {
        select(cardId)
        latest.current.onInspect()
      },
      showOnCanvas: (cardId) => latest.current.onShowCard(cardId),
      comment: mayComment ? (cardId) => latest.current.threads?.beginOn(cardId) : undefined,
      readComments: (cardId) => latest.current.threads?.show([cardId]),
      cite: mayCite
        ? (cardId) => {
            const { ref = '' } = listWith(latest.current.outline, cardId)?.card ?? {}
            select(cardId)
            onForm(undefined)
            latest.current.citing?.point({ cardId, citationId: undefined, ref })
          }
        : undefined,
      readPassage: (citation) => latest.current.onShowPassage(citation, true),
      score: (cardId, step) => {
        if (editor.getOnlySelectedShapeId() !== cardId) select(cardId)
        scoreByDigit(editor, step)
        // A list of cards that are scored one after the other goes on.
        focus(editor.getOnlySelectedShapeId() ?? cardId)
      },
      reorder,
      ask: (id, form) => {
        select(id)
        onForm(form === 'words' ? { thingId: id } : { cardId: id, form })
      },
      askForCard: (placeId) => onForm({ placeId }),
      askForThing: (pageId, made) => onForm({ pageId, made }),
      leaveForm: (backTo) => {
        onForm(undefined)
        focus(backTo)
      },
      focus,
    }
  }, [editor, isReadOnly, mayComment, mayCite, focus, onForm, t])
}

/** Finds the card, the list in which it stands, and the place of that list. */
function listWith(outline: readonly OutlinePage[], cardId: string) {
  for (const place of outline.flatMap(({ places }) => places)) {
    for (const { cards } of place.groups) {
      const card = cards.find(({ id }) => id === cardId)
      if (card) return { place, cards, card }
    }
  }
  return undefined
}
