// The visitor's own disc, and behind it their name to change: a visitor's first name is made up by the server.

'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Avatar, type AvatarPerson } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { PERSON_NAME_MAX_LENGTH } from './remembered-name'
import { useRenameMe } from './use-me'

export function OwnName({ me }: { me: AvatarPerson }) {
  const t = useTranslations('common.me')
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={t('name')}
      className="w-72"
      trigger={
        <button
          type="button"
          title={t('label', { name: me.name })}
          className="grid size-8 place-items-center rounded-full transition-colors duration-100 hover:bg-hover aria-expanded:bg-hover pointer-coarse:size-11"
        >
          <Avatar person={me} />
        </button>
      }
    >
      <NameForm me={me} onDone={() => setOpen(false)} />
    </Popover>
  )
}

function NameForm({ me, onDone }: { me: AvatarPerson; onDone: () => void }) {
  const t = useTranslations('common.me')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [name, setName] = useState(me.name)
  const { mutate, isPending } = useRenameMe()
  const trimmed = name.trim()
  const invalid = trimmed === '' || trimmed.length > PERSON_NAME_MAX_LENGTH

  function submit(event: FormEvent) {
    event.preventDefault()
    if (invalid || isPending) return
    if (trimmed === me.name) return onDone()
    mutate(trimmed, {
      onSuccess: (renamed) => {
        toast.success(t('saved', { name: renamed.name }))
        onDone()
      },
      onError: (error) => toast.error(t('failed'), { description: errorMessage(error) }),
    })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        onFocus={(event) => event.currentTarget.select()}
        autoComplete="name"
        hint={t('hint')}
        error={invalid && t('missing', { max: PERSON_NAME_MAX_LENGTH })}
      />
      <Button type="submit" variant="primary" busy={isPending} disabled={invalid} className="self-end">
        {common('save')}
      </Button>
    </form>
  )
}
