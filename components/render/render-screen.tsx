// A board for a picture: the bare canvas, in the theme and the language of the task, and then the drawing of it.

'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { BoardCanvas } from '@/components/canvas/board-canvas'
import { drawTask } from './draw-task'
import { type LoadedTask, loadTask, NOBODY } from './load-task'
import { refusalOf } from './refusal-of'
import { tellRenderer } from './tell-renderer'

export function RenderScreen() {
  const [loaded, setLoaded] = useState<LoadedTask | undefined>()
  const tell = tellRenderer()

  useEffect(() => {
    const tell = tellRenderer()
    if (!tell) return
    loadTask().then(setLoaded, (error: unknown) => void tell({ type: 'refused', refusal: refusalOf(error) }))
  }, [])

  if (!tell) return <NobodyAsked />
  return loaded ? <TaskCanvas loaded={loaded} /> : null
}

function TaskCanvas({ loaded: { task, store, binding } }: { loaded: LoadedTask }) {
  const onMount = useCallback(
    (editor: Editor) => {
      const tell = tellRenderer()
      if (tell) void drawTask(editor, task, tell)
      return undefined
    },
    [task],
  )
  const { language, theme } = task.request
  return (
    <main className="h-dvh">
      <BoardCanvas
        isBare
        readOnly
        boardId=""
        store={store}
        binding={binding}
        user={NOBODY}
        locale={language}
        theme={theme}
        onMount={onMount}
      />
    </main>
  )
}

function NobodyAsked() {
  const t = useTranslations('export')
  return <main className="p-8 text-ink-soft">{t('renderPage')}</main>
}
