// The role that people get by the code when a session starts: the facilitator's choice, and until then that of the code
// that people may hold already.

import { useState } from 'react'
import { DEFAULT_JOIN_ROLE, type JoinRole } from '@/lib/domain/session/join-code'

/** `heldRole` is the role of the code at hand, undefined without one. Null, in what it returns, means no code. */
export function useStartRole(
  heldRole: JoinRole | undefined,
): readonly [joinRole: JoinRole | null, choose: (role: JoinRole | null) => void] {
  const [chosen, setChosen] = useState<JoinRole | null>()
  return [chosen === undefined ? (heldRole ?? DEFAULT_JOIN_ROLE) : chosen, setChosen]
}
