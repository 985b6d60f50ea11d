// Deletes a workspace: asks for the fate of its boards, and for its name first.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ConfirmByName } from '@/components/ui/confirm-by-name'
import { SelectField } from '@/components/ui/select-field'
import { toast } from '@/components/ui/toaster'
import type { Workspace } from './use-workspaces'
import { BOARD_FATES, type BoardFate, useDeleteWorkspace } from './workspace-api'

export function DeleteWorkspace({ workspace, onOver }: { workspace: Workspace; onOver: () => void }) {
  const t = useTranslations('workspaces.delete')
  const errorMessage = useErrorMessage()
  const [open, setOpen] = useState(false)
  const [fate, setFate] = useState<BoardFate>('hand-back')
  const { mutate, isPending } = useDeleteWorkspace(workspace.id)
  const { name } = workspace
  const remove = () =>
    mutate(fate, {
      onSuccess: () => {
        setOpen(false)
        toast.success(t('deleted', { name }))
        onOver()
      },
      onError: (error) => toast.error(t('failed'), { description: errorMessage(error) }),
    })
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <ConfirmByName
        open={open}
        onOpenChange={setOpen}
        title={t('dialogTitle', { name })}
        label={t('name')}
        name={name}
        button={t('button')}
        busy={isPending}
        onConfirm={remove}
      >
        <SelectField
          label={t('boards')}
          value={fate}
          options={BOARD_FATES.map((value) => ({ value, label: t(value) }))}
          onChange={(value) => value && setFate(value)}
        />
        <p className="mt-2 text-ink-soft">{t(fate === 'trash' ? 'trashText' : 'handBackText')}</p>
      </ConfirmByName>
    </>
  )
}
