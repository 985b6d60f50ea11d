// The cards that this person has written in a round and nobody else sees, to be changed and taken away while it is open.

import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { toast } from '@/components/ui/toaster'
import type { Draft } from '@/lib/domain/session/round'
import { DraftForm } from './draft-form'
import { type DraftTexts, useAddDraft, useChangeDraft, useRemoveDraft } from './drafts-api'
import { NO_TEXTS, useTypedTexts } from './typed-texts'

export interface OwnDraftsProps {
  boardId: string
  roundId: string
  me: string
  drafts: readonly Draft[]
  isOver: boolean
}

export function OwnDrafts({ boardId, roundId, me, drafts, isOver }: OwnDraftsProps) {
  const t = useTranslations('drafts')
  const [editedId, setEditedId] = useState<string | undefined>()
  return (
    <section aria-label={t('mine')} className="flex flex-col gap-1">
      <h4 className="font-medium text-ink-soft text-xs">{t('mineCount', { count: drafts.length })}</h4>
      <ol className="flex flex-col">
        {/* The newest stands below where it was written. */}
        {drafts.toReversed().map((draft) => (
          <li key={draft.id} className="border-line border-b py-2">
            {draft.id === editedId && !isOver ? (
              <EditDraft
                boardId={boardId}
                roundId={roundId}
                me={me}
                draft={draft}
                onDone={() => setEditedId(undefined)}
              />
            ) : (
              <OwnDraft
                boardId={boardId}
                roundId={roundId}
                draft={draft}
                isOver={isOver}
                onEdit={() => setEditedId(draft.id)}
              />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface OwnDraftProps {
  boardId: string
  roundId: string
  draft: Draft
  isOver: boolean
  onEdit: () => void
}

function OwnDraft({ boardId, roundId, draft, isOver, onEdit }: OwnDraftProps) {
  const t = useTranslations('drafts')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const remove = useRemoveDraft(boardId, roundId)
  const add = useAddDraft(boardId, roundId)
  const onError = (error: unknown) => toast.error(tell(error))
  const { title, body } = draft
  const takeAway = () =>
    remove.mutate(draft, {
      onError,
      onSuccess: () => {
        const undo = () => add.mutate({ title, body }, { onError })
        toast(t('removed'), { action: { label: common('undo'), onClick: undo } })
      },
    })
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 grow py-1">
        <p dir="auto" className="break-words font-medium leading-5">
          {title}
        </p>
        {body === '' ? null : (
          <p dir="auto" className="whitespace-pre-wrap break-words text-ink-soft leading-5">
            {body}
          </p>
        )}
      </div>
      {isOver ? null : (
        <>
          <IconButton size="sm" label={t('edit', { title })} icon={<Pencil />} onClick={onEdit} />
          <IconButton
            size="sm"
            label={t('remove', { title })}
            icon={<Trash2 />}
            disabled={remove.isPending}
            onClick={takeAway}
          />
        </>
      )}
    </div>
  )
}

interface EditDraftProps {
  boardId: string
  roundId: string
  me: string
  draft: Draft
  onDone: () => void
}

function EditDraft({ boardId, roundId, me, draft, onDone: close }: EditDraftProps) {
  const t = useTranslations('drafts')
  const common = useTranslations('common')
  const tell = useErrorMessage()
  const [texts, setTexts] = useState<DraftTexts>({ title: draft.title, body: draft.body })
  const [, keep] = useTypedTexts(me, roundId, 'change')
  const { mutateAsync, isPending, error } = useChangeDraft(boardId, roundId)
  const onDone = () => {
    keep(NO_TEXTS)
    close()
  }
  return (
    <DraftForm
      autoFocus
      label={t('edit', { title: draft.title })}
      texts={texts}
      onChange={(next) => {
        setTexts(next)
        keep(next.title === draft.title && next.body === draft.body ? NO_TEXTS : next)
      }}
      onSubmit={(wanted) =>
        mutateAsync({ ...wanted, id: draft.id }).then(
          () => {
            onDone()
            return false
          },
          // Said below the field.
          () => false,
        )
      }
      onEscape={onDone}
      isBusy={isPending}
      error={error ? t('failed', { why: tell(error) }) : undefined}
    >
      <Button type="submit" size="sm" variant="primary" busy={isPending} disabled={texts.title.trim() === ''}>
        {common('save')}
      </Button>
      <Button size="sm" onClick={onDone}>
        {common('cancel')}
      </Button>
    </DraftForm>
  )
}
