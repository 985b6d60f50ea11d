// Opens a vote or a rating outside a session, for minutes or for days.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { toast } from '@/components/ui/toaster'
import type { BoardCard } from '@/lib/document/view/board-view'
import { askedKinds, BALLOT_KINDS } from '@/lib/domain/session/activities/activities'
import { type Activity, PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { SESSION_TEXT_MAX_LENGTH } from '@/lib/domain/session/session'
import { useOpenRound } from '../../rounds-api'
import { ActivityForm } from '../activity-form'

export interface NewRoundProps {
  boardId: string
  /** The cards that are selected on the canvas. */
  selected: readonly BoardCard[]
  onClose: () => void
  onOpened: (roundId: string) => void
}

export function NewRound({ boardId, selected, onClose, onOpened }: NewRoundProps) {
  const t = useTranslations('round')
  const form = useTranslations('round.form')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const [title, setTitle] = useState('')
  const [activity, setActivity] = useState<Activity>(PLAIN_ACTIVITIES.vote)
  const [isOfSelected, setOfSelected] = useState(selected.length > 0)
  /** The value of the browser's own field: local time, '' for none. */
  const [until, setUntil] = useState('')
  const open = useOpenRound(boardId)
  const kinds = askedKinds(activity)
  const asked = selected.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  const closesAt = until === '' ? undefined : new Date(until).getTime()
  const isMissing = isOfSelected && asked.length === 0
  return (
    <form
      className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3"
      onSubmit={(event) => {
        event.preventDefault()
        open.mutate(
          {
            ...(title.trim() !== '' && { title: title.trim() }),
            activity,
            ...(isOfSelected && { cardIds: asked.map(({ id }) => id) }),
            ...(closesAt !== undefined && { closesAt }),
          },
          { onSuccess: ({ id }) => onOpened(id), onError: (error) => toast.error(tell(error)) },
        )
      }}
    >
      <TextField
        autoFocus
        label={form('title')}
        placeholder={form(`kind.${activity.kind}`)}
        maxLength={SESSION_TEXT_MAX_LENGTH.title}
        value={title}
        onChange={setTitle}
      />
      <ActivityForm activity={activity} kinds={BALLOT_KINDS} onChange={(next) => next && setActivity(next)} />
      <SelectField
        label={form('cards')}
        value={isOfSelected ? 'selected' : 'all'}
        options={[
          { value: 'all', label: form('allCards') },
          { value: 'selected', label: form('selectedCards', { count: asked.length }) },
        ]}
        error={isMissing ? form('noneSelected') : undefined}
        onChange={(value) => setOfSelected(value === 'selected')}
      />
      <TextField
        type="datetime-local"
        label={form('until')}
        hint={form('untilHint')}
        value={until}
        onChange={setUntil}
      />
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" variant="primary" busy={open.isPending} disabled={isMissing}>
          {t('openNow')}
        </Button>
      </div>
    </form>
  )
}
