// Takes a result off the projector, or puts it back, from the projector itself. It is the choice of the facilitator's panel.

import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { usePutAway } from '@/components/session/rounds-api'
import { useRoundInFront } from '@/components/session/use-round-in-front'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import type { LiveSession } from '@/lib/domain/session/session'

export interface WhatIsShownProps {
  boardId: string
  live: LiveSession | null | undefined
}

export function WhatIsShown({ boardId, live }: WhatIsShownProps) {
  const t = useTranslations('together.projectorScreen')
  const tell = useErrorMessage()
  const putAway = usePutAway(boardId)
  const front = useRoundInFront(boardId, live)
  // After the session its results are in the panel of votes and ratings.
  if (front?.state !== 'shown' || (front.isPutAway && !live)) return null
  const { id: roundId, isPutAway = false } = front
  return (
    <Button
      // The back row reads it, too.
      className="h-auto! py-[0.5vh] text-[max(2.6vh,14px)]!"
      icon={isPutAway ? <Eye /> : <EyeOff />}
      busy={putAway.isPending}
      onClick={() =>
        putAway.mutate({ roundId, isPutAway: !isPutAway }, { onError: (error) => toast.error(tell(error)) })
      }
    >
      {t(isPutAway ? 'showResult' : live ? 'showStep' : 'showBoard')}
    </Button>
  )
}
