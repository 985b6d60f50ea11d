// The look of what is selected, or of what the tool in hand draws next.

import { useEffect, useMemo } from 'react'
import { computed, type Editor, type TLShape, type TLShapeId, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { drawnAmong, isSameLook, lookOf, nextLook, setOpacity, setStyle } from '@/components/canvas/style/look'
import { sayStylesAreShown } from '@/components/canvas/style/styles-shown'
import { useInspector } from '../inspector-context'
import { Section } from '../section'
import { StyleChoices } from './style-choices'

/** The look of those of the shapes that have one of their own. */
export function StyleSection({ ids }: { ids: readonly TLShapeId[] }) {
  const { editor, isReadOnly } = useInspector()
  // A text, so that a drag of cards alone draws nothing here.
  const drawn = useValue(
    'drawn shapes',
    () =>
      drawnAmong(editor, shapesIn(editor, ids))
        .map(({ id }) => id)
        .join(' '),
    [editor, ids],
  )
  return isReadOnly || drawn === '' ? null : <LookOfDrawn drawn={drawn} />
}

/** `drawn`: ids of shapes, with spaces between them. */
function LookOfDrawn({ drawn }: { drawn: string }) {
  const t = useTranslations('inspector')
  const { editor } = useInspector()
  const ids = useMemo(() => drawn.split(' ') as TLShapeId[], [drawn])
  const signal = useMemo(
    () => computed('look', () => lookOf(editor, shapesIn(editor, ids)), { isEqual: isSameLook }),
    [editor, ids],
  )
  const look = useValue(signal)
  return (
    <Section title={t('section.style')}>
      <StylesShown editor={editor} />
      <StyleChoices
        look={look}
        onStyle={(name, value) => setStyle(editor, ids, name, value)}
        onOpacity={(opacity) => setOpacity(editor, ids, opacity)}
      />
    </Section>
  )
}

function shapesIn(editor: Editor, ids: readonly TLShapeId[]): TLShape[] {
  return ids.flatMap((id) => editor.getShape(id) ?? [])
}

/** The look of the shapes of this type that are drawn next. */
export function NextStylePanel({ type }: { type: string }) {
  const t = useTranslations('inspector')
  const { editor } = useInspector()
  const look = useValue('next look', () => nextLook(editor, type), [editor, type])
  return (
    <div className="flex flex-col gap-4 px-4 pt-3 pb-8">
      <StylesShown editor={editor} />
      <h2 className="font-semibold text-base leading-6">{t('style.next')}</h2>
      <StyleChoices
        look={look}
        onStyle={(name, value) => setStyle(editor, [], name, value)}
        onOpacity={(opacity) => setOpacity(editor, [], opacity)}
      />
    </div>
  )
}

function StylesShown({ editor }: { editor: Editor }) {
  useEffect(() => sayStylesAreShown(editor), [editor])
  return null
}
