// Removes somebody from a workspace. It asks for confirmation: they lose all of its boards.

'use client'

import { UserMinus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { toast } from '@/components/ui/toaster'
import { useRemoveWorkspaceMember, type WorkspaceMember } from './workspace-api'

export function RemoveMember({ workspaceId, member }: { workspaceId: string; member: WorkspaceMember }) {
  const t = useTranslations('workspaces.members')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [open, setOpen] = useState(false)
  const { mutate, isPending } = useRemoveWorkspaceMember(workspaceId)
  const { name } = member
  const remove = () =>
    mutate(member.id, {
      onSuccess: () => toast.success(t('removed', { name })),
      onError: (error) => toast.error(t('removeFailed', { name }), { description: errorMessage(error) }),
    })
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={t('removeLabel', { name })}
      className="w-72"
      trigger={
        <button
          type="button"
          title={t('removeLabel', { name })}
          aria-label={t('removeLabel', { name })}
          className="grid size-8 place-items-center rounded-lg text-mute transition-colors duration-100 hover:bg-hover hover:text-danger aria-expanded:bg-hover pointer-coarse:size-11 [&_svg]:size-4"
        >
          <UserMinus />
        </button>
      }
    >
      <p className="leading-5 [overflow-wrap:anywhere]">{t('removeText', { name })}</p>
      <div className="mt-3 flex justify-end gap-2">
        <Button size="sm" onClick={() => setOpen(false)}>
          {common('cancel')}
        </Button>
        <Button size="sm" variant="danger" busy={isPending} onClick={remove}>
          {t('remove')}
        </Button>
      </div>
    </Popover>
  )
}
