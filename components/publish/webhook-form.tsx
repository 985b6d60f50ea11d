// Sets up a webhook: where events go, and which.

'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import { EVENT_GROUPS, type EventGroup } from '@/lib/domain/boards/board-event'
import { MAX_WEBHOOK_CHARS } from '@/lib/domain/boards/schedule'
import { useMakeWebhook } from './webhooks-api'

export interface WebhookFormProps {
  boardId: string
  onMade: (made: { readonly id: string; readonly secret: string }) => void
}

const GROUPS = Object.keys(EVENT_GROUPS) as EventGroup[]

export function WebhookForm({ boardId, onMade }: WebhookFormProps) {
  const t = useTranslations('embed')
  const errorMessage = useErrorMessage()
  const make = useMakeWebhook(boardId)
  const [url, setUrl] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<EventGroup>>(new Set(GROUPS))
  const [wasSent, setSent] = useState(false)
  const isUrlWrong = !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))

  function submit(event: FormEvent) {
    event.preventDefault()
    setSent(true)
    if (isUrlWrong || chosen.size === 0 || make.isPending) return
    // A webhook for all events also receives the kinds that later versions add.
    const kinds = chosen.size === GROUPS.length ? null : [...chosen].flatMap((group) => EVENT_GROUPS[group])
    make.mutate(
      { url, kinds },
      {
        onSuccess: (made) => {
          setSent(false)
          setUrl('')
          onMade(made)
          toast.success(t('webhook.made'))
        },
        onError: (error) => toast.error(t('webhook.makeFailed'), { description: errorMessage(error) }),
      },
    )
  }

  function change(group: EventGroup, isOn: boolean) {
    setChosen(new Set(GROUPS.filter((each) => (each === group ? isOn : chosen.has(each)))))
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-2.5 border-line border-t pt-4">
      <TextField
        label={t('webhook.url')}
        value={url}
        onChange={setUrl}
        type="url"
        maxLength={MAX_WEBHOOK_CHARS}
        spellCheck={false}
        hint={t('webhook.urlHint')}
        error={wasSent && isUrlWrong ? t('webhook.urlWrong') : undefined}
      />
      <fieldset className="flex flex-col gap-1">
        <legend className="font-medium text-ink-soft text-xs">{t('webhook.kinds')}</legend>
        <div className="grid grid-cols-2 gap-x-3 max-sm:grid-cols-1">
          {GROUPS.map((group) => (
            <label key={group} className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
              <input
                type="checkbox"
                checked={chosen.has(group)}
                onChange={(event) => change(group, event.target.checked)}
                className="size-4 shrink-0 accent-accent"
              />
              {t(`webhook.group.${group}`)}
            </label>
          ))}
        </div>
        {wasSent && chosen.size === 0 ? <p className="text-danger text-xs">{t('webhook.kindsNone')}</p> : null}
      </fieldset>
      <Button type="submit" variant="primary" busy={make.isPending} className="self-end">
        {t('webhook.make')}
      </Button>
    </form>
  )
}
