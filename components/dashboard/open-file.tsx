// Opens a board's file as a new board: a button, and the whole page as a place to drop it.

'use client'

import { FolderOpen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { BOARD_FILE_ENDINGS, type OpenFile } from './use-open-file'

export function OpenFileButton({ opening }: { opening: OpenFile }) {
  const t = useTranslations('boards.file')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button size="sm" variant="ghost" busy={opening.isWorking} onClick={() => input.current?.click()}>
        <FolderOpen className="size-4" />
        {opening.isWorking ? t('opening') : t('open')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={BOARD_FILE_ENDINGS}
        aria-label={t('open')}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) opening.open(file)
          // The same file may be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}

/**
 * Opens a file that is dropped on the page, and says so while one is over it. The button does the same for people
 * without a pointer.
 */
export function FileDrop({ opening }: { opening: OpenFile }) {
  const t = useTranslations('boards.file')
  const [isOver, setIsOver] = useState(false)
  const { open } = opening
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      // The pointer left the window; between two elements there would be a next one.
      if (event.relatedTarget === null) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setIsOver(false)
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      open(file)
    }
    const listeners = { dragover: onDragOver, dragleave: onDragLeave, drop: onDrop } as const
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as 'drop', listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listener)
    }
  }, [open])
  if (!isOver) return null
  return (
    <p className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-xl border-2 border-accent border-dashed bg-panel/90 p-6 backdrop-blur-sm text-center font-medium text-accent">
      {t('drop')}
    </p>
  )
}
