// The three parts of a risk's statement read as one sentence. A part that nobody has written yet is an ellipsis.

import { useTranslations } from 'use-intl'
import { cardLanguage } from '@/lib/brief/titles/card-language'
import type { BoardCard } from '@/lib/document/view/board-view'
import { statementClause } from '@/lib/domain/cards/statement-clause'

const PARTS = ['cause', 'event', 'consequence'] as const

export function RiskStatement({ card }: { card: BoardCard }) {
  const t = useTranslations('inspector')
  const [cause, event, consequence] = PARTS.map((part) => statementClause(card.fields[part]))
  if (!cause && !event && !consequence) return null
  return (
    <p
      dir="auto"
      lang={cardLanguage(card)}
      className="break-words border-line-strong border-s-2 ps-2.5 text-ink-soft leading-5"
    >
      {t('statement', { cause: cause || '…', event: event || '…', consequence: consequence || '…' })}
    </p>
  )
}
