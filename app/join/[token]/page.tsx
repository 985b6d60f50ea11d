// The page behind an invite link. The token is in its address, so no address that this page opens may carry it along:
// it sends no referrer, and joining replaces it in the browser's history.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { type InviteState, JoinScreen } from '@/components/share/join-screen'
import { MESSAGES } from '@/lib/i18n/messages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: MESSAGES[locale].join.title, referrer: 'no-referrer' }
}

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const requestHeaders = await headers()
  const runtime = getRuntime()
  const [preview, person] = await Promise.all([runtime.previewInvite(token), runtime.identify(requestHeaders)])
  const invite: InviteState = preview.ok
    ? {
        kind: 'open',
        boardTitle: preview.value.boardTitle,
        role: preview.value.role,
        needsPassword: preview.value.needsPassword,
      }
    : { kind: preview.error === 'invite-used-up' ? 'used-up' : 'not-found' }
  // A visitor's first name is made up by the server: nobody should join as it unasked.
  return <JoinScreen token={token} invite={invite} knownName={person && !person.isAnonymous ? person.name : ''} />
}
