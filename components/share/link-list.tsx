// The links that work now: for whom, how often used, until when, and a way to end each.

'use client'

import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { useFormatter, useNow, useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { type Invite, useInvites, useRevokeInvite } from './share-api'

export function LinkList({ boardId }: { boardId: string }) {
  const t = useTranslations('share.links')
  const errorMessage = useErrorMessage()
  const invites = useInvites(boardId, true)
  return (
    <section aria-labelledby="share-links">
      <h3 id="share-links" className="mb-1 font-medium text-ink-soft text-xs">
        {t('title')}
      </h3>
      {invites.isPending ? <Skeleton className="h-8 w-full" /> : null}
      {invites.isError ? (
        <p className="text-danger">
          {t('loadFailed')}. {errorMessage(invites.error)}
        </p>
      ) : null}
      {invites.data?.length === 0 ? <p className="py-1 text-mute">{t('none')}</p> : null}
      <ul className="divide-y divide-line">
        {invites.data?.map((invite) => (
          <LinkRow key={invite.id} boardId={boardId} invite={invite} />
        ))}
      </ul>
    </section>
  )
}

function LinkRow({ boardId, invite }: { boardId: string; invite: Invite }) {
  const t = useTranslations('share.links')
  const role = useTranslations('common.role')
  const facts = useFacts(invite)
  return (
    <li className="flex min-h-10 items-center gap-2.5 py-1">
      <Link2 className="size-4 shrink-0 text-mute" />
      <span className="min-w-0 grow">
        <span className="font-medium">{role(invite.role)}</span>
        <span className="text-mute"> · {facts.join(' · ')}</span>
      </span>
      <RevokeButton boardId={boardId} invite={invite} label={t('revokeLabel', { role: role(invite.role) })} />
    </li>
  )
}

/** Links live for days, not years. */
const WHEN = { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const

function useFacts(invite: Invite): string[] {
  const t = useTranslations('share.links')
  const format = useFormatter()
  const now = useNow({ updateInterval: 30_000 })
  const { uses, maxUses, expiresAt, hasPassword } = invite
  const facts = [maxUses === null ? t('uses', { uses }) : t('usesOf', { uses, max: maxUses })]
  if (expiresAt !== null) {
    const ends = new Date(expiresAt)
    const when = format.dateTime(ends, WHEN)
    facts.push(ends <= now ? t('expired') : t('expires', { when }))
  }
  if (hasPassword) facts.push(t('hasPassword'))
  return facts
}

/** Asks first: people lose their access by it, and no undo brings a link back. */
function RevokeButton({ boardId, invite, label }: { boardId: string; invite: Invite; label: string }) {
  const t = useTranslations('share.links')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const [open, setOpen] = useState(false)
  const { mutate, isPending } = useRevokeInvite(boardId)
  const revoke = () =>
    mutate(invite.id, {
      onSuccess: ({ removedMembers }) => toast.success(t('revoked', { count: removedMembers })),
      onError: (error) => toast.error(t('revokeFailed'), { description: errorMessage(error) }),
    })
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={label}
      className="w-72"
      trigger={
        <Button size="sm" variant="ghost" aria-label={label}>
          {t('revoke')}
        </Button>
      }
    >
      <p className="leading-5">{t('revokeText')}</p>
      <div className="mt-3 flex justify-end gap-2">
        <Button size="sm" onClick={() => setOpen(false)}>
          {common('cancel')}
        </Button>
        <Button size="sm" variant="danger" busy={isPending} onClick={revoke}>
          {t('revoke')}
        </Button>
      </div>
    </Popover>
  )
}
