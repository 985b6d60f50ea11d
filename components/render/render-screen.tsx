// What the server's renderer prints: minutes as they go onto paper, or a board for a picture, which is the bare canvas, in
// the theme and the language of the task, and then the drawing of it.

'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { BoardCanvas } from '@/components/canvas/board-canvas'
import type { MinutesTask } from '@/lib/picture/render-message'
import { drawTask } from './draw-task'
import { type LoadedBoard, type LoadedTask, loadTask, NOBODY } from './load-task'
import { printableMinutes } from './printable-minutes'
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
  if (!loaded) return null
  return 'store' in loaded ? <TaskCanvas loaded={loaded} /> : <TaskMinutes task={loaded.task} />
}

function TaskMinutes({ task }: { task: MinutesTask }) {
  useEffect(() => {
    const tell = tellRenderer()
    if (tell) void printableMinutes(task, tell)
  }, [task])
  return null
}

function TaskCanvas({ loaded: { task, store, binding } }: { loaded: LoadedBoard }) {
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
