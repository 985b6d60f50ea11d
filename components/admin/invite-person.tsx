// Makes a link to one account as soon as it is opened, and shows it this once, to be copied.

'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { type CopyResult, copyText } from '@/components/links/copy-text'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CONTROL_CLASS } from '@/components/ui/field-frame'
import { Skeleton } from '@/components/ui/skeleton'
import { useInvitePerson } from './admin-api'

const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000

export function InvitePerson({ onClose }: { onClose: () => void }) {
  const t = useTranslations('admin.people')
  const errorMessage = useErrorMessage()
  const { mutate, data, error } = useInvitePerson()
  const wasAsked = useRef(false)
  useEffect(() => {
    // React runs effects twice in development: one link is enough.
    if (wasAsked.current) return
    wasAsked.current = true
    mutate(LIFETIME_MS)
  }, [mutate])
  return (
    <Dialog open onOpenChange={onClose} title={t('inviteTitle')} description={t('inviteText')}>
      {error ? (
        <p role="alert" className="text-danger">
          {t('inviteFailed')}. {errorMessage(error)}
        </p>
      ) : data ? (
        <CopyableLink url={data.url} />
      ) : (
        <Skeleton className="h-8 rounded-lg" />
      )}
    </Dialog>
  )
}

function CopyableLink({ url }: { url: string }) {
  const t = useTranslations('admin.people')
  const common = useTranslations('common')
  const field = useRef<HTMLInputElement>(null)
  const [result, setResult] = useState<CopyResult>()
  const copy = async () => {
    if (field.current) setResult(await copyText(field.current))
  }
  return (
    <div className="flex gap-2">
      <input
        ref={field}
        readOnly
        aria-label={t('inviteLink')}
        value={url}
        onFocus={(event) => event.currentTarget.select()}
        className={`${CONTROL_CLASS} h-8 pointer-coarse:h-11`}
      />
      <Button variant="primary" icon={result === 'copied' ? <Check /> : <Copy />} onClick={copy}>
        {result === 'copied' ? common('copied') : common('copy')}
      </Button>
    </div>
  )
}
