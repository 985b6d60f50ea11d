// The last messages to a webhook and their outcomes. Types have the names that they have in the messages.

'use client'

import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { LoadFailed } from '@/components/ui/load-failed'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { messageType } from '@/lib/domain/boards/webhook'
import { useSendAgain, useWebhookLog, type WebhookDelivery } from './webhooks-api'

export interface WebhookLogProps {
  boardId: string
  webhookId: string
  moment: (iso: string) => string
  outcome: (sent: WebhookDelivery) => string
}

export function WebhookLog({ boardId, webhookId, moment, outcome }: WebhookLogProps) {
  const t = useTranslations('embed')
  const errorMessage = useErrorMessage()
  const log = useWebhookLog(boardId, webhookId)
  const again = useSendAgain(boardId, webhookId)
  if (log.isPending) return <Skeleton className="h-10 w-full" />
  if (log.isError) return <LoadFailed title={t('dialog.loadFailed')} query={log} />
  if (log.data.length === 0) return <p className="text-mute">{t('webhook.logEmpty')}</p>
  const send = (eventId: number) =>
    again.mutate(eventId, {
      onError: (error) => toast.error(t('webhook.again'), { description: errorMessage(error) }),
    })
  return (
    <ol className="max-h-60 divide-y divide-line overflow-y-auto rounded-lg border border-line">
      {log.data.map((sent) => (
        <li key={sent.id} className="flex flex-wrap items-center gap-x-2 px-2 py-1">
          <span className="min-w-0 grow basis-40 leading-5">
            <code className="block text-xs wrap-anywhere">{messageType(sent.kind)}</code>
            <span className="block text-mute text-xs">{moment(sent.at)}</span>
          </span>
          <span className={clsx('min-w-0 text-xs', sent.failure ? 'text-danger' : 'text-ink-soft')}>
            {outcome(sent)}
          </span>
          {sent.eventId === null ? null : (
            <Button
              size="sm"
              variant="ghost"
              aria-label={t('webhook.againLabel', { type: messageType(sent.kind), when: moment(sent.at) })}
              busy={again.isPending && again.variables === sent.eventId}
              onClick={() => sent.eventId !== null && send(sent.eventId)}
            >
              {t('webhook.again')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
