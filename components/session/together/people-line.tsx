// The progress of the session's people, in counts, so that nobody is exposed for being slow; and the queue of raised
// hands, by name, which the facilitator takes one by one.

import { clsx } from 'clsx'
import { Check, Hand, Moon, UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Awareness } from 'y-protocols/awareness'
import { useErrorMessage } from '@/components/api/error-message'
import { useAttendance, usePeopleCount } from '@/components/presence/attendance'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { toast } from '@/components/ui/toaster'
import { Tooltip } from '@/components/ui/tooltip'
import type { SessionPeople } from '@/lib/domain/session/people'
import { useCountedRound, useTurnoutWords } from '../round/use-counted-round'
import { useLowerHand } from './people-api'

export interface PeopleLineProps {
  boardId: string
  /** A user's id. */
  me: string
  people: SessionPeople
  mayRun: boolean
  awareness: Awareness
}

export function PeopleLine({ boardId, me, people: here, mayRun, awareness }: PeopleLineProps) {
  const { hands, people } = here
  const { inWords, progress, attendance } = usePeopleInWords({ boardId, me, people: here, mayRun, awareness })
  return (
    <>
      {people > 0 ? (
        <span
          className={clsx(
            'mx-1 whitespace-nowrap text-mute text-xs tabular-nums',
            // The facilitator has more in this bar than others.
            mayRun && 'max-xl:sr-only',
          )}
        >
          {inWords}
        </span>
      ) : null}
      {people > 0 && mayRun ? <Figures progress={progress} inWords={inWords} {...attendance} /> : null}
      <RaisedHands boardId={boardId} hands={hands} mayRun={mayRun} />
      <HandsNews hands={hands} />
    </>
  )
}

/**
 * Returns words for how many are done and, for the facilitator, how many are here. While a vote or rating asks, and while its
 * step shows the result, they are those of its panel, and facilitators count: two counts of one thing would be a riddle.
 */
export function usePeopleInWords({ boardId, me, people: { done, people }, mayRun, awareness }: PeopleLineProps) {
  const t = useTranslations('together')
  const attendance = useAttendance(awareness)
  const turnoutWords = useTurnoutWords()
  const counted = useCountedRound(boardId)
  const onBoard = usePeopleCount(awareness, me)
  if (counted) {
    const { activity, state, turnout, finished = 0 } = counted
    const isWaiting = state === 'open' && activity.kind === 'score'
    return {
      inWords: turnoutWords(counted, onBoard),
      progress: String(isWaiting ? finished : turnout),
      attendance: { ...attendance, here: onBoard },
    }
  }
  // That all of them are here and at work needs no words.
  const isMissed = attendance.here !== people || attendance.quiet > 0
  const inWords = `${t('doneOf', { done, people })}${mayRun && isMissed ? ` · ${t('attendance', { ...attendance })}` : ''}`
  return { inWords, progress: `${done}/${people}`, attendance }
}

interface RaisedHandsProps {
  boardId: string
  hands: SessionPeople['hands']
  mayRun: boolean
  /** A count alone, for a narrow bar. */
  isShort?: boolean
}

/** A button where hands are raised, which opens the queue. */
export function RaisedHands({ boardId, hands, mayRun, isShort = !mayRun }: RaisedHandsProps) {
  const t = useTranslations('together')
  if (hands.length === 0) return null
  return (
    <Popover
      label={t('hands')}
      className="w-64"
      trigger={
        <Button size="sm" variant="secondary" icon={<Hand />} className="min-w-0 shrink!">
          {isShort ? (
            <>
              {hands.length}
              <span className="sr-only">{t('handsUp', { count: hands.length })}</span>
            </>
          ) : (
            <>
              <span dir="auto" className="min-w-6 max-w-32 truncate">
                {hands[0]?.name ?? ''}
              </span>
              {hands.length > 1 ? <span>{t('moreHands', { others: hands.length - 1 })}</span> : null}
            </>
          )}
        </Button>
      }
    >
      <HandQueue boardId={boardId} hands={hands} mayRun={mayRun} />
    </Popover>
  )
}

/** Announces raised hands to people who don't see them. */
export function HandsNews({ hands }: Pick<SessionPeople, 'hands'>) {
  const t = useTranslations('together')
  return (
    <span role="status" className="sr-only">
      {hands.length > 0 ? t('handsUp', { count: hands.length }) : ''}
    </span>
  )
}

interface FiguresProps {
  /** How many are done. */
  progress: string
  here: number
  quiet: number
  /** The same in words. */
  inWords: string
  isStacked?: boolean
}

/** The counts alone, one below the other, for a phone. */
export function StackedFigures(props: PeopleLineProps) {
  const { inWords, progress, attendance } = usePeopleInWords(props)
  if (props.people.people === 0) return null
  return (
    <>
      <span className="sr-only">{inWords}</span>
      <Figures progress={progress} inWords={inWords} {...attendance} isStacked />
    </>
  )
}

/** The counts alone, for a narrow bar. */
function Figures({ progress, here, quiet, inWords, isStacked = false }: FiguresProps) {
  return (
    <Tooltip content={inWords} className="xl:hidden">
      <span
        aria-hidden
        className={clsx(
          'flex whitespace-nowrap text-mute text-xs tabular-nums xl:hidden [&>span]:flex [&>span]:items-center [&>span]:gap-0.5 [&_svg]:size-3.5',
          isStacked ? 'shrink-0 flex-col' : 'mx-1 items-center gap-2',
        )}
      >
        <span>
          <Check />
          {progress}
        </span>
        <span>
          <UserRound />
          {here}
        </span>
        {quiet > 0 && !isStacked ? (
          <span>
            <Moon />
            {quiet}
          </span>
        ) : null}
      </span>
    </Tooltip>
  )
}

/** Lists the people with a raised hand, the first one first; the facilitator takes from it. */
export function HandQueue({
  boardId,
  hands,
  mayRun,
}: {
  boardId: string
  hands: SessionPeople['hands']
  mayRun: boolean
}) {
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
            <span dir="auto" className="min-w-0 grow truncate">
              {name}
            </span>
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
