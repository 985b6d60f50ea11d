// One block of the brief: its number in the margin, its text, and below it what is missing from the source.

import { clsx } from 'clsx'
import { useTranslations } from 'use-intl'
import type { CodePointText } from '@/lib/brief/code-points'
import { isListItem } from '@/lib/brief/text-shape'
import type { Segment } from './located-passages'
import { MarkedText } from './marked-text'
import type { ReaderBlock } from './reading-order'

export interface ReaderBlockProps {
  block: ReaderBlock
  text: CodePointText
  segments: readonly Segment[]
  /** Whether this block has the reader's one tab stop. */
  isTabStop: boolean
  onShowCard: (cardId: string) => void
}

const TAGS = { heading: 'h4', paragraph: 'p', 'list-item': 'div', metadata: 'pre' } as const

export function BlockView({ block, text, segments, isTabStop, onShowCard }: ReaderBlockProps) {
  const Text = TAGS[block.kind]
  const lostItsBullet = block.kind === 'list-item' && !isListItem(text.slice(block.start, block.end))
  return (
    <>
      <div className="relative pl-6">
        {block.number === undefined ? null : (
          <span
            aria-hidden
            className="absolute top-[3px] left-0 w-4 select-none text-right text-[10px] text-mute tabular-nums"
          >
            {block.number}
          </span>
        )}
        <Text
          data-block-start={block.start}
          tabIndex={isTabStop ? 0 : -1}
          className={clsx(
            'scroll-my-6 break-words rounded-sm',
            block.kind === 'heading' && 'pt-2 font-semibold text-[15px] text-ink leading-snug',
            block.kind === 'metadata' && 'whitespace-pre-wrap font-sans text-mute text-xs leading-5',
            lostItsBullet && 'list-item list-inside list-disc',
          )}
        >
          <MarkedText text={text} segments={segments} onShowCard={onShowCard} />
        </Text>
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
      className="mt-3 ml-6 select-none rounded-lg border border-warning/60 border-dashed bg-warning-soft px-3 py-2 text-warning text-xs leading-5"
    >
      <strong className="font-semibold">{isList ? t('missing') : t('metadataBroken')}</strong>{' '}
      {isList ? t('detail') : t('metadataDetail')}
    </div>
  )
}
