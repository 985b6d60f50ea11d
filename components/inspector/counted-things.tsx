// The head of the inspector where no single card is selected: what is selected, in plain words.

import type { TLShape } from 'tldraw'
import { useLocale } from 'use-intl'
import { wordsOf } from '@/components/canvas/canvas-words'
import { thingsInWords } from '@/components/canvas/things'

export function CountedThings({ shapes }: { shapes: readonly TLShape[] }) {
  const words = wordsOf(useLocale() === 'ja' ? 'ja' : 'en')
  return <h2 className="font-semibold text-base leading-6">{thingsInWords(shapes, words)}</h2>
}
