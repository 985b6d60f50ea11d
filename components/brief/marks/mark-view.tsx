// One mark in full: who, when, the note; change the note, make a card of the passage, remove the mark; and if the
// server refused it, why, and what to do.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Menu } from '@/components/ui/menu'
import { RelativeTime } from '@/components/ui/relative-time'
import { CARD_KIND_INFO, CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import type { ListedMark } from './located-marks'
import { NoteEditor } from './note-editor'

/** The actions on marks; each reports its own failure. */
export interface MarkActions {
  readonly mayMakeCards: boolean
  readonly mayMark: boolean
  /** May take away other people's. */
  readonly mayRemoveAny: boolean
  readonly makeCard: (mark: ListedMark, kind: CardKind) => void
  /** Rejects with the server's answer. */
  readonly changeNote: (mark: ListedMark, note: string) => Promise<unknown>
  readonly remove: (mark: ListedMark) => void
  readonly retry: (mark: ListedMark) => void
  readonly discard: (mark: ListedMark) => void
}

export function MarkView({ mark, actions }: { mark: ListedMark; actions: MarkActions }) {
  const t = useTranslations('brief.marks')
  const tKind = useTranslations('card.kind')
  const errorMessage = useErrorMessage()
  const [editing, setEditing] = useState<{ readonly busy: boolean; readonly problem?: string } | undefined>()
  const { highlight, isMine, state, place } = mark
  const { author, note, createdAt, sending, problem } = highlight
  const name = author.name || t('gone')

  const save = (text: string) => {
    setEditing({ busy: true })
    actions.changeNote(mark, text).then(
      () => setEditing(undefined),
      (error: unknown) => setEditing({ busy: false, problem: `${t('noteNotSaved')} ${errorMessage(error)}` }),
    )
  }
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <div className="flex items-center gap-2 text-xs">
        <Avatar person={{ ...author, name }} sizePx={20} />
        <span className="min-w-0 truncate font-medium">{isMine ? t('you', { name }) : name}</span>
        <span className="ms-auto shrink-0 text-mute">
          {sending === 'sending' ? (
            t('sending')
          ) : sending === 'failed' ? (
            t('notSaved')
          ) : (
            <RelativeTime at={createdAt} />
          )}
        </span>
      </div>
      {editing ? (
        <NoteEditor
          note={note}
          busy={editing.busy}
          problem={editing.problem}
          onSave={save}
          onCancel={() => setEditing(undefined)}
        />
      ) : note === '' ? null : (
        <p className="max-h-48 overflow-y-auto whitespace-pre-wrap break-words leading-5">{note}</p>
      )}
      {state === 'anchored' ? null : (
        <p className="text-warning text-xs">{t(state === 'moved' ? 'moved' : 'orphan')}</p>
      )}
      {sending === 'failed' ? (
        <div role="alert" className="flex flex-col gap-2 rounded-lg bg-danger-soft px-2.5 py-2 text-danger text-xs">
          <p className="leading-4">{`${t('failed')} ${errorMessage(problem)}`}</p>
          <span className="flex gap-2">
            <Button size="sm" onClick={() => actions.retry(mark)}>
              {t('retry')}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => actions.discard(mark)}>
              {t('discard')}
            </Button>
          </span>
        </div>
      ) : null}
      {sending === undefined && !editing ? (
        <div className="flex flex-wrap items-center gap-1 empty:hidden">
          {actions.mayMakeCards && place ? (
            <Menu
              align="start"
              trigger={<Button size="sm">{t('makeCard')}</Button>}
              items={CARD_KINDS.map((kind) => ({
                label: tKind(kind),
                icon: <span aria-hidden>{CARD_KIND_INFO[kind].sign}</span>,
                onSelect: () => actions.makeCard(mark, kind),
              }))}
            />
          ) : null}
          {isMine && actions.mayMark ? (
            <Button size="sm" variant="ghost" onClick={() => setEditing({ busy: false })}>
              {t(note === '' ? 'addNote' : 'editNote')}
            </Button>
          ) : null}
          {isMine && actions.mayMark ? (
            <Button size="sm" variant="ghost" onClick={() => actions.remove(mark)}>
              {t('remove')}
            </Button>
          ) : actions.mayRemoveAny ? (
            <ConfirmButton
              word={t('remove')}
              text={t('removeOther', { name })}
              busy={false}
              onConfirm={() => actions.remove(mark)}
            />
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
