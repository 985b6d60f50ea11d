// Fills the page while no session runs: before one begins, and after it has ended.

import { Coffee, Flag } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'

export interface NoSessionProps {
  boardId: string
  /** One has run while this page was open. */
  isOver: boolean
}

export function NoSession({ boardId, isOver }: NoSessionProps) {
  const t = useTranslations('takePart')
  return (
    <div role="status">
      <EmptyState
        icon={isOver ? <Flag /> : <Coffee />}
        title={t(isOver ? 'over.title' : 'none.title')}
        actions={
          <ButtonLink href={`/boards/${boardId}`} variant="primary">
            {t('toBoard')}
          </ButtonLink>
        }
      >
        {t(isOver ? 'over.text' : 'none.text')}
      </EmptyState>
    </div>
  )
}
