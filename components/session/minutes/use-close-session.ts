// Closes a session, and leads the person who did to its minutes.

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import { useChangeSession } from '../session-api'
import { useOpenMinutes } from './minutes-provider'
import { sessionOverToast } from './session-over-toast'

export function useCloseSession(boardId: string) {
  const t = useTranslations('minutes')
  const tell = useErrorMessage()
  const openMinutes = useOpenMinutes()
  const { mutateAsync, isPending } = useChangeSession(boardId)
  const close = async (sessionId: string, isRehearsal: boolean) => {
    try {
      await mutateAsync({ id: sessionId, change: { type: 'close' } })
    } catch (error) {
      toast.error(tell(error))
      return
    }
    // A rehearsal leaves nothing to read. The control that asked to close may be gone from the screen by now.
    if (isRehearsal) return
    const action = { label: t('read'), onClick: () => openMinutes(sessionId) }
    toast.success(t('closed'), { action, id: sessionOverToast(sessionId) })
  }
  return { close, isPending }
}
