// The board's page failed in drawing: what people did is on the server or on this device, and there is a next step.

'use client'

import { BoardFailed } from '@/components/board/board-failed'

export default function BoardError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BoardFailed error={error} onRetry={reset} />
}
