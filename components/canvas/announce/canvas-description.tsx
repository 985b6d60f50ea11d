// Tells screen reader users who come to the canvas how to walk through it and how to get out again: while something is
// selected, Tab stays inside.

import { useEffect, useId } from 'react'
import { useEditor } from 'tldraw'
import { useTranslations } from 'use-intl'

export function CanvasDescription() {
  const editor = useEditor()
  const t = useTranslations('canvas')
  const id = useId()
  useEffect(() => {
    // The element with the role is tldraw's own.
    const application = editor.getContainer()
    application.setAttribute('aria-describedby', id)
    return () => application.removeAttribute('aria-describedby')
  }, [editor, id])
  return (
    <p id={id} hidden>
      {t('keysHint')}
    </p>
  )
}
