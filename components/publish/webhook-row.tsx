// One webhook: where it goes, what it gets, how it fares, and its log.

'use client'

import { Webhook } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toaster'
import { useFormatter } from '@/components/ui/use-formatter'
import { EVENT_GROUPS, type EventGroup } from '@/lib/domain/boards/board-event'
import { useFailureToast } from './use-failure-toast'
import { WebhookLog } from './webhook-log'
import {
  type BoardWebhook,
  useRemoveWebhook,
  useResumeWebhook,
  useTestWebhook,
  type WebhookDelivery,
} from './webhooks-api'

export interface WebhookRowProps {
  boardId: string
  webhook: BoardWebhook
  /** Its secret while that is shown. */
  children: ReactNode
}

export function WebhookRow({ boardId, webhook, children }: WebhookRowProps) {
  const t = useTranslations('embed')
  const format = useFormatter()
  const told = useFailureToast()
  const outcome = useOutcome()
  const remove = useRemoveWebhook(boardId, webhook.id)
  const resume = useResumeWebhook(boardId, webhook.id)
  const test = useTestWebhook(boardId, webhook.id)
  const [isOpen, setOpen] = useState(false)
  const logId = useId()
  const { url, kinds, tries, tryAt, stoppedAt, stopReason } = webhook
  const { host } = new URL(url)
  const moment = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeStyle: 'short' })
  const sendTest = () =>
    test.mutate(undefined, {
      ...told(t('webhook.testFailed')),
      onSuccess: (sent) => {
        if (sent.failure) toast.error(t('webhook.testFailed'), { description: outcome(sent) })
        else toast.success(t('webhook.testTaken', { status: sent.status ?? 0, ms: sent.ms }))
      },
    })
  const goOn = () =>
    resume.mutate(undefined, {
      ...told(t('webhook.resumeFailed')),
      onSuccess: () => toast.success(t('webhook.resumed')),
    })
  return (
    <li className="flex flex-col gap-1.5 py-2">
      <div className="flex gap-x-2.5">
        <Webhook aria-hidden className="mt-0.5 size-4 shrink-0 text-mute" />
        <span className="min-w-0 grow leading-5">
          <span className="block font-medium wrap-anywhere">{url}</span>
          <span className="block text-ink-soft">
            {kinds ? format.list(groupsOf(kinds).map((group) => t(`webhook.group.${group}`))) : t('webhook.all')}
          </span>
          {stoppedAt && stopReason ? (
            <span role="status" className="block text-danger">
              {t(`webhook.stopped.${stopReason}`, { when: moment(stoppedAt) })}
            </span>
          ) : tries > 0 ? (
            <span role="status" className="block text-warning">
              {t('webhook.trying', { count: tries, when: moment(tryAt) })}
            </span>
          ) : null}
        </span>
      </div>
      <div className="flex flex-wrap gap-0.5 ps-4">
        <Button size="sm" variant="ghost" busy={test.isPending} onClick={sendTest}>
          {t('webhook.test')}
        </Button>
        {stoppedAt || tries > 0 ? (
          <Button size="sm" variant="ghost" busy={resume.isPending} onClick={goOn}>
            {t(stoppedAt ? 'webhook.resume' : 'webhook.retry')}
          </Button>
        ) : null}
        <Button
          size="sm"
          variant="ghost"
          aria-expanded={isOpen}
          aria-controls={logId}
          aria-label={t('webhook.logLabel', { host })}
          onClick={() => setOpen(!isOpen)}
        >
          {t('webhook.log')}
        </Button>
        <ConfirmButton
          word={t('webhook.remove')}
          label={t('webhook.removeLabel', { host })}
          text={t('webhook.removeText')}
          onConfirm={() => remove.mutate(undefined, told(t('webhook.removeFailed')))}
          busy={remove.isPending}
        />
      </div>
      <div id={logId} hidden={!isOpen} className="ps-6.5">
        {isOpen ? <WebhookLog boardId={boardId} webhookId={webhook.id} moment={moment} outcome={outcome} /> : null}
      </div>
      <div className="ps-6.5 empty:hidden">{children}</div>
    </li>
  )
}

function useOutcome(): (sent: WebhookDelivery) => string {
  const t = useTranslations('embed')
  return ({ failure, status, ms }) =>
    failure ? t(`webhook.failure.${failure}`, { status: status ?? 0 }) : t('webhook.taken', { status: status ?? 0, ms })
}

function groupsOf(kinds: NonNullable<BoardWebhook['kinds']>): EventGroup[] {
  return (Object.keys(EVENT_GROUPS) as EventGroup[]).filter((group) =>
    EVENT_GROUPS[group].some((kind) => kinds.includes(kind)),
  )
}
