// Takes cards that are gone from the board out of its past, too: every version that holds one of them is deleted.

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toaster'
import { useRemoveForEver } from './versions-api'

export interface RemoveForEverProps {
  boardId: string
  cardIds: readonly string[]
  onRemoved: () => void
}

export function RemoveForEver({ boardId, cardIds, onRemoved }: RemoveForEverProps) {
  const t = useTranslations('versions.removeForEver')
  const errorMessage = useErrorMessage()
  const remove = useRemoveForEver(boardId)
  return (
    <ConfirmButton
      size="md"
      variant="danger"
      icon={<Trash2 aria-hidden />}
      word={t('do')}
      text={t('text', { count: cardIds.length })}
      busy={remove.isPending}
      onConfirm={() =>
        remove.mutate(cardIds, {
          onSuccess: (count) => {
            toast(t('done', { count }))
            onRemoved()
          },
          onError: (error) => toast.error(t('failed'), { description: errorMessage(error) }),
        })
      }
    />
  )
}
