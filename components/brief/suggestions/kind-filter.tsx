// Shows the suggestions of one kind or all, and whether they are marked in the text.

import { useTranslations } from 'use-intl'
import type { CandidateKind } from '@/lib/brief/candidates/candidate'
import { CARD_KIND_INFO } from '@/lib/domain/cards/card-kind'
import { SUGGESTED_KINDS } from './candidate-item'
import type { OpenCandidate } from './use-candidates'

export interface KindFilterProps {
  open: readonly OpenCandidate[]
  filter: CandidateKind | undefined
  onFilter: (kind: CandidateKind | undefined, isPointed: boolean) => void
  hasMarks: boolean
  onMarks: (hasMarks: boolean) => void
}

export function KindFilter({ open, filter, onFilter, hasMarks, onMarks }: KindFilterProps) {
  const t = useTranslations('candidates')
  const tMany = useTranslations('card.kindMany')
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of one choice in a row
    <div
      role="group"
      aria-label={t('filter')}
      className="mt-2 flex flex-wrap items-center gap-1 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:whitespace-nowrap"
    >
      <button
        type="button"
        aria-pressed={filter === undefined}
        onClick={({ detail }) => onFilter(undefined, detail > 0)}
        className={CHIP}
      >
        {t('all', { count: open.length })}
      </button>
      {SUGGESTED_KINDS.map((kind) => {
        const count = open.filter((candidate) => candidate.kind === kind).length
        return (
          <button
            key={kind}
            type="button"
            disabled={count === 0 && filter !== kind}
            aria-pressed={filter === kind}
            onClick={({ detail }) => onFilter(filter === kind ? undefined : kind, detail > 0)}
            className={CHIP}
          >
            <span aria-hidden>{CARD_KIND_INFO[kind].sign}</span>
            {tMany(kind)} {count}
          </button>
        )
      })}
      <label className="ms-auto flex min-h-7 cursor-pointer items-center gap-1.5 text-ink-soft text-xs pointer-coarse:min-h-11">
        <input type="checkbox" checked={hasMarks} onChange={(event) => onMarks(event.target.checked)} />
        {t('marks')}
      </label>
    </div>
  )
}

const CHIP =
  'inline-flex h-7 items-center gap-1 rounded-md border border-line px-2 text-ink-soft text-xs tabular-nums hover:bg-hover disabled:opacity-40 aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-panel pointer-coarse:h-11'
