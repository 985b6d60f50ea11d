// Explains what it means that a round asks about no card, and lets the facilitator ask about the cards that exist by
// now.

import { Layers } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { toast } from '@/components/ui/toaster'
import { useOpenRound, useShowRound } from '../rounds-api'
import type { RoundViewProps } from './round-view-props'

export function NoCards(props: RoundViewProps) {
  const t = useTranslations('round')
  return (
    <EmptyState
      icon={<Layers />}
      title={t('noCards')}
      actions={props.mayRun && !props.isStepOver ? <AskAnew {...props} /> : null}
    >
      {t('noCardsHint')}
    </EmptyState>
  )
}

function AskAnew({ boardId, round, stepOn }: RoundViewProps) {
  const t = useTranslations('round')
  const tell = useErrorMessage()
  const show = useShowRound(boardId)
  const open = useOpenRound(boardId)
  const askAnew = async () => {
    try {
      // A step has one open round at a time.
      if (round.state === 'open') await show.mutateAsync(round.id)
      const { title, activity, sessionId } = round
      await open.mutateAsync({ title, activity, ...(sessionId !== null && stepOn) })
    } catch (error) {
      toast.error(tell(error))
    }
  }
  return (
    <Button variant="primary" busy={show.isPending || open.isPending} onClick={() => void askAnew()}>
      {t('askAnew')}
    </Button>
  )
}
