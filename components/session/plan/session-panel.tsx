// The board's sessions beside the canvas, for people who run the board: planned from nothing, from what is on the
// board, from a template's script or from another session, opened, started; and votes and ratings at once.

import { ArrowLeft, Play, Plus, Projector, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { NamePrompt } from '@/components/settings/name-prompt'
import { Button } from '@/components/ui/button'
import { EnteredPanel } from '@/components/ui/entered-panel'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { useFormatter } from '@/components/ui/use-formatter'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { LIST_OF_NAMES } from '@/lib/i18n/list-of-names'
import { openProjector } from '../bar/open-projector'
import { JoinRoleField, START_ROLES } from '../code/join-role-field'
import { useCodeRole } from '../code/use-code-role'
import { useStartRole } from '../code/use-start-role'
import { useWaitingSession, WaitingCode } from '../code/waiting-code'
import { useOpenMinutes } from '../minutes/minutes-provider'
import { RatedChoiceField, useRatedChoice } from '../round/ratings/rated-choice'
import { QuickRounds } from '../round/rounds/quick-rounds'
import { RoundList } from '../round/rounds/round-list'
import { type PlannedSession, useChangeSession, useLiveSession, usePlanSession, useSessions } from '../session-api'
import { AlreadyScored } from './already-scored'
import { RecordingBox } from './recording-switch'
import { RunningLine } from './running-line'
import { SessionPlan } from './session-plan'
import { planOf, type SessionScript, useScripts } from './use-scripts'

export interface SessionPanelProps {
  boardId: string
  view: BoardView
  /** Otherwise only votes and ratings are here to look at. */
  mayRun: boolean
  /** The cards that are selected on the canvas. */
  selected: readonly BoardCard[]
  /** People came to rate them together; another object each time. */
  ratesFirst: object | undefined
  onOpenRound: (roundId: string) => void
  onStarted: () => void
  onClose: () => void
}

export function SessionPanel(props: SessionPanelProps) {
  const { boardId, view, mayRun, selected, ratesFirst, onOpenRound, onStarted, onClose } = props
  const t = useTranslations('session')
  const sessions = useSessions(boardId, mayRun)
  const [openId, setOpenId] = useState<string | undefined>()
  const open = mayRun ? sessions?.find(({ id }) => id === openId) : undefined
  const places = [...view.zones, ...view.matrices]
    .filter(({ title }) => title !== '')
    .map(({ id, title }) => ({ id, title }))
  return (
    // People who open a session, or go back, take the keyboard along: the control that they pressed is gone.
    <EnteredPanel key={openId} onEscape={() => (open ? setOpenId(undefined) : onClose())}>
      {open ? (
        <>
          <Button
            size="sm"
            variant="ghost"
            className="self-start"
            icon={<ArrowLeft />}
            onClick={() => setOpenId(undefined)}
          >
            {t('all')}
          </Button>
          <SessionPlan
            key={open.id}
            boardId={boardId}
            places={places}
            cards={view.cards}
            selected={selected}
            onStarted={onStarted}
            session={open}
            onOpen={setOpenId}
          />
        </>
      ) : (
        <>
          {mayRun ? (
            <>
              <QuickRounds
                boardId={boardId}
                selected={selected}
                cards={view.cards}
                ratesFirst={ratesFirst}
                onOpened={onOpenRound}
              />
              <SessionList
                boardId={boardId}
                view={view}
                selected={selected}
                sessions={sessions}
                onStarted={onStarted}
                onOpen={setOpenId}
              />
            </>
          ) : null}
          <RoundList boardId={boardId} mayRun={mayRun} selected={selected} onOpen={onOpenRound} />
        </>
      )}
    </EnteredPanel>
  )
}

interface SessionListProps {
  boardId: string
  view: BoardView
  selected: readonly BoardCard[]
  /** Undefined while they are not known. */
  sessions: readonly PlannedSession[] | undefined
  onOpen: (sessionId: string) => void
  onStarted: () => void
}

function SessionList({ boardId, view, selected, sessions, onOpen, onStarted }: SessionListProps) {
  const t = useTranslations('session')
  const together = useTranslations('together')
  const minutes = useTranslations('minutes')
  const openMinutes = useOpenMinutes()
  const live = useLiveSession(boardId)
  return (
    <>
      <h3 className="font-semibold text-[11px] text-mute uppercase tracking-wide">{t('lead')}</h3>
      <p className="text-mute leading-5">{t('hint')}</p>
      <NewSession boardId={boardId} view={view} selected={selected} onStarted={onStarted} onPlanned={onOpen} />
      <Button className="self-start" icon={<Projector />} onClick={() => openProjector(boardId)}>
        {together('projector')}
      </Button>
      {/* A running session has its code in its bar. */}
      {live ? null : <WaitingCode boardId={boardId} view={view} isRoleAsked />}
      {sessions ? (
        <ul className="flex flex-col">
          {sessions.map(({ id, title, steps, course, isRehearsal }) => (
            <li key={id} className="flex items-center gap-1 border-line border-b">
              <button
                type="button"
                onClick={() => onOpen(id)}
                className="flex min-h-10 min-w-0 grow items-center gap-2 rounded-md px-1 text-start hover:bg-hover pointer-coarse:min-h-11"
              >
                <span dir="auto" id={`session-${id}`} className="min-w-0 truncate font-medium">
                  {title}
                </span>
                <span className="ms-auto shrink-0 text-mute text-xs">
                  {t(`state.${course.kind}`)} · {t('steps', { count: steps.length })}
                </span>
              </button>
              {course.kind === 'closed' && !isRehearsal ? (
                <Button
                  size="sm"
                  icon={<ScrollText />}
                  aria-describedby={`session-${id}`}
                  onClick={() => openMinutes(id)}
                >
                  {minutes('title')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton className="h-20" />
      )}
    </>
  )
}

/** What a script asks of people, and how long that takes. */
function StepsOf({ script: { steps } }: { script: SessionScript }) {
  const t = useTranslations('session')
  const format = useFormatter()
  return (
    <p className="text-mute text-xs leading-5">
      {t('stepsOfScript', {
        steps: steps.length,
        minutes: steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
        titles: format.list(
          steps.map(({ title }) => title),
          LIST_OF_NAMES,
        ),
      })}
    </p>
  )
}

interface NewSessionProps {
  boardId: string
  view: BoardView
  selected: readonly BoardCard[]
  onPlanned: (sessionId: string) => void
  onStarted: () => void
}

function NewSession({ boardId, view, selected, onPlanned, onStarted }: NewSessionProps) {
  const t = useTranslations('session')
  const tell = useErrorMessage()
  const { all, proposed } = useScripts(boardId, view)
  /** Undefined until somebody chooses: then it is what the board proposes. */
  const [chosenId, setChosenId] = useState<string>()
  const plan = usePlanSession(boardId)
  const change = useChangeSession(boardId)
  const waiting = useWaitingSession(boardId, true)
  const waitingCode = useCodeRole(waiting?.joinCode)
  const live = useLiveSession(boardId)
  const script = chosenId === undefined ? proposed : all.find(({ id }) => id === chosenId)
  /** A session that waits with a code, and is begun by the same button. */
  const begun = waiting && waiting.steps.length > 0 && chosenId === undefined ? waiting : undefined
  const [joinRole, setJoinRole] = useStartRole(boardId, begun && waitingCode.role)
  /** Undefined until somebody chooses. */
  const [chosenRecording, setChosenRecording] = useState<boolean>()
  const wasRecorded = begun?.recording?.isOn ?? false
  const isRecorded = chosenRecording ?? wasRecorded
  const [first] = (begun ?? script)?.steps ?? []
  const rated = useRatedChoice(
    begun?.id ?? script?.id ?? '',
    first,
    view.cards,
    selected.map(({ id }) => id),
  )
  const onError = (error: Error) => toast.error(tell(error))
  const add = (onAdded: (sessionId: string) => void) =>
    plan.mutate(script ? planOf(script) : { steps: [] }, { onSuccess: ({ id }) => onAdded(id), onError })
  const start = (id: string) => {
    const onSuccess = () => {
      setChosenRecording(undefined)
      onStarted()
    }
    const cardIds = rated.cardIds && { cardIds: [...rated.cardIds] }
    const begin = () => change.mutate({ id, change: { type: 'start', joinRole, ...cardIds } }, { onSuccess, onError })
    if (isRecorded === (id === begun?.id && wasRecorded)) begin()
    // Everybody reads it from the first moment on.
    else change.mutate({ id, change: { type: 'record', isOn: isRecorded } }, { onSuccess: begin, onError })
  }
  return (
    <div className="flex flex-col gap-2 [&_:is(button,input)]:scroll-mb-20">
      <SelectField
        label={t('from')}
        value={script?.id ?? ''}
        placeholder={t('empty')}
        options={all.map(({ id, label }) => ({ value: id, label }))}
        onChange={setChosenId}
      />
      {script && !live ? <StepsOf script={script} /> : null}
      {live ? <RunningLine session={live} /> : <NamePrompt />}
      {script && !live ? <AlreadyScored steps={script.steps} cards={view.cards} /> : null}
      {first && !live ? <RatedChoiceField choice={rated} title={first.title} /> : null}
      {/* A code that waits has the question beside it. */}
      {begun || live ? null : <JoinRoleField roles={START_ROLES} value={joinRole} onChange={setJoinRole} />}
      {script && !live ? <RecordingBox isOn={isRecorded} onChange={setChosenRecording} /> : null}
      {script && !live ? (
        // In sight, however much is asked above.
        <div className="sticky bottom-0 z-10 -mx-4 border-line border-t bg-panel px-4 py-3">
          <Button
            variant="primary"
            icon={<Play />}
            busy={plan.isPending || change.isPending || waitingCode.isComing}
            // The code of a waiting session admits people to that session, so it is the one to start.
            onClick={() => (begun ? start(begun.id) : add(start))}
          >
            {t('start')}
          </Button>
        </div>
      ) : null}
      <Button className="self-start" icon={<Plus />} busy={plan.isPending} onClick={() => add(onPlanned)}>
        {t('plan')}
      </Button>
    </div>
  )
}
