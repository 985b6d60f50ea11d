// Fills the page while no session runs: before one begins, and after it has ended, with the way to what came out.

import { Coffee, Flag, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { lastResults } from '@/lib/domain/session/last-results'
import type { Round } from '@/lib/domain/session/round'
import { MinutesDialog } from '../minutes/minutes-dialog'
import { ACTIVITY_ICONS } from '../round/activity-mark'

export interface NoSessionProps {
  boardId: string
  /** The one that has run while this page was open. */
  overId: string | undefined
  rounds: readonly Round[]
  onShow: (roundId: string) => void
}

export function NoSession({ boardId, overId, rounds, onShow }: NoSessionProps) {
  const t = useTranslations('takePart')
  const minutes = useTranslations('minutes')
  const [isReading, setReading] = useState(false)
  const isOver = overId !== undefined
  const results = lastResults(rounds)
  return (
    <>
      <div role="status">
        <EmptyState
          icon={isOver ? <Flag /> : <Coffee />}
          title={t(isOver ? 'over.title' : 'none.title')}
          actions={
            <ButtonLink href={`/boards/${boardId}`} variant="primary">
              {t('toBoard')}
            </ButtonLink>
          }
        >
          {t(isOver ? 'over.text' : 'none.text')}
        </EmptyState>
      </div>
      {isOver ? (
        <Button icon={<ScrollText />} onClick={() => setReading(true)}>
          {minutes('read')}
        </Button>
      ) : null}
      {isReading && overId !== undefined ? (
        <MinutesDialog boardId={boardId} sessionId={overId} onClose={() => setReading(false)} />
      ) : null}
      {results.length > 0 ? (
        <section aria-label={t('results')} className="flex flex-col gap-2 border-line border-t pt-4">
          <h2 className="font-semibold">{t('results')}</h2>
          {results.map(({ id, title, activity }) => (
            <Button key={id} icon={ACTIVITY_ICONS[activity.kind]} className="justify-start" onClick={() => onShow(id)}>
              <span dir="auto" className="truncate">
                {title}
              </span>
            </Button>
          ))}
        </section>
      ) : null}
    </>
  )
}
