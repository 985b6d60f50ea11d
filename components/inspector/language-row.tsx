// In which language a card's text is (BCP 47): screen readers speak it so, and lines break by its rules.

import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { setCardText } from '@/components/canvas/card-actions'
import type { BoardCard } from '@/lib/document/board-view'
import { useInspector } from './inspector-context'
import { ROW_CONTROL_CLASS, Row } from './section'

const LANGUAGES = ['en', 'ja', 'zh-Hans', 'zh-Hant', 'ko', 'de', 'es', 'fr', 'it', 'pt', 'id', 'vi', 'hi', 'ar']

export function LanguageRow({ card }: { card: BoardCard }) {
  const t = useTranslations('inspector')
  const locale = useLocale()
  const { editor, isReadOnly } = useInspector()
  const id = useId()
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  const nameOf = (tag: string) => {
    try {
      return names.of(tag) ?? tag
    } catch {
      // Whatever a script wrote there is no tag.
      return tag
    }
  }
  if (isReadOnly) {
    if (card.language === '') return null
    return (
      <Row label={t('language')}>
        <p className="text-right">{nameOf(card.language)}</p>
      </Row>
    )
  }
  const tags = card.language === '' || LANGUAGES.includes(card.language) ? LANGUAGES : [card.language, ...LANGUAGES]
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
          className={`${ROW_CONTROL_CLASS} appearance-none truncate pr-5 [text-align-last:right] ${card.language === '' ? 'text-mute' : ''}`}
        >
          <option value="">{t('notSet')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 right-1 size-3 -translate-y-1/2 text-mute" />
      </span>
    </Row>
  )
}
