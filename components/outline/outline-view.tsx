// The board as headings and lists: pages, matrices and zones, cells, cards. People read and work in it by keys alone, with a
// screen reader, or with a thumb; it follows everybody's changes and writes through the canvas's editor.

import { useCallback, useMemo, useState } from 'react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { announcement } from '@/components/canvas/announce/announcement'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { boardPages } from '@/components/canvas/pages/board-pages'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { useCoveredView } from '@/components/canvas/use-covered-view'
import { type CardForm, type OutlineContext, OutlineProvider } from './outline-context'
import { OutlinePlaceView } from './outline-place'
import { useOutline } from './use-outline'
import { useOutlineFocus } from './use-outline-focus'

type OpenForm = { readonly cardId: string; readonly form: CardForm } | { readonly placeId: string }

export function OutlineView({ editor, view: whole, isReadOnly, onShowCard, onInspect }: BoardViewProps) {
  const t = useTranslations('outline')
  const view = useCoveredView(editor, whole)
  const outline = useOutline(editor, view)
  const pages = useValue('pages', () => boardPages(editor), [editor])
  const [openForm, setOpenForm] = useState<OpenForm | undefined>()
  const { root, focus, handlers } = useOutlineFocus()
  const open = useCallback(
    (cardId: string) => {
      selectShapes(editor, [cardId as TLShapeId])
      onInspect()
    },
    [editor, onInspect],
  )
  const context = useMemo<OutlineContext>(
    () => ({
      editor,
      view,
      cards: new Map(view.cards.map((card) => [card.id, card])),
      isReadOnly,
      open,
      showOnCanvas: onShowCard,
      ask: (cardId, form) => {
        selectShapes(editor, [cardId as TLShapeId])
        setOpenForm({ cardId, form })
      },
      askForCard: (placeId) => setOpenForm({ placeId }),
      leaveForm: (backTo) => {
        setOpenForm(undefined)
        focus(backTo)
      },
      focus,
    }),
    [editor, view, isReadOnly, open, onShowCard, focus],
  )
  const hasPages = outline.length > 1
  return (
    <OutlineProvider value={context}>
      <div ref={root} {...handlers} className="min-h-0 grow overflow-auto bg-surface">
        <div className="mx-auto flex max-w-3xl flex-col gap-5 p-4 pb-16 max-sm:px-2">
          <header className="text-mute leading-5">
            <p tabIndex={-1} data-outline-start className="outline-none">
              {t('summary', { count: view.cards.length })} <span className="pointer-coarse:hidden">{t('keys')}</span>
            </p>
            {view === whole ? null : <p className="mt-1">{t('covered')}</p>}
          </header>
          {outline.map(({ page, places }) => (
            <div key={page.id} className="flex flex-col gap-4">
              {hasPages ? (
                <h2 className="font-semibold text-lg">{pages.find(({ id }) => id === page.id)?.name}</h2>
              ) : null}
              {places.map((place) => (
                <OutlinePlaceView
                  key={place.id}
                  place={place}
                  pageId={page.id}
                  level={hasPages ? 3 : 2}
                  isAlone={places.length === 1}
                  isAsking={openForm !== undefined && 'placeId' in openForm && openForm.placeId === place.id}
                  openCard={openForm !== undefined && 'cardId' in openForm ? openForm : undefined}
                />
              ))}
            </div>
          ))}
        </div>
        <Spoken editor={editor} />
      </div>
    </OutlineProvider>
  )
}

/** Says what was done: the canvas's own line is silent behind this view. */
function Spoken({ editor }: Pick<BoardViewProps, 'editor'>) {
  const { text, number } = useValue('announcement', () => announcement(editor), [editor])
  return (
    <p role="status" className="sr-only">
      <span key={number}>{text}</span>
    </p>
  )
}
