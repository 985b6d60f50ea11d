// Makes and saves one file of data, with its progress, its errors, and a way to cancel it.

import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { useNoteExport } from '@/components/api/use-note-export'
import { saveFile } from '@/components/ui/save-file'
import { toast } from '@/components/ui/toaster'
import type { ExportPanelProps } from '../export-panel-props'
import { useCancelledOnLeave } from '../use-cancelled-on-leave'
import type { DataNote } from './data-file'
import type { DataFormat } from './data-formats'
import type { DataSource } from './data-source'

export interface DataDownload {
  readonly isBusy: boolean
  /** The bytes that have come from the server so far; 0 if nothing has to come. */
  readonly bytes: number
  /** '' where nothing is wrong. */
  readonly problem: string
  readonly start: (format: DataFormat, source: Omit<DataSource, 'signal' | 'onProgress'>) => Promise<void>
  readonly cancel: () => void
  /** Clears the error, because the person wants something else now. */
  readonly clear: () => void
}

export function useDataDownload(
  boardId: string,
  { onSaved, onFailed }: Pick<ExportPanelProps, 'onSaved' | 'onFailed'>,
): DataDownload {
  const t = useTranslations('exportData')
  const errorMessage = useErrorMessage()
  const noteExport = useNoteExport(boardId)
  const [isBusy, setIsBusy] = useState(false)
  const [bytes, setBytes] = useState(0)
  const [problem, setProblem] = useState('')
  const running = useRef<AbortController>(null)
  useCancelledOnLeave(running)
  const fail = (words: string) => {
    setProblem(words)
    onFailed(words)
  }

  const noteText = (note: DataNote) =>
    note.note === 'offlineReport'
      ? t('offlineReport', { hasSources: note.hasSources ? 'yes' : 'no' })
      : t('imagesLeftOut', { count: note.count })

  const start: DataDownload['start'] = async (format, source) => {
    const controller = new AbortController()
    running.current = controller
    setIsBusy(true)
    setBytes(0)
    setProblem('')
    let isTaken = false
    try {
      const made = await format.make({ ...source, signal: controller.signal, onProgress: setBytes })
      if (controller.signal.aborted) return
      if ('refusal' in made) return fail(t(made.refusal))
      saveFile(made.blob, made.name)
      if (made.madeHere) noteExport(made.madeHere)
      toast.success(t('saved', { name: made.name }))
      if (made.note) toast(noteText(made.note))
      isTaken = true
    } catch (error) {
      if (controller.signal.aborted) return
      if (!(error instanceof ApiError)) return fail(t('failed'))
      fail(format.needsServer && error.code === 'unreachable' ? t('offlineServer') : errorMessage(error))
    } finally {
      if (running.current === controller) {
        running.current = null
        setIsBusy(false)
      }
    }
    // Last, because it takes the dialog away, which cancels whatever runs.
    if (isTaken) onSaved()
  }
  const cancel = () => {
    running.current?.abort()
    running.current = null
    setIsBusy(false)
  }
  return { isBusy, bytes, problem, start, cancel, clear: () => setProblem('') }
}
