// A board in a frame of another site's page: to look at, move about in and come closer to, as it is now. It is asked for
// nothing else, and nobody on the board knows of who looks.

'use client'

import { ExternalLink, Maximize, Minus, Plus } from 'lucide-react'
import { useCallback, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { boardContent } from '@/components/board/board-content'
import { ShownBoard } from '@/components/board/shown-board'
import type { BoardSession } from '@/components/board/use-board-session'
import { showAll, showShape } from '@/components/session/show-shape'
import { IconButton } from '@/components/ui/icon-button'
import { EmbedGone } from './embed-gone'
import { NOBODY, useEmbeddedBoard } from './use-embedded-board'

export interface EmbedScreenProps {
  boardId: string
  /** The signature of the address. */
  embedKey: string
  title: string
  /** What is shown first: a frame, zone or matrix by its id. */
  frame: string | undefined
}

export function EmbedScreen({ boardId, embedKey, title: firstTitle, frame }: EmbedScreenProps) {
  const { session, title, isGone, isReachable } = useEmbeddedBoard(boardId, embedKey, firstTitle)
  const [editor, setEditor] = useState<Editor | undefined>()
  if (isGone) return <EmbedGone />
  return (
    <main aria-label={title} className="flex h-dvh flex-col overflow-hidden bg-surface">
      <div className="relative min-h-0 grow">
        {session ? <EmbedCanvas boardId={boardId} session={session} frame={frame} onEditor={setEditor} /> : null}
      </div>
      <EmbedBar boardId={boardId} title={title} isReachable={isReachable} editor={editor} frame={frame} />
    </main>
  )
}

interface EmbedCanvasProps {
  boardId: string
  session: BoardSession
  frame: string | undefined
  onEditor: (editor: Editor | undefined) => void
}

function EmbedCanvas({ boardId, session, frame, onEditor }: EmbedCanvasProps) {
  const palette = useValue('palette', () => boardContent(session.store).criteria.palette, [session])
  const onMount = useCallback(
    (editor: Editor) => {
      showFirst(editor, frame)
      onEditor(editor)
      return () => onEditor(undefined)
    },
    [frame, onEditor],
  )
  return (
    <div data-palette={palette} className="absolute inset-0">
      <ShownBoard boardId={boardId} session={session} user={NOBODY} onMount={onMount} />
    </div>
  )
}

interface EmbedBarProps {
  boardId: string
  title: string
  isReachable: boolean
  editor: Editor | undefined
  frame: string | undefined
}

function EmbedBar({ boardId, title, isReachable, editor, frame }: EmbedBarProps) {
  const t = useTranslations('embed.page')
  return (
    <footer className="flex h-9 shrink-0 items-center gap-2 border-line border-t bg-panel px-2 pointer-coarse:h-12">
      <span className="min-w-0 truncate font-medium">{title}</span>
      <span role="status" className="min-w-0 truncate text-mute">
        {isReachable ? '' : t('unreachable')}
      </span>
      <span className="ml-auto flex shrink-0 items-center">
        {editor ? (
          <>
            <IconButton label={t('zoomOut')} icon={<Minus />} onClick={() => editor.zoomOut()} />
            <IconButton label={t('zoomIn')} icon={<Plus />} onClick={() => editor.zoomIn()} />
            <IconButton label={t('fit')} icon={<Maximize />} onClick={() => showFirst(editor, frame)} />
          </>
        ) : null}
        <a
          href={`/boards/${boardId}`}
          target="_blank"
          rel="noopener"
          className="ml-1 inline-flex h-7 items-center gap-1.5 rounded-lg px-2 font-medium text-accent hover:underline"
        >
          <span className="max-sm:sr-only">{t('open')}</span>
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
      </span>
    </footer>
  )
}

/** The frame that the address names, or everything. */
function showFirst(editor: Editor, frame: string | undefined): void {
  if (frame === undefined || !showShape(editor, frame)) showAll(editor)
}
