// Sends a mail to the admin who asks, and shows what the mail server said.

'use client'

import { CircleAlert, CircleCheck, Send } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { useTestMail } from './admin-api'
import { MailFailure } from './mail-failure'

export function MailTest({ sendsMail }: { sendsMail: boolean }) {
  const t = useTranslations('admin.mail')
  const errorMessage = useErrorMessage()
  const { mutate, data, error, isPending } = useTestMail()
  return (
    <section className="flex flex-col gap-3 rounded-xl border border-line bg-panel px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <h2 className="font-semibold text-sm">{t('title')}</h2>
          <p className="text-mute">{t(sendsMail ? 'text' : 'none')}</p>
        </div>
        {sendsMail ? (
          <Button icon={<Send />} busy={isPending} onClick={() => mutate()}>
            {t('send')}
          </Button>
        ) : null}
      </div>
      <div role="status" className="empty:hidden">
        {isPending ? <p className="text-mute">{t('busy')}</p> : null}
        {!isPending && data?.answer ? (
          <p className="flex gap-2 leading-5">
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
            <span>
              {t('took', { email: data.to })} <q className="text-mute [overflow-wrap:anywhere]">{data.answer}</q>
            </span>
          </p>
        ) : null}
        {!isPending && data?.failure ? (
          <div className="flex gap-2">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
            <MailFailure failure={data.failure} />
          </div>
        ) : null}
        {!isPending && error ? (
          <p className="text-danger">
            {t('failed')}. {errorMessage(error)}
          </p>
        ) : null}
      </div>
    </section>
  )
}
