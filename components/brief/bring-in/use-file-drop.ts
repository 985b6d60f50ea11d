// Files and text that people drop anywhere on the panel, and text that they paste while the panel has the focus.

import { type RefObject, useEffect, useState } from 'react'

export interface DropHandlers {
  readonly onFiles: (files: readonly File[]) => void
  /** Also gets the markup of the same text, '' if there is none. */
  readonly onText: (text: string, html: string) => void
}

/** Listens on `panel` while `isEnabled`; says whether something droppable hovers over it. */
export function useFileDrop(panel: RefObject<HTMLElement | null>, isEnabled: boolean, handlers: DropHandlers): boolean {
  const [isOver, setIsOver] = useState(false)
  const { onFiles, onText } = handlers

  useEffect(() => {
    const element = panel.current
    if (!element || !isEnabled) return
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer || isTextField(event.target) || !canTake(event.dataTransfer)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setIsOver(true)
    }
    const onDragLeave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setIsOver(false)
      if (!event.dataTransfer || !canTake(event.dataTransfer)) return
      const files = [...event.dataTransfer.files]
      const text = event.dataTransfer.getData('text/plain')
      if (files.length === 0 && (isTextField(event.target) || text.trim() === '')) return
      event.preventDefault()
      event.stopPropagation()
      if (files.length > 0) onFiles(files)
      else onText(text, event.dataTransfer.getData('text/html'))
    }
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (isTextField(event.target) || (files.length === 0 && text.trim() === '')) return
      event.preventDefault()
      event.stopPropagation()
      if (text.trim() !== '') onText(text, event.clipboardData?.getData('text/html') ?? '')
      else onFiles(files)
    }
    element.addEventListener('dragover', onDragOver)
    element.addEventListener('dragleave', onDragLeave)
    element.addEventListener('drop', onDrop)
    element.addEventListener('paste', onPaste)
    return () => {
      element.removeEventListener('dragover', onDragOver)
      element.removeEventListener('dragleave', onDragLeave)
      element.removeEventListener('drop', onDrop)
      element.removeEventListener('paste', onPaste)
    }
  }, [panel, isEnabled, onFiles, onText])

  return isOver && isEnabled
}

/** While something is dragged its types are known, its contents not yet. */
function canTake(transfer: DataTransfer): boolean {
  return transfer.types.includes('Files') || transfer.types.includes('text/plain')
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea')
}
