// In which language a card's text is (BCP 47): screen readers speak it so, and lines break by its rules.

import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { setCardText } from '@/components/canvas/card/change-cards'
import { useLanguageOptions } from '@/components/ui/use-language-options'
import type { BoardCard } from '@/lib/document/view/board-view'
import { useInspector } from '../inspector-context'
import { ROW_CONTROL_CLASS, Row } from '../section'

export function LanguageRow({ card }: { card: BoardCard }) {
  const t = useTranslations('inspector')
  const { editor, isReadOnly } = useInspector()
  const id = useId()
  const options = useLanguageOptions(card.language)
  if (isReadOnly) {
    if (card.language === '') return null
    return (
      <Row label={t('language')}>
        <p className="text-end">{options.find(({ value }) => value === card.language)?.label}</p>
      </Row>
    )
  }
  return (
    <Row label={t('language')} controlId={id}>
      <span className="relative block">
        <select
          id={id}
          value={card.language}
          onChange={(event) => {
            editor.markHistoryStoppingPoint('set language')
            setCardText(editor, card.id, { language: event.target.value })
          }}
          className={`${ROW_CONTROL_CLASS} appearance-none truncate pe-5 [text-align-last:end] ${card.language === '' ? 'text-mute' : ''}`}
        >
          <option value="">{t('notSet')}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 end-1 size-3 -translate-y-1/2 text-mute" />
      </span>
    </Row>
  )
}
