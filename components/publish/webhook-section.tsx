// The webhooks of a board: those that there are, and a new one, whose secret is shown once.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CopyField } from '@/components/ui/copy-field'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'
import { VisitorNote } from './visitor-note'
import { WebhookForm } from './webhook-form'
import { WebhookRow } from './webhook-row'
import { useWebhooks } from './webhooks-api'

export function WebhookSection({ boardId, isVisitor }: { boardId: string; isVisitor: boolean }) {
  const t = useTranslations('embed')
  const webhooks = useWebhooks(boardId)
  const [made, setMade] = useState<{ readonly id: string; readonly secret: string }>()
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-soft leading-5">{t('webhook.explain')}</p>
      {webhooks.isPending ? <Skeleton className="h-16 w-full" /> : null}
      {webhooks.isError ? <LoadFailed title={t('dialog.loadFailed')} query={webhooks} /> : null}
      {webhooks.data?.length === 0 ? <p className="text-mute">{t('webhook.none')}</p> : null}
      <ul aria-label={t('webhook.list')} className="divide-y divide-line empty:hidden">
        {webhooks.data?.map((webhook) => (
          <WebhookRow key={webhook.id} boardId={boardId} webhook={webhook}>
            {made?.id === webhook.id ? <Secret secret={made.secret} /> : null}
          </WebhookRow>
        ))}
      </ul>
      {isVisitor ? <VisitorNote boardId={boardId} /> : <WebhookForm boardId={boardId} onMade={setMade} />}
    </div>
  )
}

function Secret({ secret }: { secret: string }) {
  const t = useTranslations('embed')
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor="webhook-secret" className="font-medium text-ink-soft text-xs">
        {t('webhook.secret')}
      </label>
      <CopyField
        id="webhook-secret"
        value={secret}
        copyWord={t('dialog.copy')}
        copiedWord={t('dialog.copied')}
        hint={t('webhook.secretHint')}
        hintClass="mt-0.5 text-xs"
        inputClass="font-mono"
      />
    </div>
  )
}
