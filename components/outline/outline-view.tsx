// The board as headings and lists: pages, matrices and zones, cells, cards. People read and work in it by keys alone, with a
// screen reader, or with a thumb; it follows everybody's changes and writes through the canvas's editor.

import { useLayoutEffect, useState } from 'react'
import { type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { useCiting } from '@/components/brief/text/citing'
import { announcement } from '@/components/canvas/announce/announcement'
import type { BoardViewProps } from '@/components/canvas/board-view-props'
import { useCoveredView } from '@/components/canvas/cover/use-covered-view'
import { boardPages } from '@/components/canvas/pages/board-pages'
import { selectShapes } from '@/components/canvas/pages/select-shapes'
import { showCardsInView } from '@/components/canvas/sight/view-in-front'
import { useBoardThreads } from '@/components/thread/threads-context'
import { AddThings } from './add-things'
import { OpenRounds } from './open-rounds'
import { OtherThings } from './other-things'
import { OutlineBoardProvider, OutlineProvider } from './outline-context'
import { OutlinePlaceView } from './outline-place'
import { useOutline } from './use-outline'
import { type OpenForm, useOutlineActions } from './use-outline-actions'
import { useOutlineFocus } from './use-outline-focus'

export function OutlineView(props: BoardViewProps) {
  const { editor, view: whole, boardId, isReadOnly, isFrozen, nextStep, me } = props
  const t = useTranslations('outline')
  const view = useCoveredView(editor, whole)
  const outline = useOutline(editor, view)
  const pages = useValue('pages', () => boardPages(editor), [editor])
  const [openForm, setOpenForm] = useState<OpenForm | undefined>()
  const { root, focus, handlers } = useOutlineFocus()
  const threads = useBoardThreads()
  const citing = useCiting()
  const { data: briefs } = useBriefs(boardId)
  const context = useOutlineActions({
    ...props,
    outline,
    threads,
    citing: briefs && briefs.length > 0 ? citing : undefined,
    focus,
    onForm: setOpenForm,
  })
  useLayoutEffect(
    () =>
      showCardsInView(editor, (cardId) => {
        selectShapes(editor, [cardId as TLShapeId])
        return focus(cardId)
      }),
    [editor, focus],
  )
  const hasPages = outline.length > 1
  return (
    <OutlineProvider value={context}>
      <OutlineBoardProvider value={view}>
        <div ref={root} {...handlers} className="min-h-0 grow overflow-auto bg-surface">
          <div className="mx-auto flex max-w-3xl flex-col gap-5 p-4 pb-16 max-sm:px-2">
            <header className="text-mute leading-5">
              <p tabIndex={-1} data-outline-start className="outline-none">
                {t('summary', { count: view.cards.length })}{' '}
                <span className="pointer-coarse:hidden">
                  {t('keys')} {isReadOnly ? null : `${t('moveKeys')} ${t('scoreKeys')}`}
                </span>
              </p>
              {view === whole ? null : <p className="mt-1">{t('covered')}</p>}
              {isFrozen ? null : <OpenRounds editor={editor} boardId={boardId} me={me} />}
            </header>
            {nextStep}
            {outline.map(({ page, places }) => {
              const pageName = hasPages ? pages.find(({ id }) => id === page.id)?.name : undefined
              return (
                <div key={page.id} className="flex flex-col gap-4">
                  {hasPages ? <h2 className="font-semibold text-lg">{pageName}</h2> : null}
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
                  <OtherThings
                    pageId={page.id}
                    level={hasPages ? 3 : 2}
                    openId={openForm !== undefined && 'thingId' in openForm ? openForm.thingId : undefined}
                  />
                  <AddThings
                    pageId={page.id}
                    pageName={pageName}
                    asked={
                      openForm !== undefined && 'made' in openForm && openForm.pageId === page.id
                        ? openForm.made
                        : undefined
                    }
                  />
                </div>
              )
            })}
          </div>
          <Spoken editor={editor} />
        </div>
      </OutlineBoardProvider>
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
