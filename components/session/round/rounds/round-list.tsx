// The board's votes and ratings, in sessions and outside: which are open, the results of those that were shown, and a
// way to open another one for people who run the board.

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import type { BoardCard } from '@/lib/document/view/board-view'
import { givesDrafts } from '@/lib/domain/session/activities/activities'
import { isUnshown } from '@/lib/domain/session/unshown'
import { useRounds } from '../../rounds-api'
import { ACTIVITY_ICONS } from '../activity-mark'
import { NewRound } from './new-round'

export interface RoundListProps {
  boardId: string
  mayRun: boolean
  /** The cards that are selected on the canvas. */
  selected: readonly BoardCard[]
  onOpen: (roundId: string) => void
}

export function RoundList({ boardId, mayRun, selected, onOpen }: RoundListProps) {
  const t = useTranslations('round')
  const rounds = useRounds(boardId)
  const [isNew, setNew] = useState(false)
  // Cards that were never shown wait here for the facilitator, also after the end of their session.
  const listed = rounds?.filter((round) => !givesDrafts(round.activity) || (mayRun && isUnshown(round)))
  return (
    <section aria-label={t('list')} className="flex flex-col gap-2">
      <h3 className="font-semibold text-[11px] text-mute uppercase tracking-wide">{t('list')}</h3>
      {!mayRun ? null : isNew ? (
        <NewRound
          boardId={boardId}
          selected={selected}
          onClose={() => setNew(false)}
          onOpened={(roundId) => {
            setNew(false)
            onOpen(roundId)
          }}
        />
      ) : (
        <Button className="self-start" icon={<Plus />} onClick={() => setNew(true)}>
          {t('new')}
        </Button>
      )}
      {!listed ? (
        <Skeleton className="h-16" />
      ) : listed.length === 0 ? (
        <p className="text-mute leading-5">{t('listEmpty')}</p>
      ) : (
        <ul className="flex flex-col">
          {listed.map(({ id, title, activity, state, turnout }) => (
            <li key={id} className="border-line border-b">
              <button
                type="button"
                onClick={() => onOpen(id)}
                className="flex min-h-10 w-full items-center gap-2 rounded-md px-1 text-start hover:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-mute"
              >
                {ACTIVITY_ICONS[activity.kind]}
                <span dir="auto" className="min-w-0 truncate font-medium">
                  {title}
                </span>
                <span className="ms-auto shrink-0 text-mute text-xs tabular-nums">
                  {givesDrafts(activity)
                    ? t('waiting', { count: turnout })
                    : `${t(`state.${state}`)} · ${t('people', { count: turnout })}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
