// The page of a workspace's people: members, links that let others in, and settings of the workspace as a whole.

'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Me } from '@/components/settings/use-me'
import { MemberList } from '@/components/workspace/member-list'
import { useWorkspaces, type Workspace, workspaceIn } from '@/components/workspace/use-workspaces'
import { useForgetWorkspace } from '@/components/workspace/workspace-api'
import { WorkspaceGone } from '@/components/workspace/workspace-gone'
import { WorkspaceHeader } from '@/components/workspace/workspace-header'
import { WorkspaceInvites } from '@/components/workspace/workspace-invites'
import { WorkspaceSettings } from '@/components/workspace/workspace-settings'
import { workspaceRoleAllows } from '@/lib/domain/people/role'
import { BoardFrame } from './board-frame'

export interface MembersScreenProps {
  workspaceId: string
  /** The state and data from which the server drew the page. */
  me: Me
  mayMakeWorkspaces: boolean
  initialWorkspaces: readonly Workspace[]
}

export function MembersScreen({ workspaceId, me, mayMakeWorkspaces, initialWorkspaces }: MembersScreenProps) {
  const t = useTranslations('workspaces.members')
  const workspaces = useWorkspaces(initialWorkspaces, true)
  const workspace = workspaceIn(workspaces, initialWorkspaces, workspaceId)
  const [isOver, setOver] = useState(false)
  const forget = useForgetWorkspace(workspaceId)
  const router = useRouter()
  const leavePage = () => {
    setOver(true)
    forget()
    router.push('/')
  }
  return (
    <BoardFrame
      signedIn
      me={me}
      place={{ workspaceId }}
      workspaces={workspaces.data ?? []}
      mayMakeWorkspaces={mayMakeWorkspaces}
    >
      {isOver ? null : workspace ? (
        <>
          <WorkspaceHeader workspace={workspace} current="members" />
          <div className="flex max-w-2xl flex-col gap-9 pb-6">
            <section aria-labelledby="members">
              <h2 id="members" className="font-semibold text-ink-soft">
                {t('title')}
              </h2>
              <p className="mt-0.5 mb-2.5 text-mute leading-5">{t('text')}</p>
              <MemberList workspace={workspace} meId={me.id} />
            </section>
            {workspaceRoleAllows(workspace.role, 'manage-workspace') ? (
              <WorkspaceInvites workspaceId={workspaceId} />
            ) : null}
            <WorkspaceSettings workspace={workspace} meId={me.id} onOver={leavePage} />
          </div>
        </>
      ) : (
        <WorkspaceGone />
      )}
    </BoardFrame>
  )
}
