// The line that screen readers listen to, in the place of tldraw's: that one knows neither cards nor matrices. It is on
// the page from the beginning, because a region that comes with its words may stay unheard.

import { useEffect } from 'react'
import { useA11y, useEditor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { announce, announcement } from './announcement'
import { CanvasDescription } from './canvas-description'

export function BoardAnnouncer() {
  const editor = useEditor()
  const t = useTranslations('canvas')
  const { currentMsg } = useA11y()
  // Also speaks tldraw's own announcements: which tool was chosen.
  const message = useValue('message of tldraw', () => currentMsg.get(), [currentMsg])
  useEffect(() => announce(editor, message.msg ?? ''), [editor, message])
  const { text, number } = useValue('announcement', () => announcement(editor), [editor])
  return (
    <>
      <CanvasDescription />
      <div role="status" aria-live="assertive" aria-label={t('spoken.label')} className="sr-only">
        <span key={number}>{text}</span>
      </div>
    </>
  )
}
