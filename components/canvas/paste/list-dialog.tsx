// Makes cards from a list, one for each line: people choose the kind, see the number of cards, and can correct the text
// first.

import { useState } from 'react'
import { defaultHandleExternalTextContent, type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { CARD_KIND_INFO, CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { listItems } from '@/lib/domain/cards/list-lines'
import { createCards } from '../card/create-cards'
import { askAboutList, type PastedList, pastedList } from './pasted-list'

/** More cards at once are an import of a table. */
const MOST_CARDS = 200

export function ListDialog({ editor }: { editor: Editor }) {
  const t = useTranslations('canvas.list')
  const list = useValue('pasted list', () => pastedList(editor), [editor])
  const close = () => askAboutList(editor, undefined)
  return (
    <Dialog
      open={list !== undefined}
      onOpenChange={(open) => !open && close()}
      title={t('title')}
      description={t('text')}
      widthPx={520}
    >
      {list ? <Form key={list.text} editor={editor} list={list} onDone={close} /> : null}
    </Dialog>
  )
}

function Form({ editor, list, onDone }: { editor: Editor; list: PastedList; onDone: () => void }) {
  const t = useTranslations('canvas.list')
  const card = useTranslations('card')
  const common = useTranslations('common')
  const [text, setText] = useState(list.text)
  const [kind, setKind] = useState<CardKind>('risk')
  const items = listItems(text)
  const isTooLong = items.length > MOST_CARDS

  function makeCards() {
    createCards(editor, kind, items)
    onDone()
  }

  function putAsText() {
    editor.markHistoryStoppingPoint('paste text')
    void defaultHandleExternalTextContent(editor, { text: list.text, ...(list.point && { point: list.point }) })
    onDone()
  }

  return (
    <div className="flex flex-col gap-4">
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
        {list.point ? (
          <Button className="mr-auto" onClick={putAsText}>
            {t('asText')}
          </Button>
        ) : null}
        <Button onClick={onDone}>{common('cancel')}</Button>
        <Button variant="primary" disabled={items.length === 0 || isTooLong} onClick={makeCards}>
          {t('make', { count: items.length })}
        </Button>
      </div>
    </div>
  )
}
