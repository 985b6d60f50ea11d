// A passage as a card cites it and as another version says it, with the words that differ struck out or underlined.

import { type ReactNode, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type WordingPiece, wordDifference } from '@/lib/brief/word-difference'

export interface WordingsProps {
  cited: string
  now: string
  /** A BCP 47 tag or ''. */
  language: string
}

export function Wordings({ cited, now, language }: WordingsProps) {
  const t = useTranslations('brief.replace')
  const { before, after } = useMemo(() => wordDifference(cited, now), [cited, now])
  return (
    <>
      <blockquote dir="auto" lang={language || undefined} className="break-words text-mute">
        {t.rich('wasDiffering', {
          quote: () => <Pieces pieces={before} other={(text) => <del className="decoration-danger">{text}</del>} />,
        })}
      </blockquote>
      <blockquote dir="auto" lang={language || undefined} className="mt-1 break-words">
        {t.rich('nowDiffering', {
          quote: () => <Pieces pieces={after} other={(text) => <ins className="decoration-2">{text}</ins>} />,
        })}
      </blockquote>
    </>
  )
}

function Pieces({ pieces, other }: { pieces: readonly WordingPiece[]; other: (text: string) => ReactNode }) {
  return pieces.map(({ text, isShared }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces are known by their place alone
    <span key={i}>{isShared ? text : other(text)}</span>
  ))
}
