// The canvas of a version, on which nothing can be changed.

import { useCallback, useRef } from 'react'
import { type Editor, type TLStore, useValue } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { TappedCard } from '@/components/board/over-canvas/tapped-card'
import type { BoardSession } from '@/components/board/use-board-session'
import { BoardCanvas } from '@/components/canvas/board-canvas'
import { showOpeningView } from '@/components/canvas/sight/opening-view'
import { useTheme } from '@/components/settings/use-theme'
import type { PresenceUser } from '@/lib/protocol/presence'

export interface VersionCanvasProps {
  boardId: string
  /** The board's title. */
  title: string
  session: BoardSession
  user: PresenceUser
  editor: Editor | undefined
  /** Gets undefined when the canvas goes. */
  onEditor: (editor: Editor | undefined) => void
  /** Opens the inspector; undefined where it opens by itself. */
  onDetails: (() => void) | undefined
}

export function VersionCanvas({ boardId, title, session, user, editor, onEditor, onDetails }: VersionCanvasProps) {
  const t = useTranslations('versions')
  const locale = useLocale()
  const { resolved } = useTheme()
  const fitted = useRef<TLStore>(null)
  const onMount = useCallback(
    (mounted: Editor) => {
      onEditor(mounted)
      const stopOpening = fitted.current === mounted.store ? undefined : showOpeningView(mounted)
      fitted.current = mounted.store
      return () => {
        stopOpening?.()
        onEditor(undefined)
      }
    },
    [onEditor],
  )
  const isEmpty = useValue('is empty', () => session.store.query.ids('shape').get().size === 0, [session])
  return (
    <main aria-label={t('shown')} className="absolute inset-0">
      <BoardCanvas
        readOnly
        boardId={boardId}
        title={title}
        store={session.store}
        binding={session.binding}
        user={user}
        locale={locale}
        theme={resolved}
        onMount={onMount}
      />
      {isEmpty ? (
        <p className="pointer-events-none absolute inset-0 z-10 grid place-items-center p-4 text-center text-mute">
          {t('empty')}
        </p>
      ) : null}
      {editor && onDetails ? <TappedCard editor={editor} onDetails={onDetails} /> : null}
    </main>
  )
}
