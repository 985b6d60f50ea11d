// The visitor's own disc, and behind it their name to change.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Avatar, type AvatarPerson } from '@/components/ui/avatar'
import { Popover } from '@/components/ui/popover'
import { NameForm } from './name-form'

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
