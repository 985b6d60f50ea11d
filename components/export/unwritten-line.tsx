// Says in the export dialog how many titles nobody has written, and leads to writing them: in a file they look finished.

import { useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { isTitleUnwritten } from '@/lib/brief/titles/unwritten-title'
import { viewBoard } from '@/lib/document/view/board-view'

export interface UnwrittenLineProps {
  readonly editor: Editor
  /** Leads to writing them one after the other. */
  readonly onWrite: () => void
}

export function UnwrittenLine({ editor, onWrite }: UnwrittenLineProps) {
  const t = useTranslations('export')
  const [count] = useState(() => viewBoard(editor.store.allRecords()).cards.filter(isTitleUnwritten).length)
  if (count === 0) return null
  return (
    <p className="-mt-1 mb-3 flex flex-wrap items-center gap-x-2 text-mute text-xs">
      {t('unwritten.count', { count })}
      <Button size="sm" variant="ghost" onClick={onWrite}>
        {t('unwritten.write')}
      </Button>
    </p>
  )
}
