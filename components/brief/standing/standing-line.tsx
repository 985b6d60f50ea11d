// The line of a brief that was replaced: how many cards rest on sentences that changed. A press opens the list of them.

import { clsx } from 'clsx'
import { Check, ChevronRight } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { useFormatter } from '@/components/ui/use-formatter'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { TextRange } from '@/lib/brief/text-range'
import { useRevisions } from '../bring-in/use-revisions'
import type { ListedMark } from '../marks/located-marks'
import type { CitingCard, LocatedPassage } from '../marks/located-passages'
import { shownStanding } from './shown-standing'
import { type RateAgain, StandingList } from './standing-list'
import { useStanding } from './use-standing'

export interface StandingLineProps {
  boardId: string
  brief: PresentedBrief
  citing: readonly CitingCard[]
  passages: readonly LocatedPassage[]
  marks: readonly ListedMark[]
  onShowCard: (cardId: string) => void
  /** Goes to a place of the text. */
  onShow: (range: TextRange) => void
  /** Undefined for people who may not ask everybody. */
  rateAgain: RateAgain | undefined
  /** Notes that everything in the list is dealt with; undefined for people who may not. */
  onSettled: (() => void) | undefined
}

export function StandingLine(props: StandingLineProps) {
  const { boardId, brief, citing, passages, marks, onShowCard, onShow, rateAgain, onSettled } = props
  const t = useTranslations('brief.standing')
  const [isOpen, setOpen] = useState(false)
  /** Undefined: the version that the last replacement took away. */
  const [chosen, setChosen] = useState<number | undefined>(undefined)
  const line = useRef<HTMLButtonElement>(null)
  const listId = useId()
  const { data: revisions } = useRevisions(boardId, brief)
  const earlier = revisions?.filter(({ revision }) => revision < brief.revision).map(({ revision }) => revision) ?? []
  const from = chosen ?? (earlier.length > 0 ? Math.max(...earlier) : undefined)
  // A closed list is fetched once a version: citations that people add and remove in the meantime are applied below.
  const uses = isOpen ? passages.map(({ cardId, start, end }) => `${cardId} ${start} ${end}`).join() : ''
  // Dealt with, it comes back with the brief's next revision.
  const isSettled = brief.settledRevision >= brief.revision
  const { data } = useStanding(boardId, brief, isSettled ? undefined : from, uses)
  const shown = useMemo(() => {
    const marked = marks.flatMap(({ place }) => (place ? [place] : []))
    return data && shownStanding(data, { briefId: brief.id, citing, used: [...passages, ...marked] })
  }, [data, brief.id, citing, passages, marks])
  if (isSettled || !shown || (shown.cards.length + shown.unused.length === 0 && !isOpen)) return null

  return (
    <section
      aria-label={t('title')}
      className="flex min-h-0 shrink! flex-col"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.preventDefault()
        setOpen(false)
        line.current?.focus()
      }}
    >
      <button
        ref={line}
        type="button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
        className="-mx-1 flex min-h-8 shrink-0 items-center gap-1 self-start rounded-md px-1 text-start text-ink-soft text-xs hover:bg-hover hover:text-ink pointer-coarse:min-h-11"
      >
        <ChevronRight aria-hidden className={clsx('size-3.5 shrink-0', isOpen && 'turned-open')} />
        {shown.cards.length > 0 || shown.unused.length === 0
          ? t('cards', { count: shown.cards.length })
          : t('unused', { count: shown.unused.length })}
      </button>
      <div id={listId} hidden={!isOpen} className="-mx-4 flex min-h-0 flex-col border-line border-t">
        {isOpen ? (
          <div className="min-h-0 overflow-y-auto px-4 py-2.5">
            <StandingList
              shown={shown}
              language={brief.metadata.language}
              since={
                earlier.length > 1 && from !== undefined ? (
                  <Since boardId={boardId} brief={brief} from={from} onFrom={setChosen} />
                ) : null
              }
              onShowCard={onShowCard}
              onShow={onShow}
              rateAgain={rateAgain}
            />
          </div>
        ) : null}
        {/* In sight however long the list is. */}
        {isOpen && onSettled ? (
          <div className="flex shrink-0 items-center justify-between gap-2 border-line border-t px-4 py-2">
            <p className="text-mute text-xs leading-4">{t('settleHint')}</p>
            <Button size="sm" className="shrink-0" icon={<Check aria-hidden />} onClick={onSettled}>
              {t('settle')}
            </Button>
          </div>
        ) : null}
      </div>
    </section>
  )
}

interface SinceProps {
  boardId: string
  brief: PresentedBrief
  from: number
  onFrom: (revision: number) => void
}

/** Chooses the version to compare with, where there are several. */
function Since({ boardId, brief, from, onFrom }: SinceProps) {
  const t = useTranslations('brief')
  const format = useFormatter()
  const { data: revisions = [] } = useRevisions(boardId, brief)
  const options = revisions.flatMap(({ revision, replacedAt, characters }) => {
    if (replacedAt === null) return []
    const when = format.dateTime(new Date(replacedAt), { dateStyle: 'medium', timeStyle: 'short' })
    const about = t('replace.version.about', { when, count: characters })
    return [{ value: String(revision), label: `${t('replace.version.number', { number: revision })} · ${about}` }]
  })
  return (
    <SelectField
      label={t('standing.since')}
      value={String(from)}
      options={options}
      onChange={(value) => value && onFrom(Number(value))}
    />
  )
}
