// A form for the person's own name. The name that the server made up for a visitor isn't one to edit: the field is empty.

'use client'

import { type FocusEvent, type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import type { AvatarPerson } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { PERSON_NAME_MAX_LENGTH, personNameProblem } from '@/lib/domain/people/person-name'
import { isVisitorName } from '@/lib/domain/people/visitor-name'
import { useRenameMe } from './use-me'

export interface NameFormProps {
  me: AvatarPerson
  /** The name is saved, or left as it was. Absent where the form stays and is one of several: it takes no focus then. */
  onDone?: () => void
}

export function NameForm({ me, onDone }: NameFormProps) {
  const t = useTranslations('common.me')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const isMadeUp = isVisitorName(me.name)
  const [typed, setTyped] = useState<string>()
  const name = typed ?? (isMadeUp ? '' : me.name)
  const { mutate, isPending } = useRenameMe()
  const trimmed = name.trim()
  const invalid = personNameProblem(name) !== undefined

  function submit(event: FormEvent) {
    event.preventDefault()
    if (invalid || isPending) return
    if (trimmed === me.name) return onDone?.()
    mutate(trimmed, {
      onSuccess: (renamed) => {
        toast.success(t('saved', { name: renamed.name }))
        onDone?.()
      },
      onError: (error) => toast.error(t('failed'), { description: errorMessage(error) }),
    })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <TextField
        label={t('name')}
        value={name}
        onChange={setTyped}
        {...(onDone ? { ref: focusField, onFocus: selectAll } : {})}
        autoComplete="name"
        placeholder={t('example')}
        hint={t('hint')}
        error={invalid && typed !== undefined && t('missing', { max: PERSON_NAME_MAX_LENGTH })}
      />
      <Button
        type="submit"
        variant={onDone ? 'primary' : 'secondary'}
        busy={isPending}
        disabled={invalid}
        className={onDone ? 'self-end' : 'self-start'}
      >
        {common('save')}
      </Button>
    </form>
  )
}

/** The form stands where something was just pressed, to be typed into. */
function focusField(control: HTMLInputElement | HTMLTextAreaElement | null): void {
  control?.focus()
}

function selectAll(event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  event.currentTarget.select()
}
