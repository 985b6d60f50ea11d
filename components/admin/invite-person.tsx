// Makes a link to one account as soon as it is opened, and shows it this once, to be copied.

'use client'

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { CopyField } from '@/components/ui/copy-field'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { useInvitePerson } from './admin-api'

const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000

export function InvitePerson({ onClose }: { onClose: () => void }) {
  const t = useTranslations('admin.people')
  const common = useTranslations('common')
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
        <CopyField
          value={data.url}
          label={t('inviteLink')}
          copyWord={common('copy')}
          copiedWord={common('copied')}
          hintClass="mt-2"
        />
      ) : (
        <Skeleton className="h-8 rounded-lg" />
      )}
    </Dialog>
  )
}
