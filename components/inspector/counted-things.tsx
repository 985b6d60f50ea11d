// The head of the inspector where no single card is selected: what is selected, in plain words.

import { type TLShapeId, useValue } from 'tldraw'
import { useLocale } from 'use-intl'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import { thingsInWords } from '@/components/canvas/words/things'
import { useInspector } from './inspector-context'

export function CountedThings({ ids }: { ids: readonly string[] }) {
  const { editor } = useInspector()
  const locale = useLocale()
  const said = useValue(
    'what is selected',
    () =>
      thingsInWords(
        ids.flatMap((id) => editor.getShape(id as TLShapeId) ?? []),
        wordsOf(locale),
      ),
    [editor, ids, locale],
  )
  return <h2 className="font-semibold text-base leading-6">{said}</h2>
}
