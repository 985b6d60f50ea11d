// Which tab of a brief is in front, and the place in its text that it shows.

import { type RefObject, useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { toast } from '@/components/ui/toaster'
import { anchor } from '@/lib/brief/anchor'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { PassageSelector } from '@/lib/brief/selector'
import type { TextRange } from '@/lib/brief/text-range'
import type { ReaderHandle } from './reader/reader'
import type { ReadingOrder } from './text/reading-order'

export const BRIEF_TABS = ['text', 'suggestions', 'marks', 'set-aside'] as const
export type BriefTab = (typeof BRIEF_TABS)[number]

export function useBriefPlace(
  { removed }: PresentedBrief,
  { text }: ReadingOrder,
  reader: RefObject<ReaderHandle | null>,
) {
  const t = useTranslations('brief')
  const [tab, setTab] = useState<BriefTab>('text')
  const [shownBlockId, setShownBlockId] = useState<string | undefined>(undefined)
  /** A place to scroll to once the text is in front. */
  const [target, setTarget] = useState<(TextRange & { readonly takesKeyboard: boolean }) | undefined>(undefined)
  useEffect(() => {
    if (target?.takesKeyboard) reader.current?.enterRange(target)
    else if (target) reader.current?.showRange(target)
  }, [target, reader])

  /** Scrolls to the place, in the text or among the blocks that were set aside. */
  const showPlace = useCallback(
    ({ start, end }: TextRange, takesKeyboard = false) => {
      const block = removed.find((each) => covers(each, { start, end }))
      setTab(block ? 'set-aside' : 'text')
      setShownBlockId(block?.blockId)
      setTarget(block ? undefined : { start, end, takesKeyboard })
    },
    [removed],
  )
  /** Scrolls to the passage in whichever tab it is, or reports that it is gone. */
  const showPassage = useCallback(
    (passage: PassageSelector, takesKeyboard?: boolean) => {
      const place = anchor(text, passage)
      if (place.state !== 'orphan') return showPlace(place, takesKeyboard)
      toast(t('reader.notFound'), { description: t('reader.notFoundDetail', { quote: passage.quote }) })
    },
    [text, showPlace, t],
  )
  const showMark = useCallback(
    (id: string) => {
      setTab('text')
      reader.current?.openMark(id)
    },
    [reader],
  )
  return { tab, setTab, shownBlockId, showPlace, showPassage, showMark }
}

function covers(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.start < outer.end
}
