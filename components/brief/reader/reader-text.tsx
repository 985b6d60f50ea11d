// The text of a brief in the reader, a group of blocks at a time.

import { type Ref, useCallback, useEffect, useMemo, useRef } from 'react'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { SegmentsByBlock } from '../marks/segments-by-block'
import { pageLabels } from '../text/page-labels'
import type { ReadingOrder } from '../text/reading-order'
import { BlockGroup } from './block-group'
import type { ReaderSettings } from './reader-settings'

export interface ReaderTextProps {
  brief: PresentedBrief
  order: ReadingOrder
  segments: SegmentsByBlock
  settings: ReaderSettings
  /** The block that has the reader's one tab stop. */
  tabStopId: string | undefined
  /** The other readers by block id. */
  readers: ReadonlyMap<string, readonly PresenceUser[]>
  onShowCard: (cardId: string) => void
  onOpenMark: (id: string) => void
  onOpenMarks: () => void
  ref: Ref<HTMLDivElement>
}

export function ReaderText(props: ReaderTextProps) {
  const { brief, order, segments, settings, tabStopId, readers, ref } = props
  const { text, blocks } = order
  const pages = useMemo(
    () => pageLabels(settings.pageNumbers ? brief.pages : null, blocks),
    [settings.pageNumbers, brief.pages, blocks],
  )
  const showCard = useLatest(props.onShowCard)
  const showMark = useLatest(props.onOpenMark)
  const showMarks = useLatest(props.onOpenMarks)
  return (
    <div ref={ref} className="flex flex-col gap-[1.15em]">
      {order.groups.map((group) => (
        <BlockGroup
          key={group.blocks[0]?.id}
          kind={group.kind}
          blocks={group.blocks}
          text={text}
          language={brief.metadata.language}
          segments={segments}
          pageLabels={pages}
          showsNumbers={settings.paragraphNumbers}
          tabStopId={group.blocks.some(({ id }) => id === tabStopId) ? tabStopId : undefined}
          readers={readers}
          onShowCard={showCard}
          onOpenMark={showMark}
          onOpenMarks={showMarks}
        />
      ))}
    </div>
  )
}

/** Returns one function for the text's whole life that runs the latest `action`. */
function useLatest<A extends unknown[]>(action: (...values: A) => void): (...values: A) => void {
  const latest = useRef(action)
  useEffect(() => {
    latest.current = action
  }, [action])
  return useCallback((...values: A) => latest.current(...values), [])
}
