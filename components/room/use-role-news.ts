// Tells people when somebody has changed their role while they have the board open: the new role, and its meaning.
// Their rights follow by themselves.

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '@/components/ui/toaster'
import { type Role, strongerRole } from '@/lib/domain/people/role'
import { ROLE_BY_RIGHTS, type SessionStep } from '@/lib/domain/session/session'

/** Always the same message: the newest role is what counts. */
const TOAST_ID = 'role-changed'

/** `step` is the one of a running session: it may be why the role is another one. */
export function useRoleNews(role: Role, step: SessionStep | undefined): void {
  const t = useTranslations('room.role')
  const inStep = useTranslations('session.rightsNow')
  const name = useTranslations('common.role')
  const isCapped = step !== undefined && step.rights !== 'edit' && role === ROLE_BY_RIGHTS[step.rights]
  const known = useRef({ role, isCapped })
  useEffect(() => {
    const before = known.current
    if (before.role === role) {
      // The step's notice comes before the role: the reason for a lost role stays known until the role comes back.
      if (isCapped) known.current = { role, isCapped }
      return
    }
    known.current = { role, isCapped }
    // The place where people write, vote or rate has just opened, and says what they do in the step.
    if (isCapped && step.activity) {
      toast.dismiss(TOAST_ID)
      return
    }
    if (isCapped) {
      toast(inStep(step.rights), { id: TOAST_ID, duration: 10_000 })
      return
    }
    // The step gives back what it took: nobody has changed their role.
    if (before.isCapped && strongerRole(before.role, role) === role) {
      toast.dismiss(TOAST_ID)
      return
    }
    toast(t('now', { role: name(role) }), { id: TOAST_ID, description: t(role), duration: 10_000 })
  }, [role, isCapped, step, t, inStep, name])
}
