// Opens the minutes of a session from any place that names it: the panel, and the message that a session is closed.

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { toast } from '@/components/ui/toaster'
import { MinutesDialog } from './minutes-dialog'
import { sessionOverToast } from './session-over-toast'

const OpenMinutes = createContext<(sessionId: string) => void>(() => undefined)

/** Takes the id of a session that runs or has run. */
export function useOpenMinutes(): (sessionId: string) => void {
  return useContext(OpenMinutes)
}

export function MinutesProvider({ boardId, children }: { boardId: string; children: ReactNode }) {
  const [sessionId, setSessionId] = useState<string | undefined>()
  // The message that leads to the minutes would lie over them.
  useEffect(() => {
    if (sessionId !== undefined) toast.dismiss(sessionOverToast(sessionId))
  }, [sessionId])
  return (
    <OpenMinutes value={setSessionId}>
      {children}
      {sessionId === undefined ? null : (
        <MinutesDialog boardId={boardId} sessionId={sessionId} onClose={() => setSessionId(undefined)} />
      )}
    </OpenMinutes>
  )
}
