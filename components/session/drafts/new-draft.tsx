// The field in which a person writes their next card: Enter adds it, and the focus stays for the one after it.

import { Plus } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { DraftForm } from './draft-form'
import { useAddDraft } from './drafts-api'
import { NO_TEXTS, useTypedTexts } from './typed-texts'

export interface NewDraftProps {
  boardId: string
  roundId: string
  me: string
}

export function NewDraft({ boardId, roundId, me }: NewDraftProps) {
  const t = useTranslations('drafts')
  const tell = useErrorMessage()
  const [texts, setTexts] = useTypedTexts(me, roundId, 'new')
  const { mutateAsync, isPending, error, reset } = useAddDraft(boardId, roundId)
  return (
    <DraftForm
      takesKeyboard
      label={t('new')}
      texts={texts}
      onChange={(next) => {
        setTexts(next)
        reset()
      }}
      onSubmit={(wanted) =>
        mutateAsync(wanted).then(
          () => {
            setTexts(NO_TEXTS)
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
