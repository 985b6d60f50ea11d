// The facilitator's choice of what the projector shows once there is a result: that, or what the step shows.

import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Segmented } from '@/components/ui/segmented'
import { toast } from '@/components/ui/toaster'
import type { Round } from '@/lib/domain/session/round'
import { usePutAway } from '../rounds-api'
import { useLiveSession } from '../session-api'
import { useRoundInFront } from '../use-round-in-front'

/** Nothing is drawn for a round that the projector doesn't show by itself, such as one of an earlier step. */
export function OnProjector({ boardId, round }: { boardId: string; round: Round }) {
  const t = useTranslations('round.projector')
  const tell = useErrorMessage()
  const live = useLiveSession(boardId)
  const front = useRoundInFront(boardId, live)
  const putAway = usePutAway(boardId)
  if (round.state !== 'shown' || front?.id !== round.id) return null
  return (
    <Segmented
      label={t('label')}
      value={front.isPutAway ? 'else' : 'result'}
      options={[
        { value: 'result', label: t(`shown.${round.activity.kind}`) },
        { value: 'else', label: t(live ? 'step' : 'board') },
      ]}
      onChange={(wanted) =>
        wanted &&
        putAway.mutate(
          { roundId: round.id, isPutAway: wanted === 'else' },
          { onError: (error) => toast.error(tell(error)) },
        )
      }
    />
  )
}
