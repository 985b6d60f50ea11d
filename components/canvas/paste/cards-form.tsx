// Makes cards from a text, one for each line: people choose the kind, see the number of cards, and can correct the text
// first.

import { useState } from 'react'
import type { Editor, VecLike } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { CARD_KIND_INFO, CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { listItems } from '@/lib/domain/cards/list-lines'
import { createCards } from '../card/create-cards'

/** More cards at once are an import of a table. */
const MOST_CARDS = 200

export interface CardsFormProps {
  editor: Editor
  /** The text at first. */
  text: string
  /** Where it was pasted; undefined for a list that is typed. */
  at: VecLike | undefined
  onDone: () => void
}

export function CardsForm({ editor, text: given, at, onDone }: CardsFormProps) {
  const t = useTranslations('canvas.list')
  const card = useTranslations('card')
  const common = useTranslations('common')
  const [text, setText] = useState(given)
  const [kind, setKind] = useState<CardKind>('risk')
  const items = listItems(text)
  const isTooLong = items.length > MOST_CARDS

  function makeCards() {
    createCards(editor, kind, items, at)
    onDone()
  }

  return (
    <>
      <label className="flex flex-col gap-1">
        <span className="font-medium">{t('lines')}</span>
        <textarea
          value={text}
          rows={9}
          onChange={(event) => setText(event.target.value)}
          className="w-full resize-y rounded-lg border border-line-strong bg-panel px-2.5 py-2 leading-5"
        />
        <span aria-live="polite" className={isTooLong ? 'text-warning' : 'text-mute'}>
          {isTooLong ? t('tooMany', { most: MOST_CARDS, count: items.length }) : t('count', { count: items.length })}
        </span>
      </label>
      <SelectField
        label={t('kind')}
        value={kind}
        options={CARD_KINDS.map((each) => ({
          value: each,
          label: `${CARD_KIND_INFO[each].sign} ${card(`kind.${each}`)}`,
        }))}
        onChange={(value) => value !== '' && setKind(value)}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>{common('cancel')}</Button>
        <Button variant="primary" disabled={items.length === 0 || isTooLong} data-go onClick={makeCards}>
          {t('make', { count: items.length })}
        </Button>
      </div>
    </>
  )
}
