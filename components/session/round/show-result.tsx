// Lets the facilitator close a round and show its results, after a confirmation, since no undo opens it again.

import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toaster'
import { useShowRound } from '../rounds-api'
import type { RoundViewProps } from './round-view-props'
import { useShowWords } from './use-show-words'

export type ShowResultProps = Pick<RoundViewProps, 'boardId' | 'round' | 'onShowCard'>

export function ShowResult({ boardId, round, onShowCard }: ShowResultProps) {
  const t = useTranslations('round')
  const tell = useErrorMessage()
  const words = useShowWords(boardId)
  const { mutate, isPending } = useShowRound(boardId)
  return (
    // Beside the canvas it stays in view below a long list. On a page of its own the place is taken.
    <div className={clsx('-mx-4 border-line border-t bg-panel px-4 py-2', onShowCard && 'sticky bottom-0 z-10')}>
      <ConfirmButton
        size="md"
        variant="primary"
        word={t('show')}
        text={words.hint(round)}
        busy={isPending}
        onConfirm={() => mutate(round.id, { onError: (error) => toast.error(tell(error)) })}
      />
    </div>
  )
}
