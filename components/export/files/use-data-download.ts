// Makes and saves one file of data, with its progress, its errors, and a way to cancel it.

import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { useNoteExport } from '@/components/api/use-note-export'
import { saveFile } from '@/components/ui/save-file'
import { toast } from '@/components/ui/toaster'
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

export function useDataDownload(boardId: string, onSaved: () => void): DataDownload {
  const t = useTranslations('exportData')
  const errorMessage = useErrorMessage()
  const noteExport = useNoteExport(boardId)
  const [isBusy, setIsBusy] = useState(false)
  const [bytes, setBytes] = useState(0)
  const [problem, setProblem] = useState('')
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

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
    try {
      const made = await format.make({ ...source, signal: controller.signal, onProgress: setBytes })
      if (controller.signal.aborted) return
      if ('refusal' in made) return setProblem(t(made.refusal))
      saveFile(made.blob, made.name)
      if (made.madeHere) noteExport(made.madeHere)
      toast.success(t('saved', { name: made.name }))
      if (made.note) toast(noteText(made.note))
      onSaved()
    } catch (error) {
      if (controller.signal.aborted) return
      if (!(error instanceof ApiError)) return setProblem(t('failed'))
      setProblem(format.needsServer && error.code === 'unreachable' ? t('offlineServer') : errorMessage(error))
    } finally {
      if (running.current === controller) setIsBusy(false)
    }
  }
  const cancel = () => {
    running.current?.abort()
    running.current = undefined
    setIsBusy(false)
  }
  return { isBusy, bytes, problem, start, cancel, clear: () => setProblem('') }
}
