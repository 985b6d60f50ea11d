// Blocks that stand together: the items of a list, the rows of a table, or one block. The browser leaves out blocks that are far from sight
// (content-visibility), and unchanged blocks aren't drawn again: a brief of 300 pages scrolls like one of three.

import { memo } from 'react'
import type { CodePointText } from '@/lib/brief/code-points'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { Segment } from '../marks/located-passages'
import type { BlocksTogether, ReaderBlock } from '../text/reading-order'
import { guessHeightEm } from './block-height'
import { BlockView } from './reader-block'
import { TableView } from './table-view'

export interface BlockGroupProps {
  kind: BlocksTogether['kind']
  blocks: readonly ReaderBlock[]
  text: CodePointText
  language: string
  /** Segments by block id; the same array as long as nothing changed. */
  segments: ReadonlyMap<string, readonly Segment[]>
  pageLabels: ReadonlyMap<string, string>
  showsNumbers: boolean
  /** The block that has the reader's one tab stop, if it is in this group. */
  tabStopId: string | undefined
  /** The other readers by block id; the same array as long as no reader moves on. */
  readers: ReadonlyMap<string, readonly PresenceUser[]>
  onShowCard: (cardId: string) => void
  onOpenMark: (id: string) => void
  onOpenMarks: () => void
}

export const BlockGroup = memo(function BlockGroup({ kind, blocks, language, ...props }: BlockGroupProps) {
  const { text, segments, pageLabels, showsNumbers, tabStopId, readers, onShowCard, onOpenMark, onOpenMarks } = props
  const style = { containIntrinsicBlockSize: `auto ${guessHeightEm(blocks, language)}em` }
  if (kind === 'table') {
    return (
      <div style={style} className="[content-visibility:auto]">
        <TableView blocks={blocks} {...props} />
      </div>
    )
  }
  const views = blocks.map((block) => (
    <BlockView
      key={block.id}
      block={block}
      text={text}
      segments={segments.get(block.id)}
      pageLabel={pageLabels.get(block.id)}
      showsNumber={showsNumbers}
      isTabStop={block.id === tabStopId}
      readers={readers.get(block.id)}
      onShowCard={onShowCard}
      onOpenMark={onOpenMark}
      onOpenMarks={onOpenMarks}
    />
  ))
  return kind === 'list' ? (
    <ul style={style} className="flex list-none flex-col gap-[0.45em] [content-visibility:auto]">
      {views.map((view) => (
        <li key={view.key}>{view}</li>
      ))}
    </ul>
  ) : (
    <div style={style} className="[content-visibility:auto]">
      {views}
    </div>
  )
}, isSame)

/** The maps are rebuilt whenever anything changes anywhere, so this compares what they hold for this group. */
function isSame(before: BlockGroupProps, after: BlockGroupProps): boolean {
  return (
    before.blocks === after.blocks &&
    before.text === after.text &&
    before.language === after.language &&
    before.showsNumbers === after.showsNumbers &&
    before.tabStopId === after.tabStopId &&
    before.onShowCard === after.onShowCard &&
    before.onOpenMark === after.onOpenMark &&
    before.onOpenMarks === after.onOpenMarks &&
    after.blocks.every(
      ({ id }) =>
        before.segments.get(id) === after.segments.get(id) &&
        before.readers.get(id) === after.readers.get(id) &&
        before.pageLabels.get(id) === after.pageLabels.get(id),
    )
  )
}
