// Blocks that stand together: the items of a list, the rows of a table, or one block. The browser leaves out blocks that
// are far from sight (content-visibility), and unchanged blocks aren't drawn again: a brief of 300 pages scrolls like one
// of three.

import { memo } from 'react'
import type { BlocksTogether } from '../text/reading-order'
import { guessHeightEm } from './block-height'
import { BlockView } from './reader-block'
import { TableView, type TableViewProps } from './table-view'

/** What every group is given: a table is drawn from the same as a list. */
export interface BlockGroupProps extends TableViewProps {
  kind: BlocksTogether['kind']
  language: string
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
