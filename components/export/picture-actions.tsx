// Saves, copies or prints the picture; while that runs, how far it is and the way to stop it.

import { Copy, Printer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import type { PictureContext } from '@/lib/picture/picture-context'
import type { PictureRequest } from '@/lib/picture/picture-request'
import { canCopyPicture, copyPicture } from './copy-picture'
import { PICTURE_MAKERS, type PictureJob } from './make-picture-file'
import type { OfferedPart } from './picture-parts'
import { formatName } from './picture-settings'
import { printPicture } from './print-picture'
import { saveFile } from './save-file'
import { useNoteExport } from './use-note-export'

export interface PictureActionsProps {
  readonly editor: Editor
  readonly boardId: string
  readonly boardTitle: string
  readonly context: PictureContext
  readonly request: PictureRequest
  readonly offered: OfferedPart
  /** Whether the browser can draw it. */
  readonly fits: boolean
  readonly onSaved: () => void
}

/** What the audit log takes. */
const PART_MAX_LENGTH = 200

type Action = 'save' | 'copy' | 'print'

export function PictureActions(props: PictureActionsProps) {
  const { editor, boardId, boardTitle, context, request, offered, fits, onSaved } = props
  const t = useTranslations('export')
  const common = useTranslations('common')
  const noteExport = useNoteExport(boardId)
  const running = useRef<AbortController>(null)
  const [action, setAction] = useState<Action>()
  const [progress, setProgress] = useState<{ done: number; all: number }>()
  const [problem, setProblem] = useState('')
  useEffect(() => () => running.current?.abort(), [])

  const run = async (name: Action, work: (job: PictureJob) => Promise<void>) => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setAction(name)
    setProgress(undefined)
    setProblem('')
    try {
      const title = offered.name === '' ? boardTitle : `${boardTitle} - ${offered.name}`
      const onProgress = (done: number, all: number) => signal.aborted || setProgress({ done, all })
      await work({ editor, boardId, request, context, title, signal, onProgress })
    } catch {
      // Whoever cancels knows that nothing was made.
      if (!signal.aborted) setProblem(t(name === 'copy' ? 'copyFailed' : 'failed'))
    } finally {
      if (running.current === controller) {
        running.current = null
        setAction(undefined)
      }
    }
  }
  const note = (format: PictureRequest['format']) =>
    noteExport({ format, part: offered.name.slice(0, PART_MAX_LENGTH) || offered.value })
  const save = async (job: PictureJob) => {
    const file = await PICTURE_MAKERS[request.format]?.(job)
    if (!file || job.signal.aborted) return
    saveFile(file.blob, file.name)
    note(request.format)
    toast.success(t('saved', { name: file.name }))
    onSaved()
  }
  const copy = async (job: PictureJob) => {
    await copyPicture(job)
    note('png')
    toast.success(t('copied'))
    onSaved()
  }
  const isOne = request.part.kind !== 'frames'
  const blocked = isOne ? canCopyPicture() : 'frames'

  if (action) {
    const cancel = () => {
      running.current?.abort()
      running.current = null
      setAction(undefined)
    }
    return (
      <div className="mt-auto flex items-center gap-2">
        <p role="status" className="min-w-0 grow text-mute tabular-nums">
          {progress ? t('progress', { done: progress.done + 1, all: progress.all }) : t('working')}
        </p>
        <Button autoFocus onClick={cancel}>
          {common('cancel')}
        </Button>
      </div>
    )
  }
  return (
    <div className="mt-auto flex flex-col gap-2">
      <p role="alert" className="text-danger empty:hidden">
        {problem}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={!fits} onClick={() => void run('save', save)} className="grow">
          {t(isOne ? 'save' : 'saveAll', { format: formatName(request.format) })}
        </Button>
        <Button
          icon={<Copy />}
          disabled={blocked !== undefined}
          title={blocked && blocked !== 'frames' ? t(`copyBlocked.${blocked}`) : undefined}
          onClick={() => void run('copy', copy)}
        >
          {t('copy')}
        </Button>
        <Button icon={<Printer />} disabled={!isOne} onClick={() => void run('print', printPicture)}>
          {t('print')}
        </Button>
      </div>
      {blocked && blocked !== 'frames' ? <p className="text-mute text-xs">{t(`copyBlocked.${blocked}`)}</p> : null}
    </div>
  )
}
