// An invite at a glance: how often it was used, until when it works, whether it has a password.

'use client'

import { useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'

export interface InviteFactsProps {
  invite: {
    readonly uses: number
    readonly maxUses: number | null
    /** ISO 8601, UTC. */
    readonly expiresAt: string | null
    readonly hasPassword?: boolean
  }
  isExpired: boolean
  /** A further note about the invite. */
  note?: string | undefined
}

/** Invites live for days, not years. */
const WHEN = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const

export function InviteFacts({ invite, isExpired, note }: InviteFactsProps) {
  const t = useTranslations('share.invites')
  const format = useFormatter()
  const { uses, maxUses, expiresAt, hasPassword } = invite
  const facts = [maxUses === null ? t('uses', { uses }) : t('usesOf', { uses, max: maxUses })]
  if (isExpired) facts.push(t('expired'))
  else if (expiresAt !== null) facts.push(t('expires', { when: format.dateTime(new Date(expiresAt), WHEN) }))
  if (hasPassword) facts.push(t('hasPassword'))
  if (note !== undefined) facts.push(note)
  return <span className="block text-mute text-xs leading-4.5">{facts.join(' · ')}</span>
}
