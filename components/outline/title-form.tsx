// Changes the title of a card in the outline, as one step of undo.

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { setCardText } from '@/components/canvas/card/change-cards'
import { TextField } from '@/components/ui/text-field'
import type { BoardCard } from '@/lib/document/view/board-view'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { FormFrame, focusFirst } from './form-frame'
import { useOutlineContext } from './outline-context'

export function TitleForm({ card }: { readonly card: BoardCard }) {
  const t = useTranslations('outline.form')
  const common = useTranslations('common')
  const words = useTranslations('card')
  const { editor, leaveForm } = useOutlineContext()
  const [title, setTitle] = useState(card.title)
  const leave = () => leaveForm(card.id)
  return (
    <FormFrame
      label={t('edit', { ref: card.ref })}
      done={common('save')}
      onLeave={leave}
      onDone={() => {
        const next = title.trim()
        if (next !== card.title) {
          editor.markHistoryStoppingPoint('title in the outline')
          setCardText(editor, card.id, { title: next })
        }
        leave()
      }}
    >
      <div ref={focusFirst} className="min-w-48 grow">
        <TextField
          label={words('field.title')}
          value={title}
          lang={card.language}
          maxLength={TITLE_MAX_LENGTH}
          onChange={setTitle}
        />
      </div>
    </FormFrame>
  )
}
