// The role that a join code gives, read from its preview, as a newcomer would: nobody else has to remember it.

import { useInvitePreview } from '@/components/share/use-join'
import { JOIN_ROLES, type JoinRole } from '@/lib/domain/session/join-code'

/** Returns undefined where there is no code, or nothing is known of it yet. */
export function useCodeRole(joinCode: string | null | undefined): JoinRole | undefined {
  const { data: preview } = useInvitePreview(joinCode ?? undefined)
  return JOIN_ROLES.find((role) => preview?.role === role)
}
