// A board in a frame of another site's page: a live view to look at, move about in and zoom into. It offers nothing
// else, and nobody on the board learns of its viewers.

'use client'

import { clsx } from 'clsx'
import { ExternalLink, FileStack, Maximize, Minus, Plus } from 'lucide-react'
import { useCallback, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { boardContent } from '@/components/board/board-content'
import { ShownBoard } from '@/components/board/shown-board'
import type { BoardSession } from '@/components/board/use-board-session'
import { boardPages, openPage } from '@/components/canvas/pages/board-pages'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { EmbedGone } from './embed-gone'
import { type FirstView, isPartGone, keepFirstView } from './first-view'
import { NOBODY, useEmbeddedBoard } from './use-embedded-board'

export interface EmbedScreenProps {
  boardId: string
  /** The signature of the address. */
  embedKey: string
  title: string
  /** The part shown first: a frame, zone, matrix or page by its id. */
  frame: string | undefined
}

export function EmbedScreen({ boardId, embedKey, title: firstTitle, frame }: EmbedScreenProps) {
  const { session, title, isGone, isReachable } = useEmbeddedBoard(boardId, embedKey, firstTitle)
  const [shown, setShown] = useState<ShownCanvas | undefined>()
  if (isGone) return <EmbedGone />
  return (
    <main aria-label={title} className="flex h-dvh flex-col overflow-hidden bg-surface">
      <div className="relative min-h-0 grow">
        {session ? <EmbedCanvas boardId={boardId} session={session} frame={frame} onShown={setShown} /> : null}
      </div>
      <EmbedBar boardId={boardId} title={title} isReachable={isReachable} shown={shown} part={frame} />
    </main>
  )
}

interface ShownCanvas {
  readonly editor: Editor
  readonly firstView: FirstView
}

interface EmbedCanvasProps {
  boardId: string
  session: BoardSession
  frame: string | undefined
  /** Gets undefined when the canvas goes. */
  onShown: (shown: ShownCanvas | undefined) => void
}

function EmbedCanvas({ boardId, session, frame, onShown }: EmbedCanvasProps) {
  const t = useTranslations('embed.page')
  const isEmpty = useValue('is empty', () => session.store.query.ids('shape').get().size === 0, [session])
  const palette = useValue('palette', () => boardContent(session.store).criteria.palette, [session])
  const onMount = useCallback(
    (editor: Editor) => {
      const firstView = keepFirstView(editor, frame)
      onShown({ editor, firstView })
      return () => {
        firstView.stop()
        onShown(undefined)
      }
    },
    [frame, onShown],
  )
  return (
    <div data-palette={palette} className="absolute inset-0">
      <ShownBoard boardId={boardId} session={session} user={NOBODY} onMount={onMount} />
      {isEmpty ? (
        <p className="pointer-events-none absolute inset-0 grid place-items-center p-4 text-center text-mute">
          {t('empty')}
        </p>
      ) : null}
    </div>
  )
}

interface EmbedBarProps {
  boardId: string
  title: string
  isReachable: boolean
  shown: ShownCanvas | undefined
  /** What the address names. */
  part: string | undefined
}

function EmbedBar({ boardId, title, isReachable, shown, part }: EmbedBarProps) {
  const t = useTranslations('embed.page')
  const isGone = useValue('part is gone', () => shown !== undefined && isPartGone(shown.editor, part), [shown, part])
  const said = !isReachable ? t('unreachable') : isGone ? t('partGone') : ''
  return (
    <footer className="flex h-9 shrink-0 items-center gap-2 border-line border-t bg-panel px-2 pointer-coarse:h-12">
      {/* A narrow screen has room for one of the two. */}
      <span className={clsx('min-w-0 truncate font-medium', said === '' || 'max-sm:hidden')}>{title}</span>
      <span
        role="status"
        className="min-w-0 truncate text-mute max-sm:line-clamp-2 max-sm:whitespace-normal max-sm:text-xs"
      >
        {said}
      </span>
      <span className="ml-auto flex shrink-0 items-center">
        {shown ? <EmbedPages editor={shown.editor} /> : null}
        {shown ? (
          <>
            <IconButton label={t('zoomOut')} icon={<Minus />} onClick={() => shown.editor.zoomOut()} />
            <IconButton label={t('zoomIn')} icon={<Plus />} onClick={() => shown.editor.zoomIn()} />
            <IconButton label={t('fit')} icon={<Maximize />} onClick={shown.firstView.show} />
          </>
        ) : null}
        <a
          href={`/boards/${boardId}`}
          target="_blank"
          rel="noopener"
          className="ml-1 inline-flex h-7 pointer-coarse:h-11 pointer-coarse:min-w-11 items-center justify-center gap-1.5 rounded-lg px-2 font-medium text-accent hover:underline"
        >
          <span className="max-sm:sr-only">{t('open')}</span>
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      </span>
    </footer>
  )
}

/** The way to other pages, where the board has more than one. */
export function EmbedPages({ editor }: { editor: Editor }) {
  const t = useTranslations('embed.page')
  const pages = useValue('pages', () => boardPages(editor), [editor])
  const shownId = useValue('page shown', () => editor.getCurrentPageId(), [editor])
  const name = pages.find(({ id }) => id === shownId)?.name ?? ''
  if (pages.length < 2) return null
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('pages', { name })}
          className="inline-flex h-8 min-w-0 max-w-40 items-center gap-1.5 rounded-lg px-2 text-ink-soft hover:bg-hover pointer-coarse:h-11"
        >
          <FileStack aria-hidden className="size-4 shrink-0" />
          <span className="truncate max-sm:hidden">{name}</span>
        </button>
      }
      items={pages.map((page) => ({
        label: page.name,
        checked: page.id === shownId,
        onSelect: () => void openPage(editor, page.id),
      }))}
    />
  )
}
