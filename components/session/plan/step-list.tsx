// The steps of a plan in their order: opened one at a time, moved by drag or by Alt and an arrow, added and removed.

import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ChevronRight, GripVertical, Plus, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { MOST_STEPS } from '@/lib/domain/session/change-session'
import { PLAIN_STEP, type SessionStep } from '@/lib/domain/session/session'
import { ActivityMark } from '../round/activity-mark'
import type { PlannedSession, WantedChange } from '../session-api'
import { StepForm, type StepPlace } from './step-form'

export interface StepListProps {
  steps: readonly SessionStep[]
  /** The step that is on. */
  onId: string | undefined
  places: readonly StepPlace[]
  /** `onChanged` gets the session with the change. */
  onChange: (change: WantedChange, onChanged?: (session: PlannedSession) => void) => void
}

export function StepList({ steps, onId, places, onChange }: StepListProps) {
  const t = useTranslations('session')
  const [openId, setOpenId] = useState<string | undefined>()
  /** The step that was just added: its title has the focus next. */
  const [newId, setNewId] = useState<string | undefined>()
  const [draggedId, setDraggedId] = useState<string | undefined>()
  const move = (stepId: string, index: number) => {
    if (index >= 0 && index < steps.length) onChange({ type: 'move-step', stepId, index })
  }
  const moveByKey = (event: KeyboardEvent, stepId: string, at: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(stepId, event.key === 'ArrowUp' ? at - 1 : at + 1)
  }
  const addStep = () =>
    onChange({ type: 'add-step', step: { ...PLAIN_STEP, title: t('step.new') } }, (changed) => {
      const added = changed.steps.at(-1)?.id
      setOpenId(added)
      setNewId(added)
    })
  return (
    <div className="flex flex-col gap-2">
      <ol className="flex flex-col">
        {steps.map((step, at) => (
          <li
            key={step.id}
            onDragOver={(event) => draggedId !== undefined && event.preventDefault()}
            onDrop={() => draggedId !== undefined && draggedId !== step.id && move(draggedId, at)}
            className={clsx('border-line border-b', draggedId === step.id && 'opacity-50')}
          >
            <div className="flex items-center gap-1">
              <span
                draggable
                aria-hidden
                onDragStart={(event) => {
                  event.dataTransfer.setData('text/plain', step.title)
                  setDraggedId(step.id)
                }}
                onDragEnd={() => setDraggedId(undefined)}
                className="cursor-grab py-2 text-mute [&_svg]:size-4"
              >
                <GripVertical />
              </span>
              <button
                type="button"
                aria-expanded={openId === step.id}
                aria-current={onId === step.id ? 'step' : undefined}
                onKeyDown={(event) => moveByKey(event, step.id, at)}
                onClick={() => {
                  setNewId(undefined)
                  setOpenId(openId === step.id ? undefined : step.id)
                }}
                className="flex min-h-9 min-w-0 grow items-center gap-2 rounded-md px-1 text-start hover:bg-hover pointer-coarse:min-h-11"
              >
                <ChevronRight className={clsx('size-3.5 shrink-0 text-mute', openId === step.id && 'turned-open')} />
                <span className="shrink-0 text-mute text-xs tabular-nums">{at + 1}</span>
                <span className="flex min-w-0 flex-col py-1">
                  <span dir="auto" className={clsx('truncate', onId === step.id && 'font-semibold text-accent')}>
                    {step.title}
                  </span>
                  {step.activity ? <ActivityMark kind={step.activity.kind} /> : null}
                </span>
                <span className="ms-auto shrink-0 text-mute text-xs tabular-nums">
                  {step.minutes > 0 ? t('minutes', { count: step.minutes }) : ''}
                </span>
              </button>
            </div>
            {openId === step.id ? (
              <div className="ps-5">
                <StepForm
                  step={step}
                  places={places}
                  isNew={newId === step.id}
                  onChange={(fields) => onChange({ type: 'change-step', stepId: step.id, fields })}
                />
                <div className="flex items-center gap-1 pb-3">
                  <IconButton
                    label={t('step.up')}
                    icon={<ArrowUp />}
                    disabled={at === 0}
                    onClick={() => move(step.id, at - 1)}
                  />
                  <IconButton
                    label={t('step.down')}
                    icon={<ArrowDown />}
                    disabled={at === steps.length - 1}
                    onClick={() => move(step.id, at + 1)}
                  />
                  <Button
                    size="sm"
                    variant="ghost"
                    className="ms-auto"
                    icon={<Trash2 />}
                    disabled={onId === step.id}
                    onClick={() => onChange({ type: 'remove-step', stepId: step.id })}
                  >
                    {t('step.remove')}
                  </Button>
                </div>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <Button size="sm" className="self-start" icon={<Plus />} disabled={steps.length >= MOST_STEPS} onClick={addStep}>
        {t('step.add')}
      </Button>
    </div>
  )
}
