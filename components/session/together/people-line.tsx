// How the session's people stand, in counts, so that nobody is shown up for being slow; and the queue of raised hands, by
// name, which who runs the session takes one by one.

import { clsx } from 'clsx'
import { Check, Hand, Moon, UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Awareness } from 'y-protocols/awareness'
import { useErrorMessage } from '@/components/api/error-message'
import { useAttendance } from '@/components/presence/attendance'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { toast } from '@/components/ui/toaster'
import { Tooltip } from '@/components/ui/tooltip'
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
  const inWords = `${t('doneOf', { done, people })}${mayRun ? ` · ${t('attendance', { here, quiet })}` : ''}`
  const first = hands[0]?.name ?? ''
  return (
    <>
      {people > 0 ? (
        <span
          className={clsx(
            'mx-1 whitespace-nowrap text-mute text-xs tabular-nums',
            // Who runs the session has more in this bar than others.
            mayRun && 'max-lg:sr-only',
          )}
        >
          {inWords}
        </span>
      ) : null}
      {people > 0 && mayRun ? <Figures {...{ done, people, here, quiet, inWords }} /> : null}
      {hands.length > 0 ? (
        <Popover
          label={t('hands')}
          className="w-64"
          trigger={
            <Button size="sm" variant="secondary" icon={<Hand />} className="min-w-0 shrink!">
              {mayRun ? (
                <>
                  <span className="min-w-6 max-w-32 truncate">{first}</span>
                  {hands.length > 1 ? <span>{t('moreHands', { others: hands.length - 1 })}</span> : null}
                </>
              ) : (
                <>
                  {hands.length}
                  <span className="sr-only">{t('handsUp', { count: hands.length })}</span>
                </>
              )}
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

interface FiguresProps {
  done: number
  people: number
  here: number
  quiet: number
  /** What they say. */
  inWords: string
}

/** The counts alone, for a narrow bar. */
function Figures({ done, people, here, quiet, inWords }: FiguresProps) {
  return (
    <Tooltip content={inWords} className="lg:hidden">
      <span
        aria-hidden
        className="mx-1 flex items-center gap-2 whitespace-nowrap text-mute text-xs tabular-nums lg:hidden [&>span]:flex [&>span]:items-center [&>span]:gap-0.5 [&_svg]:size-3.5"
      >
        <span>
          <Check />
          {done}/{people}
        </span>
        <span>
          <UserRound />
          {here}
        </span>
        {quiet > 0 ? (
          <span>
            <Moon />
            {quiet}
          </span>
        ) : null}
      </span>
    </Tooltip>
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
