// The board's sessions beside the canvas, for people who run the board: planned from nothing, from a template's script
// or from another session, opened, started.

import { ArrowLeft, Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { useTemplates } from '@/components/templates/use-templates'
import { Button } from '@/components/ui/button'
import { EnteredPanel } from '@/components/ui/entered-panel'
import { SelectField } from '@/components/ui/select-field'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import type { BoardCard, BoardView } from '@/lib/document/view/board-view'
import { textIn } from '@/lib/domain/localized'
import { planOfScript } from '@/lib/domain/session/script'
import { RoundList } from './round/round-list'
import { type PlannedSession, usePlanSession, useSessions } from './session-api'
import { SessionPlan } from './session-plan'

export interface SessionPanelProps {
  boardId: string
  view: BoardView
  /** Otherwise only votes and ratings are here to look at. */
  mayRun: boolean
  /** The cards that are selected on the canvas. */
  selected: readonly BoardCard[]
  onOpenRound: (roundId: string) => void
  onStarted: () => void
  onClose: () => void
}

export function SessionPanel({ boardId, view, mayRun, selected, onOpenRound, onStarted, onClose }: SessionPanelProps) {
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
          <SessionPlan key={open.id} {...{ boardId, places, onStarted }} session={open} onOpen={setOpenId} />
        </>
      ) : (
        <>
          {mayRun ? <SessionList boardId={boardId} sessions={sessions} onOpen={setOpenId} /> : null}
          <RoundList {...{ boardId, mayRun, selected }} onOpen={onOpenRound} />
        </>
      )}
    </EnteredPanel>
  )
}

interface SessionListProps {
  boardId: string
  /** Undefined while they are not known. */
  sessions: readonly PlannedSession[] | undefined
  onOpen: (sessionId: string) => void
}

function SessionList({ boardId, sessions, onOpen }: SessionListProps) {
  const t = useTranslations('session')
  return (
    <>
      <p className="text-mute leading-5">{t('hint')}</p>
      <NewSession boardId={boardId} onPlanned={onOpen} />
      {sessions ? (
        <ul className="flex flex-col">
          {sessions.map(({ id, title, steps, course }) => (
            <li key={id} className="border-line border-b">
              <button
                type="button"
                onClick={() => onOpen(id)}
                className="flex min-h-10 w-full items-center gap-2 rounded-md px-1 text-left hover:bg-hover pointer-coarse:min-h-11"
              >
                <span className="min-w-0 truncate font-medium">{title}</span>
                <span className="ml-auto shrink-0 text-mute text-xs">
                  {t(`state.${course.kind}`)} · {t('steps', { count: steps.length })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Skeleton className="h-20" />
      )}
    </>
  )
}

function NewSession({ boardId, onPlanned }: { boardId: string; onPlanned: (sessionId: string) => void }) {
  const t = useTranslations('session')
  const locale = useLocale()
  const tell = useErrorMessage()
  const { data: templates = [] } = useTemplates(undefined)
  const [templateId, setTemplateId] = useState('')
  const plan = usePlanSession(boardId)
  const template = templates.find(({ id }) => id === templateId)
  return (
    <div className="flex items-end gap-2">
      <SelectField
        className="grow"
        label={t('from')}
        value={templateId}
        placeholder={t('empty')}
        options={templates
          .filter(({ script }) => script.length > 0)
          .map(({ id, title }) => ({ value: id, label: textIn(title, locale) }))}
        onChange={setTemplateId}
      />
      <Button
        icon={<Plus />}
        busy={plan.isPending}
        onClick={() =>
          plan.mutate(
            {
              title: template ? textIn(template.title, locale) : t('untitled'),
              steps: planOfScript(template?.script ?? [], locale),
            },
            { onSuccess: ({ id }) => onPlanned(id), onError: (error) => toast.error(tell(error)) },
          )
        }
      >
        {t('plan')}
      </Button>
    </div>
  )
}
