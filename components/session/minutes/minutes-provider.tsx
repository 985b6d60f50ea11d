// Opens the minutes of a session from any place that names it: the panel, and the line that a session has ended.

import { createContext, type ReactNode, useContext, useState } from 'react'
import { MinutesDialog } from './minutes-dialog'

const OpenMinutes = createContext<(sessionId: string) => void>(() => undefined)

/** Takes the id of a session that runs or has run. */
export function useOpenMinutes(): (sessionId: string) => void {
  return useContext(OpenMinutes)
}

export function MinutesProvider({ boardId, children }: { boardId: string; children: ReactNode }) {
  const [sessionId, setSessionId] = useState<string | undefined>()
  return (
    <OpenMinutes value={setSessionId}>
      {children}
      {sessionId === undefined ? null : (
        <MinutesDialog boardId={boardId} sessionId={sessionId} onClose={() => setSessionId(undefined)} />
      )}
    </OpenMinutes>
  )
}
