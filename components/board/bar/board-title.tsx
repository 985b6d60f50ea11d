// The board's title in the top bar; people who may edit it change it in place.

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { BoardTitleEditor } from '@/components/ui/board-title-editor'

export interface BoardTitleProps {
  title: string
  mayRename: boolean
  onRename: (title: string) => void
}

export function BoardTitle({ title, mayRename, onRename }: BoardTitleProps) {
  const t = useTranslations('board')
  const [isEditing, setEditing] = useState(false)
  const takesFocus = useRef(false)
  const focusAfterKey = (button: HTMLButtonElement | null) => {
    if (button && takesFocus.current) button.focus()
    takesFocus.current = false
  }
  if (isEditing) {
    return (
      <div className="w-80 min-w-0 shrink">
        <BoardTitleEditor
          title={title}
          onDone={(next, isByKey) => {
            takesFocus.current = isByKey
            setEditing(false)
            if (next !== null) onRename(next)
          }}
        />
      </div>
    )
  }
  return (
    <h1 title={mayRename ? undefined : title} className="min-w-0 shrink truncate font-semibold text-sm">
      {mayRename ? (
        <button
          dir="auto"
          ref={focusAfterKey}
          type="button"
          title={`${title}\n${t('rename')}`}
          onClick={() => setEditing(true)}
          className="h-8 pointer-coarse:h-11 max-w-full truncate rounded-md px-1.5 text-start hover:bg-hover"
        >
          {title}
        </button>
      ) : (
        title
      )}
    </h1>
  )
}
