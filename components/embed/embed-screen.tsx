// A board in a frame of another site's page: a live view to look at, move about in and zoom into. It offers nothing
// else, and nobody on the board learns of its viewers.

'use client'

import { clsx } from 'clsx'
import { ExternalLink, FileStack, Maximize, Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { boardPages, openPage } from '@/components/canvas/pages/board-pages'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { EmbedGone } from './embed-gone'
import { isPartGone } from './first-view'
import { useEmbeddedBoard } from './use-embedded-board'
import { WatchedCanvas, type WatchedEditor } from './watched-canvas'

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
  const t = useTranslations('embed.page')
  const [shown, setShown] = useState<WatchedEditor | undefined>()
  if (isGone) return <EmbedGone />
  return (
    <main aria-label={title} className="flex h-dvh flex-col overflow-clip bg-surface">
      <div className="relative min-h-0 grow">
        {session ? (
          <WatchedCanvas boardId={boardId} session={session} part={frame} emptyText={t('empty')} onShown={setShown} />
        ) : null}
      </div>
      <EmbedBar boardId={boardId} title={title} isReachable={isReachable} shown={shown} part={frame} />
    </main>
  )
}

interface EmbedBarProps {
  boardId: string
  title: string
  isReachable: boolean
  shown: WatchedEditor | undefined
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
      <span dir="auto" className={clsx('min-w-0 truncate font-medium', said === '' || 'max-sm:hidden')}>
        {title}
      </span>
      <span
        role="status"
        className="min-w-0 truncate text-mute max-sm:line-clamp-2 max-sm:whitespace-normal max-sm:text-xs"
      >
        {said}
      </span>
      <span className="ms-auto flex shrink-0 items-center">
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
          className="ms-1 inline-flex h-7 pointer-coarse:h-11 pointer-coarse:min-w-11 items-center justify-center gap-1.5 rounded-lg px-2 font-medium text-accent hover:underline"
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
          <span dir="auto" className="truncate max-sm:hidden">
            {name}
          </span>
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
