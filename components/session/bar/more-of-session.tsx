// The parts of a running session for which the bar has no room on a phone: people's progress, reactions, the bell, and
// for the facilitator the time, everybody's view, the ways in, and the end.

import {
  Bell,
  BellOff,
  CircleStop,
  ClockPlus,
  Ellipsis,
  LocateFixed,
  Pause,
  Play,
  QrCode,
  Smartphone,
  Users,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { takePartPath } from '@/components/paths/take-part-path'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { IconButton } from '@/components/ui/icon-button'
import { Popover } from '@/components/ui/popover'
import { InvitePeople } from '../code/invite-people'
import { EverybodyMenu } from '../together/everybody-menu'
import { HandButton, ReactionGrid } from '../together/my-marks'
import type { PeopleHere } from '../together/people-api'
import { HandQueue, usePeopleInWords } from '../together/people-line'
import { EndSession } from './end-session'
import type { SessionBarParts } from './session-bar-parts'
import { useRunSession } from './use-run-session'

const ROW = 'w-full min-w-0 shrink! justify-start px-2!'

export function MoreOfSession(parts: SessionBarParts) {
  const { boardId, isRehearsal, mayRun, here, mayTakePart, timer, isMuted, onMute, step, showPlace, onLarge } = parts
  const t = useTranslations('session')
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  return (
    <Popover
      label={t('more')}
      align="end"
      className="w-84 max-w-[calc(100vw-1rem)] p-1.5!"
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={<IconButton label={t('more')} icon={<Ellipsis />} />}
    >
      {here ? <People {...parts} here={here} /> : null}
      {mayRun ? (
        <Running
          {...parts}
          onLeave={close}
          onLarge={() => {
            close()
            onLarge()
          }}
        />
      ) : null}
      {timer ? (
        <Button
          variant="ghost"
          className={ROW}
          icon={isMuted ? <BellOff /> : <Bell />}
          onClick={() => onMute(!isMuted)}
        >
          {t(isMuted ? 'unmute' : 'mute')}
        </Button>
      ) : null}
      {showPlace && !step.view ? (
        <Button
          variant="ghost"
          className={ROW}
          icon={<LocateFixed />}
          onClick={() => {
            showPlace()
            close()
          }}
        >
          {t('toPlace')}
        </Button>
      ) : null}
      {mayTakePart && !isRehearsal ? (
        <ButtonLink href={takePartPath(boardId)} variant="ghost" className={ROW}>
          <Smartphone />
          {t('withoutCanvas')}
        </ButtonLink>
      ) : null}
      {here && mayTakePart ? (
        <div className="mt-1 border-line border-t pt-1">
          {mayRun ? <HandButton boardId={boardId} mine={here.mine} rowClass={ROW} /> : null}
          <ReactionGrid boardId={boardId} onReacted={close} />
        </div>
      ) : null}
      {mayRun ? (
        <div className="mt-1 border-line border-t pt-1">
          <End {...parts} />
        </div>
      ) : null}
    </Popover>
  )
}

/** Shows people's progress, and the queue of raised hands to those who can't take from it. */
function People({ boardId, me, mayRun, awareness, here }: SessionBarParts & { here: PeopleHere }) {
  const { inWords } = usePeopleInWords({ boardId, me: me.id, people: here, mayRun, awareness })
  return (
    <div className="px-2 py-1">
      {here.people > 0 ? <p className="text-mute text-xs tabular-nums">{inWords}</p> : null}
      {here.hands.length > 0 && !mayRun ? (
        <div className="mt-2">
          <HandQueue boardId={boardId} mayRun={mayRun} hands={here.hands} />
        </div>
      ) : null}
    </div>
  )
}

interface RunningProps extends SessionBarParts {
  onLeave: () => void
}

/** Controls for the facilitator: the time, everybody's view, the ways in. */
function Running(props: RunningProps) {
  const { boardId, session, isRehearsal, editor, me, people, timer, attention, onLeave, onLarge } = props
  const t = useTranslations('session')
  const invite = useTranslations('session.invite')
  const together = useTranslations('together')
  const run = useRunSession(boardId, session)
  const row = (icon: ReactNode, words: string) => (
    <Button variant="ghost" className={ROW} icon={icon}>
      {words}
    </Button>
  )
  return (
    <>
      <div className="flex">
        {timer ? (
          <Button
            variant="ghost"
            className={ROW}
            icon={timer.kind === 'running' ? <Pause /> : <Play />}
            onClick={timer.kind === 'running' ? run.pause : run.resume}
          >
            {t(timer.kind === 'running' ? 'pause' : 'resume')}
          </Button>
        ) : null}
        <Button
          variant="ghost"
          className={timer ? 'shrink-0' : ROW}
          icon={<ClockPlus />}
          aria-label={t('moreTime')}
          onClick={run.addTime}
        >
          {t('moreTimeShort')}
        </Button>
      </div>
      <EverybodyMenu
        boardId={boardId}
        editor={editor}
        me={me}
        people={people}
        attention={attention}
        onAttend={(wanted) => {
          run.attend(wanted)
          onLeave()
        }}
        trigger={row(<Users />, together('everybody'))}
      />
      {isRehearsal ? null : (
        <InvitePeople
          boardId={boardId}
          session={session}
          onLarge={onLarge}
          trigger={row(<QrCode />, invite('title'))}
        />
      )}
    </>
  )
}

function End({ boardId, session, editor }: SessionBarParts) {
  const t = useTranslations('session')
  const run = useRunSession(boardId, session)
  return (
    <EndSession
      boardId={boardId}
      session={session}
      run={run}
      editor={editor}
      trigger={
        <Button variant="ghost" className={ROW} icon={<CircleStop />} busy={run.isClosing}>
          {t('end')}
        </Button>
      }
    />
  )
}
