// Invites people to make an account: by mail, each with a link of their own, or by one link to hand over. Where no mail
// goes out, the links are shown this once, to be copied.

'use client'

import { MailWarning } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { CopyField } from '@/components/ui/copy-field'
import { Dialog } from '@/components/ui/dialog'
import { Problem } from '@/components/ui/problem'
import { TextField } from '@/components/ui/text-field'
import { MOST_INVITED_AT_ONCE } from '@/lib/domain/people/mailed-invites'
import { type InvitedByMail, useInvitations, useInviteByMail, useInvitePerson } from './admin-api'
import { MailFailure } from './mail-failure'
import { addressesIn } from './typed-addresses'

const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000

export function InvitePeople({ onClose }: { onClose: () => void }) {
  const t = useTranslations('admin.invite')
  const byMail = useInviteByMail()
  return (
    <Dialog open onOpenChange={onClose} title={t('title')} widthPx={560}>
      {byMail.data ? (
        <Invited results={byMail.data.results} onClose={onClose} />
      ) : (
        <Form
          error={byMail.error}
          busy={byMail.isPending}
          onSend={(emails) => byMail.mutate({ emails, lifetimeMs: LIFETIME_MS })}
        />
      )}
    </Dialog>
  )
}

interface FormProps {
  error: Error | null
  busy: boolean
  onSend: (emails: string[]) => void
}

function Form({ error, busy, onSend }: FormProps) {
  const t = useTranslations('admin.invite')
  const errorMessage = useErrorMessage()
  const sendsMail = useInvitations(1, 'open').data?.sendsMail ?? true
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { addresses, wrong } = addressesIn(text)
  const fault =
    wrong.length > 0
      ? t('wrong', { text: wrong[0] ?? '' })
      : addresses.length > MOST_INVITED_AT_ONCE
        ? t('tooMany', { max: MOST_INVITED_AT_ONCE })
        : addresses.length === 0
          ? t('missing')
          : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fault === null && !busy) onSend(addresses)
  }
  return (
    <div className="flex flex-col gap-4">
      <form onSubmit={submit} className="flex flex-col gap-3" noValidate>
        {sendsMail ? null : (
          <p className="flex gap-2 rounded-lg bg-surface px-3 py-2 leading-5">
            <MailWarning aria-hidden className="mt-0.5 size-4 shrink-0 text-mute" />
            {t('noMail')}
          </p>
        )}
        <TextField
          label={t('addresses')}
          multiline
          value={text}
          onChange={setText}
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          hint={t('addressesHint', { max: MOST_INVITED_AT_ONCE })}
          error={tried && fault}
        />
        {error ? (
          <Problem>
            {t('failed')}. {errorMessage(error)}
          </Problem>
        ) : null}
        <Button type="submit" variant="primary" busy={busy} className="self-end">
          {sendsMail ? t('send') : t('makeLinks')}
        </Button>
      </form>
      <AnybodyLink />
    </div>
  )
}

/** One link for a person whose address nobody knows. */
function AnybodyLink() {
  const t = useTranslations('admin.invite')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const { mutate, data, error, isPending } = useInvitePerson()
  return (
    <section className="flex flex-col gap-2 border-line border-t pt-4">
      <p className="text-ink-soft leading-5">{t('linkText')}</p>
      {data ? (
        <CopyField
          value={data.url}
          label={t('link')}
          copyWord={common('copy')}
          copiedWord={common('copied')}
          hintClass="mt-1"
        />
      ) : (
        <Button className="self-start" busy={isPending} onClick={() => mutate(LIFETIME_MS)}>
          {t('makeLink')}
        </Button>
      )}
      {error ? (
        <Problem>
          {t('linkFailed')}. {errorMessage(error)}
        </Problem>
      ) : null}
    </section>
  )
}

function Invited({ results, onClose }: { results: readonly InvitedByMail[]; onClose: () => void }) {
  const t = useTranslations('admin.invite')
  const common = useTranslations('common')
  return (
    <div className="flex flex-col gap-4">
      <ul aria-label={t('results')} className="flex flex-col divide-y divide-line">
        {results.map(({ email, outcome, url, failure }) => (
          <li key={email} className="flex flex-col gap-1.5 py-2.5">
            <div className="flex flex-wrap justify-between gap-x-4">
              <span className="font-medium [overflow-wrap:anywhere]">{email}</span>
              <span className={outcome === 'mailed' ? 'text-success' : 'text-mute'}>{t(`outcome.${outcome}`)}</span>
            </div>
            {failure ? <MailFailure failure={failure} /> : null}
            {url ? (
              <CopyField
                value={url}
                label={t('linkFor', { email })}
                copyWord={common('copy')}
                copiedWord={common('copied')}
                isQuiet
              />
            ) : null}
          </li>
        ))}
      </ul>
      <Button variant="primary" className="self-end" onClick={onClose}>
        {t('done')}
      </Button>
    </div>
  )
}
