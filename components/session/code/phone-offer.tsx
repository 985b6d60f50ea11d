// Offers the phone's page to people who are on the board with a narrow window when a session, a vote or a rating is on:
// there the task fills the screen.

import { Smartphone } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { takePartPath } from '@/components/paths/take-part-path'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { NoticeLine } from '@/components/ui/notice-line'
import { useIsNarrow } from '@/components/ui/use-media-query'
import { alsoOpen } from '@/lib/domain/session/round-in-front'
import type { LiveSession } from '@/lib/domain/session/session'
import { useRounds } from '../rounds-api'

export interface PhoneOfferProps {
  boardId: string
  session: LiveSession | undefined
}

export function PhoneOffer({ boardId, session }: PhoneOfferProps) {
  const t = useTranslations('takePart.offer')
  const isNarrow = useIsNarrow()
  const rounds = useRounds(boardId)
  const [declinedId, setDeclinedId] = useState<string | undefined>()
  const onId = alsoOpen(rounds ?? [], undefined)[0]?.id ?? session?.id
  if (!isNarrow || onId === undefined || onId === declinedId) return null
  return (
    <NoticeLine
      tone="plain"
      icon={<Smartphone />}
      actions={
        <>
          <Button size="sm" variant="ghost" onClick={() => setDeclinedId(onId)}>
            {t('notNow')}
          </Button>
          <ButtonLink size="sm" variant="primary" href={takePartPath(boardId)}>
            {t('open')}
          </ButtonLink>
        </>
      }
    >
      {t('text')}
    </NoticeLine>
  )
}
