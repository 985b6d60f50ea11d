// The button that keeps the board as it is now under a name.

import { BookmarkPlus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { VERSION_NAME_MAX_LENGTH } from '@/lib/domain/versions/version'
import { useMakeVersion } from './versions-api'

export function NameVersion({ boardId }: { boardId: string }) {
  const t = useTranslations('versions')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const make = useMakeVersion(boardId)
  const close = () => {
    setOpen(false)
    setName('')
    make.reset()
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || make.isPending) return
    make.mutate(name.trim(), {
      onSuccess: () => {
        toast.success(t('made', { name: name.trim() }))
        close()
      },
    })
  }
  if (!isOpen) {
    return (
      <Button variant="primary" icon={<BookmarkPlus aria-hidden />} onClick={() => setOpen(true)} className="w-full">
        {t('make')}
      </Button>
    )
  }
  return (
    <form
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        close()
      }}
      className="flex flex-col gap-2"
    >
      <TextField
        autoFocus
        label={t('nameLabel')}
        value={name}
        onChange={setName}
        maxLength={VERSION_NAME_MAX_LENGTH}
        placeholder={t('namePlaceholder')}
        hint={t('makeHint')}
        error={make.error ? errorMessage(make.error) : undefined}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{common('cancel')}</Button>
        <Button type="submit" variant="primary" busy={make.isPending} disabled={name.trim() === ''}>
          {t('keep')}
        </Button>
      </div>
    </form>
  )
}
