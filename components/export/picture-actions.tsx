// Saves, copies or prints the picture; while that runs, how far it is and the way to stop it.

import { Copy, Printer } from 'lucide-react'
import { useContext, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTranslations } from 'use-intl'
import { useNoteExport } from '@/components/api/use-note-export'
import { UntilSavedContext } from '@/components/room/until-saved'
import { Button } from '@/components/ui/button'
import { saveFile } from '@/components/ui/save-file'
import { toast } from '@/components/ui/toaster'
import type { PictureContext } from '@/lib/picture/picture-context'
import { isSeveral, type PictureRequest } from '@/lib/picture/picture-request'
import { canCopyPicture, copyPicture } from './copy-picture'
import { PICTURE_MAKERS } from './make-picture-file'
import type { PictureJob, PictureStage } from './picture-job'
import type { OfferedPart } from './picture-parts'
import { formatName } from './picture-settings'
import { printPicture } from './print-picture'
import { useCancelledOnLeave } from './use-cancelled-on-leave'

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
  readonly onFailed: (problem: string) => void
}

/** The longest text that the audit log accepts. */
const PART_MAX_LENGTH = 200

/** Long enough to read why a PDF is less than it could be. */
const READING_MS = 15_000

/** Stays at the lower edge of the dialog, over its padding, however long the choices above are. */
const FOOT = 'sticky -bottom-5 z-10 mt-auto -mb-5 border-line border-t bg-raised pt-3 pb-5'

type Action = 'save' | 'copy' | 'print'

export function PictureActions(props: PictureActionsProps) {
  const { editor, boardId, boardTitle, context, request, offered, fits, onSaved, onFailed } = props
  const t = useTranslations('export')
  const common = useTranslations('common')
  const noteExport = useNoteExport(boardId)
  const running = useRef<AbortController>(null)
  const [action, setAction] = useState<Action>()
  const [progress, setProgress] = useState<{ done: number; all: number }>()
  const [stage, setStage] = useState<PictureStage>()
  const [problem, setProblem] = useState('')
  const untilSaved = useContext(UntilSavedContext)
  useCancelledOnLeave(running)

  const run = async (name: Action, work: (job: PictureJob) => Promise<boolean>) => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setAction(name)
    setProgress(undefined)
    setStage(undefined)
    setProblem('')
    let isTaken = false
    try {
      const title = offered.name === '' ? boardTitle : `${boardTitle} - ${offered.name}`
      const onProgress = (done: number, all: number) => signal.aborted || setProgress({ done, all })
      const onStage = (next: PictureStage | undefined) => signal.aborted || setStage(next)
      isTaken = await work({ editor, boardId, request, context, title, signal, onProgress, onStage, untilSaved })
    } catch {
      // People who cancel know that nothing was made.
      if (!signal.aborted) {
        const words = t(name === 'copy' ? 'copyFailed' : 'failed')
        setProblem(words)
        onFailed(words)
      }
    } finally {
      if (running.current === controller) {
        running.current = null
        setAction(undefined)
      }
    }
    // Last, because it takes the dialog away, which cancels whatever runs.
    if (isTaken) onSaved()
  }
  const note = (format: PictureRequest['format']) =>
    noteExport({ format, part: offered.name.slice(0, PART_MAX_LENGTH) || offered.value })
  const save = async (job: PictureJob) => {
    const file = await PICTURE_MAKERS[request.format]?.(job)
    if (!file || job.signal.aborted) return false
    saveFile(file.blob, file.name)
    if (!file.isNoted) note(request.format)
    const { rasterReason } = file
    toast.success(
      t('saved', { name: file.name }),
      rasterReason && { description: t(`pdfOfPixels.${rasterReason}`), duration: READING_MS },
    )
    return true
  }
  const copy = async (job: PictureJob) => {
    await copyPicture(job)
    note('png')
    toast.success(t('copied'))
    return true
  }
  const print = async (job: PictureJob) => {
    await printPicture(job)
    return false
  }
  const isOne = !isSeveral(request.part)
  const blocked = isOne ? canCopyPicture() : 'frames'

  if (action) {
    const cancel = () => {
      running.current?.abort()
      running.current = null
      setAction(undefined)
    }
    return (
      <div className={`${FOOT} flex items-center gap-2`}>
        <p role="status" className="min-w-0 grow text-mute tabular-nums">
          {progressWords(progress, stage, t)}
        </p>
        <Button autoFocus onClick={cancel}>
          {common('cancel')}
        </Button>
      </div>
    )
  }
  return (
    <div className={`${FOOT} flex flex-col gap-2`}>
      <p role="alert" className="text-danger empty:hidden">
        {problem}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={!fits} onClick={() => void run('save', save)} className="grow">
          {t(isOne ? 'save' : request.format === 'pdf' ? 'saveAllPages' : 'saveAll', {
            format: formatName(request.format),
          })}
        </Button>
        <Button
          icon={<Copy />}
          disabled={blocked !== undefined}
          title={blocked && blocked !== 'frames' ? t(`copyBlocked.${blocked}`) : undefined}
          onClick={() => void run('copy', copy)}
        >
          {t('copy')}
        </Button>
        <Button icon={<Printer />} disabled={!isOne} onClick={() => void run('print', print)}>
          {t('print')}
        </Button>
      </div>
      {blocked && blocked !== 'frames' ? <p className="text-mute text-xs">{t(`copyBlocked.${blocked}`)}</p> : null}
    </div>
  )
}

function progressWords(
  progress: { readonly done: number; readonly all: number } | undefined,
  stage: PictureStage | undefined,
  t: ReturnType<typeof useTranslations<'export'>>,
): string {
  if (stage) return t(`stage.${stage}`)
  return progress ? t('progress', { done: progress.done + 1, all: progress.all }) : t('working')
}
