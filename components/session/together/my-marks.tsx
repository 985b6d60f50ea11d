// The signs of everybody in a session: a raised hand, "I'm done", a reaction. On the board and on the phone.

import { Check, Hand, SmilePlus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { toast } from '@/components/ui/toaster'
import { type OwnMarks, REACTIONS, type Reaction } from '@/lib/domain/session/people'
import { roundOfStep } from '@/lib/domain/session/round-chain'
import { useRounds } from '../rounds-api'
import { useLiveSession } from '../session-api'
import { useOwnMarks, useReact } from './people-api'
import { REACTION_ICONS } from './reaction-look'

export interface MyMarksProps {
  boardId: string
  /** The step that is on. */
  stepId: string
  mine: OwnMarks
  /** Hides "I'm done" from the facilitator, for whom nobody waits. */
  mayRun: boolean
  /** They stand at the end of their line, so that "I'm done" keeps its place if what comes with it stands before it. */
  isAtEnd?: boolean
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

/**
 * Marks a person as done. Once they are, which the last answer says as well, it is a state that a press leaves alone: people
 * press it to make sure. Taking it back is a button of its own beside it. With the result of the step's round both are over.
 */
export function DoneButton({ boardId, stepId, mine: { isDone }, isAtEnd }: Omit<MyMarksProps, 'mayRun'>) {
  const t = useTranslations('together')
  const { mutate } = useOwnMarks(boardId)
  const onError = useTellOfMarks()
  const button = useRef<HTMLButtonElement>(null)
  const live = useLiveSession(boardId)
  const rounds = useRounds(boardId)
  const round = live && rounds && roundOfStep(rounds, live.id, stepId)
  if (round?.state === 'shown') return null
  const takeBack = isDone ? (
    <Button
      size="sm"
      variant="ghost"
      className="underline decoration-line-strong underline-offset-4"
      onClick={() => {
        mutate({ stepId, isDone: false }, { onError })
        // This button goes, and the keyboard stays in the bar.
        button.current?.focus()
      }}
    >
      {t('notDone')}
    </Button>
  ) : null
  return (
    <>
      {isAtEnd ? takeBack : null}
      {/* It stays the same element, so that the keyboard doesn't lose it. */}
      <Button
        ref={button}
        size="sm"
        variant="ghost"
        icon={<Check />}
        aria-disabled={isDone || undefined}
        className={isDone ? 'cursor-default! bg-success-soft! font-medium text-success!' : undefined}
        onClick={() => {
          if (!isDone) mutate({ stepId, isDone: true }, { onError })
        }}
      >
        {t(isDone ? 'areDone' : 'done')}
      </Button>
      {isAtEnd ? null : takeBack}
    </>
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
