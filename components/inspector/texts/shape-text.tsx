// The words of one selected note, text, drawn shape, arrow, frame or picture.

import type { TLShape } from 'tldraw'
import { useTranslations } from 'use-intl'
import { type ShapeWords, wordsOfShape, writeWords } from '@/components/canvas/text/shape-words'
import { BODY_MAX_LENGTH, TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'
import { useInspector } from '../inspector-context'
import { WordsBox } from './words-box'

const MAX_LENGTH: Readonly<Record<ShapeWords['role'], number>> = {
  text: BODY_MAX_LENGTH,
  name: TITLE_MAX_LENGTH,
  description: 1_000,
}

export function ShapeText({ shape }: { shape: TLShape }) {
  const t = useTranslations('inspector.shape')
  const { editor } = useInspector()
  const words = wordsOfShape(shape)
  if (!words) return null
  const { role, text, isFormatted } = words
  return (
    <div className="flex flex-col gap-1">
      <WordsBox
        label={t(role)}
        field="words"
        value={text}
        maxLength={Math.max(MAX_LENGTH[role], text.length)}
        multiline={role !== 'name'}
        readOnly={isFormatted}
        onChange={(next) => writeWords(editor, shape, next)}
      />
      {isFormatted ? <p className="text-mute text-xs">{t('formatted')}</p> : null}
    </div>
  )
}
