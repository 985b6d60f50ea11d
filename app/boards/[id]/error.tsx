// Replaces a board's page that failed to draw. People's work is on the server or on this device, and the page offers a
// next step.

'use client'

import { BoardFailed } from '@/components/board/board-failed'

export default function BoardError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <BoardFailed error={error} onRetry={reset} />
}
