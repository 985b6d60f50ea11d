// The boards of a place, and ways to begin one there. It must stay light: no canvas is loaded here.

'use client'

import { useTranslations } from 'use-intl'
import type { Place } from '@/components/paths/board-places'
import type { Me } from '@/components/settings/use-me'
import { EnterCode } from '@/components/share/enter-code'
import { type ListedTemplate, useTemplates } from '@/components/templates/use-templates'
import { useWorkspaces, type Workspace, workspaceIn } from '@/components/workspace/use-workspaces'
import { WorkspaceGone } from '@/components/workspace/workspace-gone'
import { WorkspaceHeader } from '@/components/workspace/workspace-header'
import { workspaceRoleAllows } from '@/lib/domain/people/role'
import { BoardFrame } from './board-frame'
import { BoardList } from './board-list'
import type { BoardPage } from './board-summary'
import { NewBoard, NewBoardBar, TemplateRow } from './new-board'
import { FileDrop, OpenFileButton } from './open-file'
import { TrashList } from './trash-list'
import { type BoardListWishes, useBoards } from './use-boards'
import { useCreateBoard } from './use-create-board'
import { useOpenFile } from './use-open-file'
import { useSignedIn } from './use-signed-in'

/** How many boards of others the start page shows: one row of them. */
const MOST_SHARED = 4

export interface DashboardProps {
  place?: Place
  /** The state and data from which the server drew the page. */
  signedIn?: boolean
  me?: Me
  /** Whether one needs no account for a board of one's own. */
  guestBoards?: boolean
  mayMakeWorkspaces?: boolean
  initialBoards?: BoardPage
  /** The boards that others share, where they are shown beside one's own. */
  initialShared?: BoardPage
  initialWorkspaces?: readonly Workspace[]
  initialTemplates?: readonly ListedTemplate[]
}

export function Dashboard({
  place = 'mine',
  signedIn: initiallySignedIn,
  me,
  guestBoards = true,
  mayMakeWorkspaces = false,
  initialBoards,
  initialShared,
  initialWorkspaces,
  initialTemplates,
}: DashboardProps) {
  const signedIn = useSignedIn(initiallySignedIn)
  const workspaces = useWorkspaces(initialWorkspaces, signedIn)
  const known = workspaces.data ?? []
  const workspace =
    typeof place === 'object' ? workspaceIn(workspaces, initialWorkspaces, place.workspaceId) : undefined
  const isLost = typeof place === 'object' && !workspace
  const list = { place, signedIn, initial: initialBoards, workspaces: known }
  const mayMake = typeof place !== 'object' || workspaceRoleAllows(workspace?.role, 'make-workspace-board')
  const hasBeginnings = (place === 'mine' || typeof place === 'object') && mayMake
  const where = { workspaceId: typeof place === 'object' ? place.workspaceId : undefined, guestBoards }
  const opening = useOpenFile(where)
  const creating = useCreateBoard(where)
  const templates = useTemplates(initialTemplates)
  const shared = { place: 'shared', signedIn, initial: initialShared, workspaces: known } as const
  const own = useCount(list)
  const others = useCount({ ...shared, signedIn: place === 'mine' ? signedIn : false })
  const isFirst = signedIn === false || (own === 0 && !others)
  const begin = { creating, templates, openFile: <OpenFileButton opening={opening} /> }
  return (
    <BoardFrame
      signedIn={signedIn === true}
      me={me}
      place={place}
      workspaces={known}
      mayMakeWorkspaces={mayMakeWorkspaces}
    >
      {isLost ? (
        <WorkspaceGone />
      ) : (
        <>
          {hasBeginnings ? <FileDrop opening={opening} /> : null}
          <Heading place={place} isNew={isFirst} hasAccount={mayMakeWorkspaces} />
          {workspace ? <WorkspaceHeader workspace={workspace} current="boards" /> : null}
          {isFirst && place === 'mine' ? <EnterCode /> : null}
          {hasBeginnings && isFirst ? <NewBoard {...begin} /> : null}
          {hasBeginnings && !isFirst ? (
            <div className="-mb-4 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
              <NewBoardBar {...begin} />
              {place === 'mine' ? <EnterCode /> : null}
            </div>
          ) : null}
          {place === 'trash' ? <TrashList {...list} /> : <BoardList {...list} mayMake={mayMake} />}
          {place === 'mine' && others !== 0 ? <BoardList {...shared} mayMake={false} most={MOST_SHARED} /> : null}
          {hasBeginnings && !isFirst ? <TemplateRow {...begin} /> : null}
        </>
      )}
    </BoardFrame>
  )
}

/** Counts the boards of a place; undefined while that isn't known. */
function useCount(list: Pick<BoardListWishes, 'place' | 'signedIn' | 'initial'>): number | undefined {
  return useBoards({ ...list, sort: 'changed', search: '' }).data?.pages[0]?.total
}

interface HeadingProps {
  place: Place
  /** There is no board to show yet. */
  isNew: boolean
  hasAccount: boolean
}

/** Explains the app to people who have no board yet; shows everybody else where they are. */
function Heading({ place, isNew, hasAccount }: HeadingProps) {
  const t = useTranslations('boards')
  if (typeof place === 'object') return null
  if (place !== 'mine' || !isNew) {
    return <h1 className={place === 'mine' ? 'sr-only' : 'font-semibold text-lg'}>{t(`places.${place}`)}</h1>
  }
  return (
    <div className="max-w-2xl pt-2">
      <h1 className="text-balance font-semibold text-2xl tracking-tight">{t('none.title')}</h1>
      <p className="mt-2 text-ink-soft text-sm leading-6">{t(hasAccount ? 'none.textAccount' : 'none.text')}</p>
    </div>
  )
}
