// Links that let people into a workspace: made here, and ended.

'use client'

import { Link2, Link2Off } from 'lucide-react'
import { useNow, useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { InviteFacts } from '@/components/invites/invite-facts'
import { RevokeInvite } from '@/components/invites/revoke-invite'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { MakeWorkspaceInvite } from './make-workspace-invite'
import { useRevokeWorkspaceInvite, useWorkspaceInvites, type WorkspaceInvite } from './workspace-api'

export function WorkspaceInvites({ workspaceId }: { workspaceId: string }) {
  const t = useTranslations('workspaces.invites')
  const share = useTranslations('share.invites')
  const errorMessage = useErrorMessage()
  const links = useWorkspaceInvites(workspaceId)
  return (
    <section aria-labelledby="links">
      <h2 id="links" className="font-semibold text-ink-soft">
        {t('title')}
      </h2>
      <p className="mt-0.5 mb-2.5 text-mute leading-5">{t('text')}</p>
      <div className="rounded-xl border border-line bg-panel px-4 py-3">
        <MakeWorkspaceInvite workspaceId={workspaceId} />
        <div className="mt-3 border-line border-t pt-1.5">
          {links.isPending ? <Skeleton className="my-1.5 h-8 w-full" /> : null}
          {links.isError ? (
            <p className="py-1.5 text-danger">
              {share('loadFailed')}. {errorMessage(links.error)}
            </p>
          ) : null}
          {links.data?.length === 0 ? <p className="py-1.5 text-mute">{share('none')}</p> : null}
          <ul className="divide-y divide-line">
            {links.data?.map((link) => (
              <InviteRow key={link.id} workspaceId={workspaceId} link={link} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

const TICK_MS = 15_000

function InviteRow({ workspaceId, link }: { workspaceId: string; link: WorkspaceInvite }) {
  const t = useTranslations('workspaces.invites')
  const share = useTranslations('share.invites')
  const roleName = useTranslations('workspaces.role')
  const errorMessage = useErrorMessage()
  const now = useNow({ updateInterval: TICK_MS })
  const { mutate, isPending } = useRevokeWorkspaceInvite(workspaceId)
  const isExpired = link.expiresAt !== null && Date.parse(link.expiresAt) <= now.getTime()
  const Icon = isExpired ? Link2Off : Link2
  const revoke = () =>
    mutate(link.id, {
      onSuccess: ({ removedMembers }) => toast.success(share('revoked', { count: removedMembers })),
      onError: (error) => toast.error(share('revokeFailed'), { description: errorMessage(error) }),
    })
  return (
    <li className="flex min-h-10 items-center gap-2.5 py-1.5">
      <Icon aria-hidden className="size-4 shrink-0 text-mute" />
      <span className="min-w-0 grow leading-5">
        <span className="block font-medium leading-4.5">{roleName(link.role)}</span>
        <InviteFacts invite={link} isExpired={isExpired} />
      </span>
      <RevokeInvite
        label={share('revokeLabel', { role: roleName(link.role) })}
        text={t('revokeText')}
        busy={isPending}
        onRevoke={revoke}
      />
    </li>
  )
}
