// Scores a card in the outline: the fields that digits score on the canvas, each by the words of its scale.

import { useState } from 'react'
import type { TLShapeId } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { changeCards } from '@/components/canvas/card/change-cards'
import { isCard } from '@/components/canvas/card/is-card'
import { fieldWord } from '@/components/canvas/matrix/axis-words'
import { DIGIT_FIELDS } from '@/components/canvas/score/scored-fields'
import { canvasWords } from '@/components/canvas/words/canvas-words'
import { SelectField } from '@/components/ui/select-field'
import type { BoardCard } from '@/lib/document/view/board-view'
import { type CardFieldValue, cardField, isStep } from '@/lib/domain/cards/card-fields'
import { localeOf, textIn } from '@/lib/domain/localized'
import { FormFrame, focusFirst } from './form-frame'
import { useOutlineBoard, useOutlineContext } from './outline-context'

export function ScoreForm({ card }: { readonly card: BoardCard }) {
  const t = useTranslations('outline.form')
  const common = useTranslations('common')
  const language = useLocale()
  const locale = localeOf(language)
  const { editor, leaveForm } = useOutlineContext()
  const view = useOutlineBoard()
  const { first, second } = DIGIT_FIELDS[card.kind] ?? {}
  const names = [first, second].filter((name) => name !== undefined)
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(names.map((name) => [name, String(card.fields[name] ?? '')])),
  )
  const leave = () => leaveForm(card.id)
  const save = () => {
    const shape = editor.getShape(card.id as TLShapeId)
    if (isCard(shape)) {
      const fields: Record<string, CardFieldValue> = { ...shape.props.fields }
      for (const [name, value] of Object.entries(values)) {
        const step = Number(value)
        if (isStep(step)) fields[name] = step
        else delete fields[name]
      }
      const isChanged = names.some((name) => fields[name] !== shape.props.fields[name])
      if (isChanged) changeCards(editor, new Map([[card.id, { fields }]]), 'score in the outline')
    }
    leave()
  }
  return (
    <FormFrame label={t('score', { ref: card.ref })} done={common('save')} onLeave={leave} onDone={save}>
      <div ref={focusFirst} className="flex min-w-0 grow flex-wrap gap-2">
        {names.map((name) => {
          const field = cardField(name)
          if (field?.type !== 'step') return null
          const options = view.criteria[field.scale].steps.map(({ word }, index) => ({
            value: String(index + 1),
            label: `${index + 1} ${textIn(word, locale)}`.trim(),
          }))
          return (
            <SelectField
              key={name}
              label={fieldWord(name, canvasWords(editor))}
              className="min-w-40 grow"
              placeholder={t('notScored')}
              value={values[name] ?? ''}
              options={options}
              onChange={(value) => setValues((before) => ({ ...before, [name]: value }))}
            />
          )
        })}
      </div>
    </FormFrame>
  )
}
