// How the session's people stand, in counts, so that nobody is shown up for being slow; and the queue of raised hands, by
// name, which who runs the session takes one by one.

import { Hand } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Awareness } from 'y-protocols/awareness'
import { useErrorMessage } from '@/components/api/error-message'
import { useAttendance } from '@/components/presence/attendance'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { toast } from '@/components/ui/toaster'
import type { SessionPeople } from '@/lib/domain/session/people'
import { useLowerHand } from './people-api'

export interface PeopleLineProps {
  boardId: string
  people: SessionPeople
  mayRun: boolean
  awareness: Awareness
}

export function PeopleLine({ boardId, people: { hands, done, people }, mayRun, awareness }: PeopleLineProps) {
  const t = useTranslations('together')
  const { here, quiet } = useAttendance(awareness)
  return (
    <>
      {people > 0 ? (
        <span className="whitespace-nowrap text-mute text-xs tabular-nums">
          {t('doneOf', { done, people })}
          {mayRun ? ` · ${t('attendance', { here, quiet })}` : ''}
        </span>
      ) : null}
      {hands.length > 0 ? (
        <Popover
          label={t('hands')}
          className="w-64"
          trigger={
            <Button size="sm" variant="secondary" icon={<Hand />}>
              {mayRun
                ? t('handsNow', { name: hands[0]?.name ?? '', count: hands.length, others: hands.length - 1 })
                : hands.length}
              {mayRun ? null : <span className="sr-only">{t('handsUp', { count: hands.length })}</span>}
            </Button>
          }
        >
          <HandQueue boardId={boardId} hands={hands} mayRun={mayRun} />
        </Popover>
      ) : null}
      <span role="status" className="sr-only">
        {hands.length > 0 ? t('handsUp', { count: hands.length }) : ''}
      </span>
    </>
  )
}

function HandQueue({ boardId, hands, mayRun }: { boardId: string; hands: SessionPeople['hands']; mayRun: boolean }) {
  const t = useTranslations('together')
  const tell = useErrorMessage()
  const lower = useLowerHand(boardId)
  const take = (userId: string | undefined) =>
    userId !== undefined && lower.mutate(userId, { onError: (error) => toast.error(tell(error)) })
  return (
    <>
      <h2 className="mb-1.5 font-semibold">{t('hands')}</h2>
      <ol className="-mx-1.5 max-h-64 overflow-y-auto">
        {hands.map(({ id, name }, at) => (
          <li key={id} className="flex min-h-9 items-center gap-2 px-1.5">
            <span className="w-5 shrink-0 text-mute text-xs tabular-nums">{at + 1}</span>
            <span className="min-w-0 grow truncate">{name}</span>
            {mayRun ? (
              <Button size="sm" variant="ghost" aria-label={t('lowerOf', { name })} onClick={() => take(id)}>
                {t('lower')}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {mayRun && hands.length > 1 ? (
        <Button size="sm" className="mt-2 w-full justify-center" onClick={() => take(hands[0]?.id)}>
          {t('nextHand')}
        </Button>
      ) : null}
    </>
  )
}
