// What a person was still typing when a round of writing ended: it stays on their screen, whatever the session does
// next, until they put it away.

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { givesDrafts } from '@/lib/domain/session/activities/activities'
import { openToDrafts } from '@/lib/domain/session/open-to-drafts'
import { useRounds } from '../rounds-api'
import { useLiveSession } from '../session-api'
import { NO_TEXTS, type TypedSlot, useTypedTexts } from './typed-texts'

export interface NotAddedProps {
  boardId: string
  /** A user's id. */
  me: string
}

export function NotAdded({ boardId, me }: NotAddedProps) {
  const live = useLiveSession(boardId)
  const rounds = useRounds(boardId)
  if (live === undefined || !rounds) return null
  return rounds
    .filter((round) => givesDrafts(round.activity) && !openToDrafts(round, live))
    .flatMap(({ id }) => [
      <Typed key={`${id} new`} me={me} roundId={id} slot="new" />,
      <Typed key={`${id} change`} me={me} roundId={id} slot="change" />,
    ])
}

function Typed({ me, roundId, slot }: { me: string; roundId: string; slot: TypedSlot }) {
  const t = useTranslations('drafts')
  const [texts, setTexts] = useTypedTexts(me, roundId, slot)
  const text = `${texts.title}\n${texts.body}`.trim()
  if (text === '') return null
  return (
    <section
      aria-label={t('typed')}
      className="flex max-w-2xl items-start gap-3 rounded-lg border border-danger bg-panel px-3 py-2"
    >
      <div className="min-w-0 grow leading-5">
        <p role="status" className="text-danger">
          {t(slot === 'new' ? 'notAdded' : 'notChanged')}
        </p>
        <p dir="auto" className="select-text whitespace-pre-wrap break-words">
          {text}
        </p>
      </div>
      <Button size="sm" className="shrink-0" onClick={() => setTexts(NO_TEXTS)}>
        {t('putAway')}
      </Button>
    </section>
  )
}
