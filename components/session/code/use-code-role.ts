// The role that a join code gives, read from its preview, as a newcomer would: nobody else has to remember it.

import { useInvitePreview } from '@/components/share/use-join'
import { JOIN_ROLES, type JoinRole } from '@/lib/domain/session/join-code'

/** `role` is undefined where there is no code, or nothing is known of it; `isComing` while the server is asked. */
export function useCodeRole(joinCode: string | null | undefined): {
  readonly role: JoinRole | undefined
  readonly isComing: boolean
} {
  const { data: preview, isFetching } = useInvitePreview(joinCode ?? undefined)
  return { role: JOIN_ROLES.find((role) => preview?.role === role), isComing: !preview && isFetching }
}
