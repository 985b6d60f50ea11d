// Fills the page while no session runs: before one begins, and after it has ended, with when it ended and the way to what
// came out.

import { Coffee, Flag, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { useFormatter } from '@/components/ui/use-formatter'
import { type EndedSession, isJustOver } from '@/lib/domain/session/ended-session'
import { lastResults } from '@/lib/domain/session/last-results'
import type { Round } from '@/lib/domain/session/round'
import { MinutesDialog } from '../minutes/minutes-dialog'
import { ACTIVITY_ICONS } from '../round/activity-mark'
import { serverNow } from '../server-clock'

export interface NoSessionProps {
  boardId: string
  /** The one that ended last. */
  ended: EndedSession | null
  rounds: readonly Round[]
  onShow: (roundId: string) => void
}

export function NoSession({ boardId, ended, rounds, onShow }: NoSessionProps) {
  const t = useTranslations('takePart')
  const minutes = useTranslations('minutes')
  const [isReading, setReading] = useState(false)
  const format = useFormatter()
  const isOver = ended !== null && isJustOver(ended, serverNow())
  const results = lastResults(rounds, ended)
  const when = ended ? format.dateTime(ended.endedAt, { dateStyle: 'medium', timeStyle: 'short' }) : ''
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
          {ended ? <span className="mb-1 block">{t('ended', { title: ended.title, when })}</span> : null}
          {t(isOver ? 'over.text' : 'none.text')}
        </EmptyState>
      </div>
      {ended ? (
        <Button icon={<ScrollText />} onClick={() => setReading(true)}>
          {minutes('read')}
        </Button>
      ) : null}
      {isReading && ended ? (
        <MinutesDialog boardId={boardId} sessionId={ended.id} onClose={() => setReading(false)} />
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
