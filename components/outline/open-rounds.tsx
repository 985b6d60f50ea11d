// What everybody is asked for now, above the outline: the votes, ratings and writing that are open, and the way to each, with
// the keyboard. The panel beside it is the same as beside the canvas.

import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { setCanvasWish } from '@/components/canvas/canvas-wish'
import { useOwnProgress } from '@/components/session/round/own-progress'
import { useMayTakePart, useRounds } from '@/components/session/rounds-api'
import { useLiveSession } from '@/components/session/session-api'
import { Button } from '@/components/ui/button'
import type { Round } from '@/lib/domain/session/round'
import { currentStep } from '@/lib/domain/session/session'

export interface OpenRoundsProps {
  readonly editor: Editor
  readonly boardId: string
  readonly me: string
}

export function OpenRounds({ editor, boardId, me }: OpenRoundsProps) {
  const t = useTranslations('outline.asked')
  const live = useLiveSession(boardId)
  const stepId = live ? currentStep(live)?.id : undefined
  const isNow = ({ sessionId, stepId: of }: Round) => sessionId === null || (sessionId === live?.id && of === stepId)
  const open = useRounds(boardId)?.filter((round) => round.state === 'open' && isNow(round)) ?? []
  if (!useMayTakePart(boardId) || open.length === 0) return null
  return (
    <ul aria-label={t('label')} className="mt-2 flex flex-col gap-1.5">
      {open.map((round) => (
        <OpenRound key={round.id} editor={editor} boardId={boardId} me={me} round={round} />
      ))}
    </ul>
  )
}

function OpenRound({ editor, boardId, me, round }: OpenRoundsProps & { readonly round: Round }) {
  const t = useTranslations('outline.asked')
  const progress = useOwnProgress(boardId, round, me)
  const { id: roundId, title, activity } = round
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-xl border border-line bg-accent-soft px-3 py-2 text-ink">
      <span className="min-w-0 grow break-words">
        {t(activity.kind, { title })} {progress ? <span className="tabular-nums">{progress}</span> : null}
      </span>
      <Button
        size="sm"
        variant="primary"
        aria-label={t(`${activity.kind}Here`, { title })}
        onClick={() => setCanvasWish(editor, { type: 'take-part', roundId })}
      >
        {t(`${activity.kind}Now`)}
      </Button>
    </li>
  )
}
