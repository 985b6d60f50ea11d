// One block of the brief: its number in the margin, its text, and below it a note of what the source has in addition.

import { clsx } from 'clsx'
import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { CodePointText } from '@/lib/brief/code-points'
import { directionOf } from '@/lib/brief/right-to-left'
import { isListItem } from '@/lib/brief/text-shape'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { Segment } from '../marks/located-passages'
import { MarginMarks } from '../marks/margin-marks'
import { MarkedText } from '../marks/marked-text'
import { marksIn } from '../marks/segments-by-block'
import type { ReaderBlock } from '../text/reading-order'
import { BlockReaders } from './block-readers'
import { PageLine } from './page-line'

export interface ReaderBlockProps {
  block: ReaderBlock
  text: CodePointText
  /** Undefined where nothing is marked. */
  segments: readonly Segment[] | undefined
  /** Set where a page begins. */
  pageLabel: string | undefined
  showsNumber: boolean
  /** Whether this block has the reader's one tab stop. */
  isTabStop: boolean
  /** The other readers of this block. */
  readers: readonly PresenceUser[] | undefined
  onShowCard: (cardId: string) => void
  onOpenMark: (id: string) => void
  onOpenMarks: () => void
}

type TextKind = Exclude<ReaderBlock['kind'], 'heading'>

const TAGS: Readonly<Record<TextKind, 'p' | 'div' | 'pre'>> = {
  paragraph: 'p',
  'list-item': 'div',
  footnote: 'p',
  metadata: 'pre',
  // TableView draws these.
  'table-row': 'div',
}

/** Below the panel's own headings. */
const HEADING_TAGS = ['h4', 'h5', 'h6'] as const

export function BlockView(props: ReaderBlockProps) {
  const { block, text, segments, pageLabel, showsNumber, isTabStop, readers, onShowCard, onOpenMark, onOpenMarks } =
    props
  const frame = useRef<HTMLDivElement>(null)
  const marks = useMemo(() => (segments ? marksIn(segments) : []), [segments])
  const Text = block.kind === 'heading' ? (HEADING_TAGS[(block.level ?? 1) - 1] ?? 'h6') : TAGS[block.kind]
  const lostItsBullet = block.kind === 'list-item' && !isListItem(text.slice(block.start, block.end))
  return (
    <>
      {pageLabel === undefined ? null : <PageLine label={pageLabel} />}
      <div ref={frame} data-block={block.id} className="relative pe-10 ps-[calc(var(--gutter)+0.5rem)]">
        {readers ? (
          <span className="absolute start-0 z-1 flex h-[calc(var(--reader-px)*1.6)] items-center">
            <BlockReaders people={readers} />
          </span>
        ) : null}
        {block.number === undefined || !showsNumber ? null : (
          <span
            aria-hidden
            className="absolute top-0 start-0 w-(--gutter) select-none text-end text-[10px] text-mute leading-[calc(var(--reader-px)*1.6)] tabular-nums"
          >
            {block.number}
          </span>
        )}
        <Text
          data-block-start={block.start}
          dir={directionOf(text.slice(block.start, block.end))}
          tabIndex={isTabStop ? 0 : -1}
          className={clsx(
            'scroll-my-6 break-words rounded-sm [unicode-bidi:plaintext]',
            block.kind === 'heading' && 'pt-2 font-semibold text-ink leading-snug',
            block.kind === 'heading' && ((block.level ?? 1) === 1 ? 'text-[1.14em]' : 'text-[1.04em]'),
            block.kind === 'footnote' && 'text-[0.86em] text-ink-soft',
            block.kind === 'metadata' && 'whitespace-pre-wrap font-sans text-[0.86em] text-mute',
            lostItsBullet && 'list-item list-inside list-disc',
          )}
        >
          {segments ? (
            <MarkedText text={text} segments={segments} onShowCard={onShowCard} />
          ) : (
            text.slice(block.start, block.end)
          )}
        </Text>
        {marks.length === 0 ? null : (
          <MarginMarks
            frame={frame}
            block={block}
            text={text}
            marks={marks}
            isTabStop={isTabStop}
            onOpenMark={onOpenMark}
            onOpenList={onOpenMarks}
          />
        )}
      </div>
      {block.warning ? <MissingNote warning={block.warning} /> : null}
    </>
  )
}

function MissingNote({ warning }: { warning: 'list-missing' | 'metadata-broken' }) {
  const t = useTranslations('brief.list')
  const isList = warning === 'list-missing'
  return (
    <div
      role="note"
      className="mt-3 me-10 ms-[calc(var(--gutter)+0.5rem)] select-none rounded-lg border border-warning/60 border-dashed bg-warning-soft px-3 py-2 text-warning text-xs leading-5"
    >
      <strong className="font-semibold">{isList ? t('missing') : t('metadataBroken')}</strong>{' '}
      {isList ? t('detail') : t('metadataDetail')}
    </div>
  )
}
