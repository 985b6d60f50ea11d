// The boards of a place, and ways to begin one there. It must stay light: no canvas is loaded here.

'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Place } from '@/components/paths/board-places'
import type { Me } from '@/components/settings/use-me'
import type { ListedTemplate } from '@/components/templates/use-templates'
import { useWorkspaces, type Workspace, workspaceIn } from '@/components/workspace/use-workspaces'
import { WorkspaceGone } from '@/components/workspace/workspace-gone'
import { WorkspaceHeader } from '@/components/workspace/workspace-header'
import { workspaceRoleAllows } from '@/lib/domain/people/role'
import { BoardFrame } from './board-frame'
import { BoardList } from './board-list'
import type { BoardPage } from './board-summary'
import { NewBoard } from './new-board'
import { FileDrop, OpenFileButton } from './open-file'
import { TrashList } from './trash-list'
import { useBoards } from './use-boards'
import { type CreateBoardOptions, useCreateBoard } from './use-create-board'
import { useOpenFile } from './use-open-file'
import { useSignedIn } from './use-signed-in'

export interface DashboardProps {
  place?: Place
  /** The state and data from which the server drew the page. */
  signedIn?: boolean
  me?: Me
  /** Whether one needs no account for a board of one's own. */
  guestBoards?: boolean
  mayMakeWorkspaces?: boolean
  initialBoards?: BoardPage
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
          <Heading {...list} hasAccount={mayMakeWorkspaces} />
          {workspace ? <WorkspaceHeader workspace={workspace} current="boards" /> : null}
          {hasBeginnings ? (
            <Beginnings
              where={where}
              initialTemplates={initialTemplates}
              openFile={<OpenFileButton opening={opening} />}
            />
          ) : null}
          {place === 'trash' ? <TrashList {...list} /> : <BoardList {...list} mayMake={mayMake} />}
        </>
      )}
    </BoardFrame>
  )
}

interface HeadingProps {
  place: Place
  signedIn: boolean | undefined
  hasAccount: boolean
  initial: BoardPage | undefined
}

/** Explains the app to people who have no board yet; shows everybody else where they are. */
function Heading({ place, signedIn, hasAccount, initial }: HeadingProps) {
  const t = useTranslations('boards')
  const { data } = useBoards({ place, sort: 'changed', search: '', signedIn, initial })
  if (typeof place === 'object') return null
  const isNew = place === 'mine' && (signedIn === false || data?.pages[0]?.total === 0)
  if (!isNew) return <h1 className={place === 'mine' ? 'sr-only' : 'font-semibold text-lg'}>{t(`places.${place}`)}</h1>
  return (
    <div className="max-w-2xl pt-2">
      <h1 className="text-balance font-semibold text-2xl tracking-tight">{t('none.title')}</h1>
      <p className="mt-2 text-ink-soft text-sm leading-6">{t(hasAccount ? 'none.textAccount' : 'none.text')}</p>
    </div>
  )
}

function Beginnings({
  where,
  initialTemplates,
  openFile,
}: {
  where: CreateBoardOptions
  initialTemplates: DashboardProps['initialTemplates']
  openFile: ReactNode
}) {
  const creating = useCreateBoard(where)
  return <NewBoard creating={creating} initialTemplates={initialTemplates} openFile={openFile} />
}
