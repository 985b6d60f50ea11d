// Tells a person when somebody has changed their role while they have the board open: what it is now, and what that
// means. What they may do follows by itself.

import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '@/components/ui/toaster'
import type { Role } from '@/lib/domain/role'

/** Always the same message: the newest role is what counts. */
const TOAST_ID = 'role-changed'

export function useRoleNews(role: Role): void {
  const t = useTranslations('room.role')
  const name = useTranslations('common.role')
  const known = useRef(role)
  useEffect(() => {
    if (known.current === role) return
    known.current = role
    toast(t('now', { role: name(role) }), { id: TOAST_ID, description: t(role), duration: 10_000 })
  }, [role, t, name])
}
