// Opens a round for everybody on the board at once, with its usual settings.

import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'
import type { QuickRound } from '@/lib/domain/session/quick-round'
import { useOpenRound } from '../../rounds-api'

/** Returns what opens a quick round; a refusal is reported on the screen. */
export function useQuickRound(boardId: string, onOpened: (roundId: string) => void) {
  const tell = useErrorMessage()
  const open = useOpenRound(boardId)
  return {
    isOpening: open.isPending,
    /** `title` is the question that everybody reads; without one the server asks a plain one. */
    start: ({ activity, cardIds }: QuickRound, title = '') =>
      open.mutate(
        { activity, ...(title !== '' && { title }), ...(cardIds && { cardIds: [...cardIds] }) },
        { onSuccess: ({ id }) => onOpened(id), onError: (error) => toast.error(tell(error)) },
      ),
  }
}
