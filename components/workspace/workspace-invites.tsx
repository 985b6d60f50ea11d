// Links that let people into a workspace: made here, and ended.

'use client'

import { Link2, Link2Off } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { InviteFacts } from '@/components/invites/invite-facts'
import { LoadedInvites } from '@/components/invites/loaded-invites'
import { RevokeInvite } from '@/components/invites/revoke-invite'
import { useClock } from '@/components/ui/use-clock'
import { MakeWorkspaceInvite } from './make-workspace-invite'
import { useRevokeWorkspaceInvite, useWorkspaceInvites, type WorkspaceInvite } from './workspace-api'

export function WorkspaceInvites({ workspaceId }: { workspaceId: string }) {
  const t = useTranslations('workspaces.invites')
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
          <LoadedInvites query={links} lines={{ loading: 'my-1.5', failed: 'py-1.5', none: 'py-1.5' }}>
            {(link) => <InviteRow key={link.id} workspaceId={workspaceId} link={link} />}
          </LoadedInvites>
        </div>
      </div>
    </section>
  )
}

function InviteRow({ workspaceId, link }: { workspaceId: string; link: WorkspaceInvite }) {
  const t = useTranslations('workspaces.invites')
  const share = useTranslations('share.invites')
  const roleName = useTranslations('workspaces.role')
  const now = useClock()
  const revoking = useRevokeWorkspaceInvite(workspaceId)
  const isExpired = link.expiresAt !== null && Date.parse(link.expiresAt) <= now
  const Icon = isExpired ? Link2Off : Link2
  return (
    <li className="flex min-h-10 items-center gap-2.5 py-1.5">
      <Icon aria-hidden className="size-4 shrink-0 text-mute" />
      <span className="min-w-0 grow leading-5">
        <span className="block font-medium leading-4.5">{roleName(link.role)}</span>
        <InviteFacts invite={link} isExpired={isExpired} />
      </span>
      <RevokeInvite
        inviteId={link.id}
        label={share('revokeLabel', { role: roleName(link.role) })}
        text={t('revokeText')}
        revoking={revoking}
      />
    </li>
  )
}
