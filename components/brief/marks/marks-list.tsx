// All marks in a brief as a list, your own or everyone's: each leads to its passage, and everything works without a
// mouse.

import { Highlighter } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Segmented } from '@/components/ui/segmented'
import type { ListedMark } from './located-marks'
import { type MarkActions, MarkView } from './mark-view'

export interface MarksListProps {
  marks: readonly ListedMark[]
  actions: MarkActions
  /** BCP 47 tag of the brief, or ''. */
  language: string
  /** Describes where a mark is, such as "Paragraph 12, page 3". */
  placeOf: (mark: ListedMark) => string
  onShow: (mark: ListedMark) => void
}

export function MarksList({ marks, actions, language, placeOf, onShow }: MarksListProps) {
  const t = useTranslations('brief.marks')
  const [whose, setWhose] = useState<'mine' | 'all'>('all')
  const mine = marks.filter(({ isMine }) => isMine)
  const shown = whose === 'mine' ? mine : marks
  return (
    <div className="flex min-h-0 grow flex-col overflow-y-auto px-4 py-3">
      <Segmented
        label={t('whose')}
        hideLabel
        value={whose}
        options={[
          { value: 'mine', label: t('mine', { count: mine.length }) },
          { value: 'all', label: t('everyones', { count: marks.length }) },
        ]}
        onChange={(value) => setWhose(value ?? 'all')}
        className="shrink-0"
      />
      {shown.length === 0 ? (
        <EmptyState icon={<Highlighter />} title={t(whose === 'mine' ? 'noneOfMine' : 'none')}>
          {actions.mayMark ? t('how') : t('viewer')}
        </EmptyState>
      ) : (
        <ul aria-label={t('title')} className="mt-3 flex flex-col gap-2">
          {shown.map((mark) => (
            <li
              key={mark.highlight.id}
              className="flex flex-col gap-2 rounded-lg border border-line border-s-[3px] bg-panel px-3 py-2"
              style={{ borderInlineStartColor: mark.highlight.author.color }}
            >
              <button
                type="button"
                disabled={!mark.place}
                onClick={() => onShow(mark)}
                className="-mx-1.5 rounded-md px-1.5 py-0.5 text-start hover:bg-hover disabled:hover:bg-transparent"
              >
                <span className="text-mute text-xs tabular-nums">{placeOf(mark)}</span>
                <q dir="auto" lang={language || undefined} className="line-clamp-3 break-words text-ink-soft leading-5">
                  {mark.highlight.quote}
                </q>
              </button>
              <MarkView mark={mark} actions={actions} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
