// The signs of everybody in a session: a raised hand, "I'm done", a reaction. On the board and on the phone.

import { Check, Hand, SmilePlus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { toast } from '@/components/ui/toaster'
import { type OwnMarks, REACTIONS, type Reaction } from '@/lib/domain/session/people'
import { useOwnMarks, useReact } from './people-api'
import { REACTION_ICONS } from './reaction-look'

/** How long a press that follows the mark is still one for it. */
const SAME_MEANING_MS = 1_500

export interface MyMarksProps {
  boardId: string
  /** The step that is on. */
  stepId: string
  mine: OwnMarks
  /** Hides "I'm done" from the facilitator, for whom nobody waits. */
  mayRun: boolean
}

/** All of them beside each other. */
export function MyMarks(props: MyMarksProps) {
  const t = useTranslations('together')
  const react = useReaction(props.boardId)
  return (
    <>
      <HandButton {...props} />
      <Menu
        trigger={<IconButton label={t('react')} icon={<SmilePlus />} />}
        items={REACTIONS.map((kind) => {
          const Icon = REACTION_ICONS[kind]
          return { label: t(`reaction.${kind}`), icon: <Icon />, onSelect: () => react(kind) }
        })}
      />
      {props.mayRun ? null : <DoneButton {...props} />}
    </>
  )
}

interface HandButtonProps extends Pick<MyMarksProps, 'boardId' | 'mine'> {
  /** A line of a list, with its words; else an icon. */
  rowClass?: string
}

export function HandButton({ boardId, mine: { isHandUp }, rowClass }: HandButtonProps) {
  const t = useTranslations('together')
  const { mutate } = useOwnMarks(boardId)
  const onError = useTellOfMarks()
  const label = t(isHandUp ? 'lowerMine' : 'raise')
  const toggle = { 'aria-pressed': isHandUp, onClick: () => mutate({ isUp: !isHandUp }, { onError }) }
  return rowClass === undefined ? (
    // Nobody forgets that their hand is up, on whatever ground the button stands.
    <IconButton
      {...toggle}
      label={label}
      icon={<Hand />}
      className="aria-pressed:bg-accent! aria-pressed:text-accent-ink!"
    />
  ) : (
    <Button {...toggle} variant="ghost" className={rowClass} icon={<Hand />}>
      {label}
    </Button>
  )
}

export function DoneButton({ boardId, stepId, mine: { isDone } }: Pick<MyMarksProps, 'boardId' | 'stepId' | 'mine'>) {
  const t = useTranslations('together')
  const { mutate } = useOwnMarks(boardId)
  const onError = useTellOfMarks()
  const doneAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (isDone) doneAt.current = performance.now()
  }, [isDone])
  const toggle = () => {
    // The last answer has just set the mark, and the press means the same.
    if (isDone && performance.now() - doneAt.current < SAME_MEANING_MS) return
    mutate({ stepId, isDone: !isDone }, { onError })
  }
  return (
    <Button
      size="sm"
      variant="ghost"
      icon={<Check />}
      aria-pressed={isDone}
      className="aria-pressed:bg-accent! aria-pressed:text-accent-ink!"
      onClick={toggle}
    >
      {t('done')}
    </Button>
  )
}

/** The reactions at one touch each, for a place that is opened for them. */
export function ReactionGrid({ boardId, onReacted }: { boardId: string; onReacted: () => void }) {
  const t = useTranslations('together')
  const react = useReaction(boardId)
  return (
    <div className="grid grid-cols-2">
      {REACTIONS.map((kind) => {
        const Icon = REACTION_ICONS[kind]
        return (
          <Button
            key={kind}
            variant="ghost"
            className="justify-start px-2!"
            icon={<Icon />}
            onClick={() => {
              react(kind)
              onReacted()
            }}
          >
            {t(`reaction.${kind}`)}
          </Button>
        )
      })}
    </div>
  )
}

function useReaction(boardId: string): (kind: Reaction) => void {
  const { mutate } = useReact(boardId)
  const onError = useTellOfMarks()
  return (kind) => mutate(kind, { onError })
}

function useTellOfMarks(): (error: Error) => void {
  const tell = useErrorMessage()
  return (error) => toast.error(tell(error), { id: 'session-marks' })
}
