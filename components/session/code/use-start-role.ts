// The role that people get by the code when a session starts: the facilitator's choice, and until then that of the code
// that people may hold already.

import { useKeptText } from '@/components/device/kept-text'
import { DEFAULT_JOIN_ROLE, JOIN_ROLES, type JoinRole } from '@/lib/domain/session/join-code'

/** Stands for the choice that nobody joins by a code. */
const NONE = 'none'

/**
 * `heldRole` is the role of the code at hand, undefined without one. Null, in what it returns, means no code. The choice is
 * the same wherever a board asks, and outlives planning and a reload. It was made about the code of its time: another one
 * has its own.
 */
export function useStartRole(
  boardId: string,
  heldRole: JoinRole | undefined,
): readonly [joinRole: JoinRole | null, choose: (role: JoinRole | null) => void] {
  const [kept, setKept] = useKeptText(`${boardId}.join-role.${heldRole ?? ''}`)
  const chosen = kept === NONE ? null : JOIN_ROLES.find((role) => role === kept)
  return [
    chosen === undefined ? (heldRole ?? DEFAULT_JOIN_ROLE) : chosen,
    // A choice of what the code says already isn't kept.
    (role) => setKept(role === heldRole ? '' : (role ?? NONE)),
  ]
}
