// The look of what is selected, or of what the tool in hand draws next.

import { useEffect } from 'react'
import { type Editor, type TLShape, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { drawnAmong, lookOf, nextLook, setOpacity, setStyle } from '@/components/canvas/style/look'
import { sayStylesAreShown } from '@/components/canvas/style/styles-shown'
import { useInspector } from './inspector-context'
import { Section } from './section'
import { StyleChoices } from './style-choices'

/** The look of those of the shapes that have one of their own. */
export function StyleSection({ shapes }: { shapes: readonly TLShape[] }) {
  const t = useTranslations('inspector')
  const { editor, isReadOnly } = useInspector()
  const drawn = useValue('drawn shapes', () => drawnAmong(editor, shapes), [editor, shapes])
  const look = useValue('look', () => lookOf(editor, drawn), [editor, drawn])
  if (isReadOnly || drawn.length === 0) return null
  const ids = drawn.map(({ id }) => id)
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
