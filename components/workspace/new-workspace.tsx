// Makes a workspace and goes there.

'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { useCreateWorkspace } from './workspace-api'
import { isWorkspaceName, WORKSPACE_NAME_MAX_LENGTH } from './workspace-name'

export interface NewWorkspaceProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function NewWorkspace({ open, onOpenChange }: NewWorkspaceProps) {
  const t = useTranslations('workspaces.new')
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('text')} widthPx={420}>
      <Form onDone={() => onOpenChange(false)} />
    </Dialog>
  )
}

function Form({ onDone }: { onDone: () => void }) {
  const t = useTranslations('workspaces.new')
  const errorMessage = useErrorMessage()
  const router = useRouter()
  const { mutate, isPending } = useCreateWorkspace()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)

  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!isWorkspaceName(name) || isPending) return
    mutate(name.trim(), {
      onSuccess: ({ id }) => {
        onDone()
        router.push(`/workspaces/${id}`)
      },
      onError: (error) => toast.error(t('failed'), { description: errorMessage(error) }),
    })
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        autoComplete="off"
        placeholder={t('namePlaceholder')}
        error={tried && !isWorkspaceName(name) && t('nameMissing', { max: WORKSPACE_NAME_MAX_LENGTH })}
      />
      <Button type="submit" variant="primary" busy={isPending} className="self-end">
        {t('create')}
      </Button>
    </form>
  )
}
