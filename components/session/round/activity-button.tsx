// Opens and closes the panel of a step's activity from the session's bar, and shows the person's progress.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { ActivityKind } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { ACTIVITY_ICONS } from './activity-mark'
import { useOwnProgress } from './own-progress'
import type { RoundPlace } from './round-view-props'

export interface ActivityButtonProps extends Pick<RoundPlace, 'boardId' | 'me'> {
  kind: ActivityKind
  /** Undefined where none was opened. */
  round: Round | undefined
  isShown: boolean
  onToggle: () => void
}

export function ActivityButton({ boardId, me, kind, round, isShown, onToggle }: ActivityButtonProps) {
  const t = useTranslations('round.panel')
  const results = useTranslations('round.resultOf')
  const isResult = round?.state === 'shown'
  return (
    <Button
      size="sm"
      icon={ACTIVITY_ICONS[kind]}
      aria-pressed={isShown}
      onClick={onToggle}
      className="max-sm:h-auto max-sm:min-h-8"
    >
      <span className="flex gap-1.5 max-sm:flex-col max-sm:items-start max-sm:gap-0 max-sm:leading-4">
        {isResult ? results(kind) : t(kind)}
        {round && !isResult ? <OwnProgress boardId={boardId} round={round} me={me} /> : null}
      </span>
    </Button>
  )
}

function OwnProgress({ boardId, round, me }: { boardId: string; round: Round; me: string }) {
  const progress = useOwnProgress(boardId, round, me)
  return progress ? <span className="font-normal text-mute tabular-nums">{progress}</span> : null
}
