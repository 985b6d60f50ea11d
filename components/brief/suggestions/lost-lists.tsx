// The lists of the brief whose items no rule could read: a reader decides on them in the text.

import { useTranslations } from 'use-intl'
import type { TextRange } from '@/lib/brief/text-range'
import type { ReadingOrder } from '../text/reading-order'
import type { Candidates } from './use-candidates'

export interface LostListsProps {
  candidates: Candidates
  order: ReadingOrder
  onShow: (range: TextRange) => void
}

export function LostLists({ candidates, order, onShow }: LostListsProps) {
  const t = useTranslations('candidates')
  const tKind = useTranslations('card.kind')
  if (candidates.lostLists.length === 0) return null
  return (
    <details open={candidates.lostLists.length === 1} className="mt-3">
      <summary className="cursor-pointer content-center py-1 font-medium text-warning text-xs leading-5 pointer-coarse:min-h-11">
        {t('lostLists', { count: candidates.lostLists.length })}
      </summary>
      <ul className="mt-1 flex flex-col gap-2">
        {candidates.lostLists.map(({ blockId, start, end, kind }) => {
          const words = order.text.slice(start, end)
          return (
            <li key={blockId}>
              <button
                type="button"
                onClick={() => onShow({ start, end })}
                className="w-full rounded-lg border border-warning/60 border-dashed bg-warning-soft px-3 py-2 text-start text-warning text-xs leading-5"
              >
                {kind ? t('lostListOf', { words, kind: tKind(kind) }) : t('lostList', { words })}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
