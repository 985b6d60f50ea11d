// The field in which a person writes their next card: Enter adds it, and the focus stays for the one after it.

import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { useKeptText } from '../kept-text'
import { DraftForm } from './draft-form'
import { type DraftTexts, useAddDraft } from './drafts-api'

export interface NewDraftProps {
  boardId: string
  roundId: string
  me: string
  /** The round takes no more cards: text that was typed but not added is only shown. */
  isOver: boolean
}

export function NewDraft({ boardId, roundId, me, isOver }: NewDraftProps) {
  const t = useTranslations('drafts')
  const tell = useErrorMessage()
  // The key names the person, too, so that the next one at this tab finds nothing of it.
  const [title, setTitle] = useKeptText(`draft.${me}.${roundId}.title`)
  const [body, setBody] = useKeptText(`draft.${me}.${roundId}.body`)
  const texts = { title, body }
  const setTexts = (next: DraftTexts) => {
    setTitle(next.title)
    setBody(next.body)
  }
  const { mutateAsync, isPending, error, reset } = useAddDraft(boardId, roundId)
  if (isOver) {
    if (texts.title === '' && texts.body === '') return null
    return (
      <div className="flex flex-col gap-1 rounded-lg border border-danger px-3 py-2">
        <p className="text-danger leading-5">{t('notAdded')}</p>
        <p className="select-text whitespace-pre-wrap break-words leading-5">
          {`${texts.title}\n${texts.body}`.trim()}
        </p>
      </div>
    )
  }
  return (
    <DraftForm
      label={t('new')}
      texts={texts}
      onChange={(next) => {
        setTexts(next)
        reset()
      }}
      onSubmit={(wanted) =>
        mutateAsync(wanted).then(
          () => {
            setTexts({ title: '', body: '' })
            return true
          },
          // Said below the field.
          () => false,
        )
      }
      isBusy={isPending}
      error={error ? t('failed', { why: tell(error) }) : undefined}
    >
      <Button type="submit" variant="primary" icon={<Plus />} busy={isPending} disabled={texts.title.trim() === ''}>
        {t(error ? 'addAgain' : 'add')}
      </Button>
      <p className="text-mute text-xs">{t('keys')}</p>
    </DraftForm>
  )
}
