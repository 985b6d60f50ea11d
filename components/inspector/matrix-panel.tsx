// A selected matrix in words: its title, its axes, its layout, the words at the ends, and which cards it takes.
// Changing an axis lays out all its cards again, as one step of undo.

import type { TLShapeId } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { fieldWord } from '@/components/canvas/matrix/axis-words'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { BoardMatrix, BoardView } from '@/lib/document/view/board-view'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { fieldsWithAxis } from '@/lib/domain/matrix/axis'
import { MATRIX_LAYOUTS, type MatrixLayout, type MatrixPole } from '@/lib/domain/matrix/matrix'
import { cellOf, kindsOfMatrix, matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { type MatrixShape, type MatrixShapeProps, POLE_MAX_LENGTH } from '@/lib/schema/matrix-shape'
import { BringInRow } from './bring-in-row'
import { CountedThings } from './counted-things'
import { DeleteButton } from './delete-button'
import { HeldCards } from './held-cards'
import { useInspector } from './inspector-context'
import { LockButton, LockNote } from './lock-section'
import { MatrixSection } from './matrix-section'
import { Section } from './section'

export interface MatrixPanelProps {
  readonly view: BoardView
  readonly matrix: BoardMatrix
}

export function MatrixPanel({ view, matrix }: MatrixPanelProps) {
  const t = useTranslations('inspector.matrix')
  const card = useTranslations('card')
  const locale = useLocale()
  const { editor, isReadOnly } = useInspector()
  const words = wordsOf(locale)
  const axes = matrixAxes(matrix, view.criteria)
  const cards = view.cards.filter(({ parentId }) => parentId === matrix.id)
  const placed = cards.filter(({ fields }) => cellOf(axes, fields)).length
  const kinds = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    kindsOfMatrix(matrix).map((kind) => card(`kind.${kind}`)),
  )

  const change = (props: Partial<MatrixShapeProps>) =>
    editor.updateShape<MatrixShape>({ id: matrix.id as TLShapeId, type: 'matrix', props })
  const choose = (props: Partial<MatrixShapeProps>) => {
    editor.markHistoryStoppingPoint('change matrix')
    change(props)
  }
  const beginText = () => editor.markHistoryStoppingPoint('write in matrix')
  const fields = fieldsWithAxis(view.criteria).map((name) => ({ value: name, label: fieldWord(name, words) }))
  const poles: readonly MatrixPole[] =
    matrix.layout === 'rings'
      ? []
      : [
          ...(axes.x?.type === 'choice' ? (['xLow', 'xHigh'] as const) : []),
          ...(axes.y?.type === 'choice' ? (['yLow', 'yHigh'] as const) : []),
        ]
  return (
    <div className="flex flex-col gap-4 px-4 pt-3 pb-8">
      <CountedThings ids={[matrix.id]} />
      <TextField
        label={t('name')}
        value={matrix.title}
        maxLength={TITLE_MAX_LENGTH}
        readOnly={isReadOnly}
        onFocus={beginText}
        onChange={(title) => change({ title })}
      />
      <LockNote ids={[matrix.id]} />
      <Section title={t('title')}>
        <div className="flex flex-col gap-3">
          <SelectField
            label={t('layout')}
            value={matrix.layout}
            disabled={isReadOnly}
            options={MATRIX_LAYOUTS.map((value) => ({ value, label: t(value) }))}
            onChange={(value) => choose({ layout: (value || 'grid') satisfies MatrixLayout })}
          />
          <SelectField
            label={t('across')}
            value={matrix.xField}
            placeholder={t('none')}
            disabled={isReadOnly}
            options={fields.filter(({ value }) => value !== matrix.yField || value === matrix.xField)}
            onChange={(xField) => choose({ xField })}
          />
          {matrix.layout === 'rings' ? null : (
            <SelectField
              label={t('up')}
              value={matrix.yField}
              placeholder={t('none')}
              disabled={isReadOnly}
              options={fields.filter(({ value }) => value !== matrix.xField || value === matrix.yField)}
              onChange={(yField) => choose({ yField })}
            />
          )}
          <p className="text-mute">{kinds === '' ? t('takesNone') : t('takes', { kinds })}</p>
          <HeldCards holderId={matrix.id} says={t('cards', { placed, waiting: cards.length - placed })} />
          <BringInRow matrixId={matrix.id} />
        </div>
      </Section>
      <MatrixSection matrix={matrix} />
      {poles.length === 0 ? null : (
        <Section title={t('poles')}>
          <div className="flex flex-col gap-3">
            {poles.map((pole) => (
              <TextField
                key={pole}
                label={t(pole)}
                value={matrix[pole]}
                maxLength={POLE_MAX_LENGTH}
                readOnly={isReadOnly}
                onFocus={beginText}
                onChange={(text) => change({ [pole]: text })}
              />
            ))}
          </div>
        </Section>
      )}
      <LockButton ids={[matrix.id]} />
      <DeleteButton ids={[matrix.id]} />
    </div>
  )
}
