// The lines above the text of the reader: the outline, how the text looks, and the search while it is open.

import { Search } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { PresenceUser } from '@/lib/protocol/presence'
import { makeOutline } from '../text/outline'
import type { ReadingOrder } from '../text/reading-order'
import { OutlineButton } from './outline-button'
import type { ReaderSearch } from './reader-search'
import type { ReaderSettings } from './reader-settings'
import { SearchBar } from './search-bar'
import { TextOptions } from './text-options'
import type { SearchInText } from './use-search-in-text'

export interface ReaderBarProps {
  brief: PresentedBrief
  order: ReadingOrder
  /** The block at the top of the reader. */
  visibleId: string | undefined
  /** The other readers by block. */
  readers: ReadonlyMap<string, readonly PresenceUser[]>
  onJump: (blockId: string) => void
  settings: ReaderSettings
  onSettings: (change: Partial<ReaderSettings>) => void
  search: ReaderSearch
  found: SearchInText
}

export function ReaderBar(props: ReaderBarProps) {
  const { brief, order, visibleId, readers, onJump, settings, onSettings, search, found } = props
  const t = useTranslations('brief.search')
  const outline = useMemo(() => makeOutline(order), [order])
  return (
    <>
      <div className="flex h-9 shrink-0 items-center gap-1 border-line border-b pe-2 ps-2 pointer-coarse:h-12">
        <OutlineButton
          outline={outline}
          order={order}
          language={brief.metadata.language}
          visibleId={visibleId}
          readers={readers}
          onJump={onJump}
        />
        <span className="ms-auto flex shrink-0 items-center">
          <TextOptions settings={settings} hasPages={(brief.pages?.length ?? 0) > 0} onChange={onSettings} />
          <IconButton
            size="sm"
            label={t('title')}
            shortcut={t('key')}
            icon={<Search />}
            aria-pressed={search.isOpen}
            onClick={search.isOpen ? found.close : search.open}
          />
        </span>
      </div>
      {search.isOpen ? <SearchBar search={search} found={found} /> : null}
    </>
  )
}
