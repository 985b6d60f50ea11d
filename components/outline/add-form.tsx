// Makes cards in one place of the outline, one after the other: Enter makes one, and the field waits for the next.

import { useRef, useState } from 'react'
import { isShapeId, type TLPageId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { announce } from '@/components/canvas/announce/announcement'
import { spokenName } from '@/components/canvas/announce/spoken-card'
import { createCardIn } from '@/components/canvas/card/create-cards'
import type { DropPlace } from '@/components/canvas/matrix/drop-cell'
import { openPage } from '@/components/canvas/pages/board-pages'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { OutlinePlace } from '@/lib/document/view/outline'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { CARD_KINDS, type CardKind } from '@/lib/domain/cards/card-kind'
import { kindsOfMatrix } from '@/lib/domain/matrix/matrix-axes'
import { CellField } from './cell-field'
import { FormFrame } from './form-frame'
import { useOutlineContext } from './outline-context'

export interface AddFormProps {
  readonly place: OutlinePlace
  readonly pageId: string
  readonly name: string
}

export function AddForm({ place, pageId, name }: AddFormProps) {
  const t = useTranslations('outline')
  const canvas = useTranslations('canvas')
  const words = useTranslations('card')
  const { editor, leaveForm } = useOutlineContext()
  const kinds = kindsIn(place)
  const [kind, setKind] = useState<CardKind>(kinds[0] ?? 'risk')
  const [cell, setCell] = useState<DropPlace>('tray')
  const [title, setTitle] = useState('')
  const field = useRef<HTMLElement | null>(null)
  const add = () => {
    const words = title.trim()
    field.current?.focus()
    if (words === '' || !openPage(editor, pageId as TLPageId)) return
    const holderId = isShapeId(place.id) ? place.id : undefined
    const id = createCardIn(editor, kind, words, {
      holderId,
      cell: place.type === 'matrix' ? cell : undefined,
    })
    const made = editor.getShape(id)
    // What is typed into a field isn't announced by itself.
    if (made) announce(editor, canvas('spoken.added', { name: spokenName(editor, made) }))
    setTitle('')
  }
  const focusField = (control: HTMLElement | null) => {
    if (control && !field.current) control.focus()
    field.current = control
  }
  return (
    <FormFrame
      label={t('add.label', { place: name })}
      done={t('add.done')}
      onDone={add}
      onLeave={() => leaveForm(place.id)}
    >
      {kinds.length > 1 ? (
        <SelectField
          label={canvas('menu.kind')}
          className="min-w-32"
          value={kind}
          options={kinds.map((each) => ({ value: each, label: words(`kind.${each}`) }))}
          onChange={(chosen) => chosen && setKind(chosen)}
        />
      ) : null}
      {place.type === 'matrix' ? <CellField matrix={place.matrix} value={cell} onChange={setCell} /> : null}
      <TextField
        ref={focusField}
        label={words('field.title')}
        className="min-w-48 grow"
        value={title}
        maxLength={TITLE_MAX_LENGTH}
        onChange={setTitle}
      />
    </FormFrame>
  )
}

/** The kinds of card that the place takes. */
function kindsIn(place: OutlinePlace): readonly CardKind[] {
  if (place.type === 'matrix') return kindsOfMatrix(place.matrix)
  return place.type === 'zone' && place.zone.accepts.length > 0 ? place.zone.accepts : CARD_KINDS
}
