// Gives somebody a new password: mails them the link. A server that sends no mail shows it here, this once.

'use client'

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'
import { Dialog } from '@/components/ui/dialog'
import { Problem } from '@/components/ui/problem'
import { useFormatter } from '@/components/ui/use-formatter'
import { type AdminPerson, useOfferPassword } from './admin-api'
import { MailFailure } from './mail-failure'

export function OfferPassword({ person: { id, name, email }, onClose }: { person: AdminPerson; onClose: () => void }) {
  const t = useTranslations('admin.password')
  const common = useTranslations('common')
  const format = useFormatter()
  const errorMessage = useErrorMessage()
  const { mutate, data, error, isPending } = useOfferPassword()
  const isOver = data?.mailedTo || data?.url
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name })}
      description={data ? undefined : t('text', { email: email ?? '' })}
      footer={
        isOver ? (
          <Button variant="primary" onClick={onClose}>
            {t('done')}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{common('cancel')}</Button>
            <Button variant="primary" busy={isPending} onClick={() => mutate(id)}>
              {data || error ? t('again') : t('send')}
            </Button>
          </>
        )
      }
    >
      {data?.mailedTo ? <p role="status">{t('mailed', { email: data.mailedTo })}</p> : null}
      {data?.url ? (
        <div className="flex flex-col gap-2">
          <p className="leading-5">
            {t('link', { until: format.dateTime(Date.parse(data.expiresAt), { timeStyle: 'short' }) })}
          </p>
          <CopyField
            value={data.url}
            label={t('linkLabel', { name })}
            copyWord={common('copy')}
            copiedWord={common('copied')}
          />
        </div>
      ) : null}
      {data?.failure ? (
        <div role="alert" className="flex flex-col gap-1">
          <p className="text-danger">{t('notMailed')}</p>
          <MailFailure failure={data.failure} />
        </div>
      ) : null}
      {error ? (
        <Problem>
          {t('failed')}. {errorMessage(error)}
        </Problem>
      ) : null}
    </Dialog>
  )
}
