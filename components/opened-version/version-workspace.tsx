// A version's canvas, outline, register and coverage under its bar, and beside them the inspector, or what changed up to
// it. Every part is the board's own, and takes the frozen session as it takes a room's.

import { useRouter } from 'next/navigation'
import { useCallback, useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { useHasSelection } from '@/components/board/beside/use-panel-occasions'
import { usePanels } from '@/components/board/beside/use-panels'
import { BoardLayout } from '@/components/board/board-layout'
import { useContent } from '@/components/board/content/use-content'
import type { BoardSession } from '@/components/board/use-board-session'
import { ViewPlace } from '@/components/board/view-place'
import { useBoardView } from '@/components/board/views/use-board-view'
import { useCanvasWishes } from '@/components/board/views/use-canvas-wishes'
import { type Citing, CitingProvider } from '@/components/brief/text/citing'
import { ExportDialog } from '@/components/export/export-dialog'
import { showCard } from '@/components/inspector/show-card'
import { PalettePlace } from '@/components/palette/palette-place'
import { usePalette } from '@/components/palette/use-palette'
import { toast } from '@/components/ui/toaster'
import { RestoreDialog, type RestoredCard, type Restoring } from '@/components/versions/restore-dialog'
import { useVersionName } from '@/components/versions/version-name'
import type { ListedVersion } from '@/components/versions/versions-api'
import type { BoardView } from '@/lib/document/view/board-view'
import { boardPath, versionPath } from '@/lib/domain/boards/board-path'
import type { Citation } from '@/lib/domain/cards/citation'
import { roleAllows } from '@/lib/domain/people/role'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { OpenedBoard } from '@/server/services/boards/open-board'
import { useBesideVersion } from './use-beside-version'
import { useVersionKeys } from './use-version-keys'
import { useVersionMenu } from './use-version-menu'
import { VersionBar } from './version-bar'
import { VersionBeside } from './version-beside'
import { type AskedPassage, VersionBrief } from './version-brief'
import { VersionCanvas } from './version-canvas'

export interface VersionWorkspaceProps {
  board: OpenedBoard
  /** The reader, who may change nothing. */
  user: PresenceUser
  session: BoardSession
  versionId: string
  /** Undefined until it is known. */
  version: ListedVersion | undefined
}

export function VersionWorkspace({ board, user, session, versionId, version }: VersionWorkspaceProps) {
  const { id: boardId, title } = board
  const router = useRouter()
  const [editor, setEditor] = useState<Editor | undefined>()
  const [isExporting, setExporting] = useState(false)
  const [restoring, setRestoring] = useState<Restoring | undefined>()
  const view = useContent(session.store)
  const shown = useBoardView(versionPath(boardId, versionId))
  const hasSelection = useHasSelection(editor)
  const panels = usePanels({ place: shown.name === 'canvas' ? 'canvas' : 'views', hasFreshBrief: false, hasSelection })
  const beside = useBesideVersion(boardId, versionId, panels, editor)
  const palette = usePalette()
  useVersionKeys({ editor, shown, panels, palette })

  const inspect = () => {
    beside.put('inspector')
    panels.bring('inspector')
  }
  const sayOnBoard = useOnBoardOnly(boardId)
  useCanvasWishes(editor, {
    onInspect: inspect,
    onRate: inspect,
    onReadComments: sayOnBoard,
    onComment: sayOnBoard,
  })
  const [asked, setAsked] = useState<AskedPassage | undefined>()
  const showPassage = ({ briefId, start, end }: Citation) => {
    setAsked({ briefId, start, end })
    panels.bring('brief')
  }
  const pictured = usePictured(versionId, version)
  const citing = useMemo<Citing>(
    () => ({ boardId, quoteCap: null, pointing: undefined, point: () => undefined }),
    [boardId],
  )
  const nameOf = useCallback(
    (userId: string) => board.people.find((person) => person.id === userId)?.name,
    [board.people],
  )
  const mayRestore = version && roleAllows(board.role, 'edit-board')
  const onRestore = mayRestore ? () => setRestoring({ version, cards: selectedCards(editor, view) }) : undefined
  const onExport = editor ? () => setExporting(true) : undefined
  const onCompare = () => router.push(boardPath(boardId, { place: 'version', id: versionId }))
  const menu = useVersionMenu({ boardId, versionId, shown, panels, onCompare, onRestore, onExport })
  const isSheetShown = panels.areSheets && panels.isOpen('inspector')
  return (
    <CitingProvider value={citing}>
      <div data-palette={view.criteria.palette} className="flex h-dvh flex-col overflow-clip">
        <VersionBar
          boardId={boardId}
          boardTitle={title}
          version={version}
          shown={shown}
          panels={panels}
          onCompare={onCompare}
          onRestore={onRestore}
          onExport={onExport}
          menu={menu}
          onPalette={() => palette.show('everything')}
        />
        <PalettePlace
          palette={palette}
          boardId={boardId}
          editor={editor}
          items={[...menu.items, ...menu.others]}
          views={menu.views}
        />
        <BoardLayout
          panels={panels}
          brief={
            <VersionBrief
              boardId={boardId}
              versionId={versionId}
              me={user}
              citing={view.cards}
              asked={asked}
              onShowCard={(cardId) => editor && showCard(editor, cardId)}
              onClose={() => panels.setOpen('brief', false)}
            />
          }
          canvas={
            <ViewPlace
              shown={shown}
              editor={editor}
              store={session.store}
              boardId={boardId}
              isReadOnly
              isFrozen
              nameOf={nameOf}
              boardTitle={title}
              me={user.id}
              onInspect={inspect}
              onShowPassage={showPassage}
              notices={null}
              canvas={
                <VersionCanvas
                  boardId={boardId}
                  title={title}
                  session={session}
                  user={user}
                  editor={editor}
                  onEditor={setEditor}
                  onDetails={panels.areSheets && !isSheetShown ? inspect : undefined}
                />
              }
            />
          }
          inspector={
            <VersionBeside
              boardId={boardId}
              beside={beside}
              view={view}
              editor={editor}
              me={user.id}
              nameOf={nameOf}
              onShowPassage={showPassage}
              onClose={() => panels.setOpen('inspector', false)}
            />
          }
        />
        <RestoreDialog
          boardId={boardId}
          restoring={restoring}
          mayManage={roleAllows(board.role, 'manage-versions')}
          onClose={() => setRestoring(undefined)}
          onRestored={() => router.push(boardPath(boardId))}
        />
        {editor ? (
          <ExportDialog
            open={isExporting}
            onOpenChange={setExporting}
            editor={editor}
            boardId={boardId}
            boardTitle={title}
            version={pictured}
          />
        ) : null}
      </div>
    </CitingProvider>
  )
}

/** Says that there are comments only on the board itself, and offers the way there. */
function useOnBoardOnly(boardId: string): () => void {
  const t = useTranslations('versions')
  const router = useRouter()
  return () =>
    toast(t('commentsOnBoard'), { action: { label: t('back'), onClick: () => router.push(boardPath(boardId)) } })
}

/** The version as a picture of it names it. */
function usePictured(id: string, version: ListedVersion | undefined) {
  const versionName = useVersionName()
  const name = version ? versionName(version) : ''
  const at = version?.at ?? ''
  return useMemo(() => ({ id, name, at }), [id, name, at])
}

/** What somebody selects in a version can be restored alone. */
function selectedCards(editor: Editor | undefined, { cards }: BoardView): RestoredCard[] {
  const ids: ReadonlySet<string> = new Set(editor?.getSelectedShapeIds())
  return cards.filter(({ id }) => ids.has(id)).map(({ id, ref, title }) => ({ id, ref, title }))
}
