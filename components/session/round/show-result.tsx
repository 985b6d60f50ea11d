// Lets the facilitator close a round and show its results, after a confirmation, since no undo opens it again.

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toaster'
import { isTooFewToHide, type Round } from '@/lib/domain/session/round'
import { useShowRound } from '../rounds-api'

export function ShowResult({ boardId, round }: { boardId: string; round: Round }) {
  const t = useTranslations('round')
  const tell = useErrorMessage()
  const { mutate, isPending } = useShowRound(boardId)
  return (
    <div className="border-line border-t pt-3">
      <ConfirmButton
        size="md"
        variant="primary"
        word={t('show')}
        text={`${t('showHint', { count: round.turnout })}${isTooFewToHide(round) ? ` ${t('fewHint', { count: round.turnout })}` : ''}`}
        busy={isPending}
        onConfirm={() => mutate(round.id, { onError: (error) => toast.error(tell(error)) })}
      />
    </div>
  )
}
