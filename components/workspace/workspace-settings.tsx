// Settings of a workspace as a whole: its name, leaving it, deleting it.

'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { workspaceRoleAllows } from '@/lib/domain/people/role'
import { DeleteWorkspace } from './delete-workspace'
import type { Workspace } from './use-workspaces'
import { useRemoveWorkspaceMember, useRenameWorkspace } from './workspace-api'
import { isWorkspaceName, WORKSPACE_NAME_MAX_LENGTH } from './workspace-name'

export interface WorkspaceSettingsProps {
  workspace: Workspace
  meId: string
  /** The visitor has left it, or it is deleted. */
  onOver: () => void
}

export function WorkspaceSettings({ workspace, meId, onOver }: WorkspaceSettingsProps) {
  const t = useTranslations('workspaces')
  return (
    <section className="flex flex-col gap-4 rounded-xl border border-line bg-panel px-4 py-4">
      {workspaceRoleAllows(workspace.role, 'manage-workspace') ? <RenameForm workspace={workspace} /> : null}
      <div className="flex items-center gap-x-4 gap-y-2 max-sm:flex-wrap">
        <span className="min-w-0 grow">
          <h2 className="font-medium">{t('leave.title')}</h2>
          <p className="text-mute leading-5">{t('leave.text')}</p>
        </span>
        <LeaveButton workspace={workspace} meId={meId} onOver={onOver} />
      </div>
      {workspaceRoleAllows(workspace.role, 'delete-workspace') ? (
        <div className="flex items-center gap-x-4 gap-y-2 border-line border-t pt-4 max-sm:flex-wrap">
          <span className="min-w-0 grow">
            <h2 className="font-medium">{t('delete.title')}</h2>
            <p className="text-mute leading-5">{t('delete.text')}</p>
          </span>
          <DeleteWorkspace workspace={workspace} onOver={onOver} />
        </div>
      ) : null}
    </section>
  )
}

function RenameForm({ workspace }: { workspace: Workspace }) {
  const t = useTranslations('workspaces')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [name, setName] = useState(workspace.name)
  const { mutate, isPending } = useRenameWorkspace(workspace.id)
  const isInvalid = !isWorkspaceName(name)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (isInvalid || isPending || name.trim() === workspace.name) return
    mutate(name.trim(), {
      onSuccess: (renamed) => toast.success(t('rename.saved', { name: renamed.name })),
      onError: (error) => toast.error(t('rename.failed'), { description: errorMessage(error) }),
    })
  }
  return (
    <form onSubmit={submit} className="flex items-end gap-2 border-line border-b pb-4">
      <TextField
        label={t('rename.label')}
        value={name}
        onChange={setName}
        autoComplete="off"
        error={isInvalid && t('new.nameMissing', { max: WORKSPACE_NAME_MAX_LENGTH })}
        className="grow"
      />
      <Button type="submit" busy={isPending} disabled={isInvalid || name.trim() === workspace.name}>
        {common('save')}
      </Button>
    </form>
  )
}

function LeaveButton({ workspace, meId, onOver }: WorkspaceSettingsProps) {
  const t = useTranslations('workspaces.leave')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [open, setOpen] = useState(false)
  const { mutate, isPending } = useRemoveWorkspaceMember(workspace.id)
  const { name } = workspace
  const leave = () =>
    mutate(meId, {
      onSuccess: () => {
        toast.success(t('left', { name }))
        onOver()
      },
      onError: (error) => {
        setOpen(false)
        toast.error(t('failed'), { description: errorMessage(error) })
      },
    })
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={t('button')}
      className="w-72"
      trigger={<Button>{t('button')}</Button>}
    >
      <p className="leading-5 [overflow-wrap:anywhere]">{t('confirm', { name })}</p>
      <div className="mt-3 flex justify-end gap-2">
        <Button size="sm" onClick={() => setOpen(false)}>
          {common('cancel')}
        </Button>
        <Button size="sm" variant="danger" busy={isPending} onClick={leave}>
          {t('title')}
        </Button>
      </div>
    </Popover>
  )
}
