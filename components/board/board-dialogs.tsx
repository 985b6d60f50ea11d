// The windows over the board: those that the top bar and its menu open, and those that a paste or a file asks for.

import { useMemo } from 'react'
import type { Editor } from 'tldraw'
import { PasteDialog } from '@/components/canvas/paste/paste-dialog'
import { PictureDialog } from '@/components/canvas/paste/picture-dialog'
import { ExportDialog } from '@/components/export/export-dialog'
import { ImportDialog } from '@/components/import/import-dialog'
import { InboxDialog } from '@/components/inbox/inbox-button'
import type { InboxHere } from '@/components/inbox/inbox-list'
import { PublishDialog } from '@/components/publish/publish-dialog'
import { UntilSavedContext, untilSavedIn } from '@/components/room/until-saved'
import { WaitingCode } from '@/components/session/code/waiting-code'
import { ShareDialog } from '@/components/share/share-dialog'
import { SaveTemplate } from '@/components/templates/save-template'
import { BoardFollowDialog } from '@/components/thread/follow-menu'
import { RestoreDialog } from '@/components/versions/restore-dialog'
import type { BoardView } from '@/lib/document/view/board-view'
import { roleAllows } from '@/lib/domain/people/role'
import type { BoardInUse } from './board-in-use'
import { KeyboardSheet } from './keys/keyboard-sheet'
import { writeTitles } from './over-canvas/write-titles'
import { useReadPaste } from './passages/use-read-paste'
import type { VersionsOnBoard } from './watched/use-versions-on-board'

export type BoardDialogName = 'export' | 'share' | 'publish' | 'keys' | 'template' | 'inbox' | 'follow'

export interface BoardDialogsProps {
  board: BoardInUse
  view: BoardView
  editor: Editor | undefined
  /** The one that is open. */
  open: BoardDialogName | undefined
  inbox: InboxHere
  versions: VersionsOnBoard
  onOpen: (dialog: BoardDialogName | undefined) => void
  /** A pasted text has become a brief. */
  onReadBrief: (briefId: string) => void
  onCoverage: () => void
}

export function BoardDialogs(props: BoardDialogsProps) {
  const { board, view, editor, open, inbox, versions, onOpen, onReadBrief, onCoverage } = props
  const { id: boardId, title: boardTitle, isReadOnly, me, room } = board
  const binding = board.session?.binding
  const untilSaved = useMemo(() => untilSavedIn(room.client), [room.client])
  const readPaste = useReadPaste(boardId, onReadBrief)
  const propsOf = (name: BoardDialogName) => ({
    open: open === name,
    onOpenChange: (isOpen: boolean) => onOpen(isOpen ? name : undefined),
  })
  return (
    <>
      {editor ? (
        <UntilSavedContext value={untilSaved}>
          <ExportDialog
            {...propsOf('export')}
            editor={editor}
            boardId={boardId}
            boardTitle={boardTitle}
            onWriteTitles={isReadOnly ? undefined : () => writeTitles(editor, onCoverage)}
          />
        </UntilSavedContext>
      ) : null}
      <ShareDialog
        {...propsOf('share')}
        boardId={boardId}
        boardTitle={boardTitle}
        me={me}
        byCode={roleAllows(me.role, 'run-sessions') ? <WaitingCode boardId={boardId} view={view} /> : undefined}
      />
      {editor ? (
        <PublishDialog
          {...propsOf('publish')}
          boardId={boardId}
          boardTitle={boardTitle}
          editor={editor}
          role={me.role}
          isVisitor={board.account.isAnonymous}
        />
      ) : null}
      <KeyboardSheet {...propsOf('keys')} />
      <InboxDialog {...propsOf('inbox')} here={inbox} />
      <BoardFollowDialog {...propsOf('follow')} boardId={boardId} />
      <SaveTemplate
        board={open === 'template' ? { id: boardId, title: boardTitle } : undefined}
        onClose={() => onOpen(undefined)}
      />
      <RestoreDialog
        boardId={boardId}
        restoring={versions.restoring}
        mayManage={versions.mayManage}
        onClose={() => versions.restore(undefined)}
      />
      {editor ? <PasteDialog editor={editor} readBrief={readPaste} /> : null}
      {editor ? <PictureDialog editor={editor} /> : null}
      {editor && binding && !isReadOnly ? (
        <ImportDialog editor={editor} binding={binding} boardId={boardId} view={view} me={me.id} />
      ) : null}
    </>
  )
}
