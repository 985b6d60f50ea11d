// Reminds the facilitator of cards that people wrote in an earlier step and that are not on the board: a step may have
// ended by its timer. They can be shown from here, or left.

import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { currentStep, type LiveSession } from '@/lib/domain/session/session'
import { useShowRounds, useUnshown } from './use-unshown'

export function LeftBehind({ boardId, session }: { boardId: string; session: LiveSession }) {
  const t = useTranslations('round.unshown')
  const drafts = useTranslations('drafts')
  const { show, isShowing } = useShowRounds(boardId)
  const [leftIds, setLeftIds] = useState<readonly string[]>([])
  const stepId = currentStep(session)?.id
  const behind = useUnshown(boardId, session).filter(
    (round) => round.activity.kind === 'write' && round.stepId !== stepId && !leftIds.includes(round.id),
  )
  return behind.map((round) => (
    <div key={round.id} className="flex items-center gap-2 border-line border-t bg-warning-soft px-3 py-1 text-warning">
      <p role="status" className="min-w-0 grow leading-5">
        {t('write', { count: round.turnout, title: round.title })}
      </p>
      <Button size="sm" busy={isShowing} onClick={() => void show([round])}>
        {drafts('show')}
      </Button>
      <IconButton size="sm" label={t('leave')} icon={<X />} onClick={() => setLeftIds([...leftIds, round.id])} />
    </div>
  ))
}
