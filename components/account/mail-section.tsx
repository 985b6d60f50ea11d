// Mail about one's boards: whether the address is confirmed, when mails come, and in which language. Where the server
// sends no mail there is nothing to say.

'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { toast } from '@/components/ui/toaster'
import { useFormatter } from '@/components/ui/use-formatter'
import { languageWord } from '@/lib/domain/language-word'
import { LOCALES } from '@/lib/domain/localized'
import { MAIL_PACES } from '@/lib/domain/people/mail-pace'
import { type MailChange, type OwnMail, useChangeMail, useMail } from './account-api'
import { Section } from './section'

/** Also the fragment of addresses in mails. */
const ID = 'account-mail'
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

export function MailSection() {
  const t = useTranslations('account.mail')
  const { data: mail } = useMail()
  const isShown = mail?.isOffered === true
  useEffect(() => {
    // Mails lead here, before the section is there.
    if (isShown && window.location.hash === `#${ID}`) document.getElementById(ID)?.scrollIntoView({ block: 'center' })
  }, [isShown])
  if (!isShown) return null
  return (
    <Section id={ID} title={t('title')} text={t('text')}>
      <div className="flex flex-col gap-4">
        <Address mail={mail} />
        <Choice mail={mail} />
      </div>
    </Section>
  )
}

function Address({ mail }: { mail: OwnMail }) {
  const t = useTranslations('account.mail')
  const errorMessage = useErrorMessage()
  const { mutate, isPending, isSuccess } = useMutation({
    mutationFn: () => api('POST /api/me/mail/verification'),
    onError: (error) => toast.error(t('notSent'), { description: errorMessage(error) }),
  })
  const state = mail.bouncedAt !== null ? 'bounced' : mail.isVerified ? 'verified' : 'unverified'
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="[overflow-wrap:anywhere]">
        <span className="font-medium">{mail.address}</span>{' '}
        <span
          className={
            state === 'verified'
              ? 'rounded-full bg-accent-soft px-2 py-0.5 font-medium text-accent text-xs'
              : 'rounded-full bg-hover px-2 py-0.5 font-medium text-ink-soft text-xs'
          }
        >
          {t(`state.${state}`)}
        </span>
      </p>
      {state === 'verified' ? null : (
        <>
          <p className="text-ink-soft leading-5">{t(`${state}Text`)}</p>
          {isSuccess ? (
            <p role="status">{t('sent')}</p>
          ) : (
            <Button size="sm" busy={isPending} onClick={() => mutate()}>
              {t('sendAgain')}
            </Button>
          )}
        </>
      )}
    </div>
  )
}

function Choice({ mail }: { mail: OwnMail }) {
  const t = useTranslations('account.mail')
  const format = useFormatter()
  const errorMessage = useErrorMessage()
  const { mutate } = useChangeMail()
  const change = (wanted: MailChange) =>
    mutate(wanted, { onError: (error) => toast.error(t('failed'), { description: errorMessage(error) }) })
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const clockTime = (hour: number) =>
    format.dateTime(Date.UTC(2000, 0, 1, hour), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return (
    <div className="flex max-w-sm flex-col gap-4">
      <SelectField
        label={t('pace')}
        value={mail.pace}
        options={MAIL_PACES.map((value) => ({ value, label: t(`paces.${value}`) }))}
        // The hour is one of this place's, unless they chose it before.
        onChange={(pace) => pace && change(pace === 'daily' ? { pace, timeZone } : { pace })}
        hint={mail.pace === 'soon' ? t('soonHint') : undefined}
      />
      {mail.pace === 'daily' ? (
        <SelectField
          label={t('hour')}
          value={String(mail.hour)}
          options={HOURS.map((hour) => ({ value: String(hour), label: clockTime(hour) }))}
          onChange={(hour) => hour !== '' && change({ hour: Number(hour), timeZone })}
          hint={t('zone', { zone: mail.timeZone })}
        />
      ) : null}
      {mail.pace === 'none' ? null : (
        <SelectField
          label={t('language')}
          value={mail.locale}
          options={LOCALES.map((value) => ({ value, label: languageWord(value, 'name') }))}
          onChange={(value) => value && change({ locale: value })}
        />
      )}
    </div>
  )
}
