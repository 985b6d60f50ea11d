// The file that a person has chosen, on its way to a table: a text is read here, a workbook by the server.

import { useCallback, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { LARGEST_TABLE_BYTES } from '@/lib/import/workbook-sheets'
import { isWorkbook } from './read-table-file'
import type { TableSettings, TableSource } from './table-reading'

export interface LoadedFile {
  readonly name: string
  readonly source: TableSource
  readonly given?: Partial<TableSettings>
}

export interface FileLoading {
  readonly file: LoadedFile | undefined
  /** The name of the workbook that is being read. */
  readonly reading: string | undefined
  /** Why the last file could not be read, in a sentence. */
  readonly problem: string | undefined
  readonly load: (chosen: File) => void
  /** Forgets the file, and ends its reading. */
  readonly clear: () => void
}

/** Loads a file at a time; another choice ends the reading of the one before. */
export function useLoadedFile(boardId: string): FileLoading {
  const t = useTranslations('import')
  const errorMessage = useErrorMessage()
  const [state, setState] = useState<Pick<FileLoading, 'file' | 'reading' | 'problem'>>(NOTHING)
  const running = useRef<AbortController>(undefined)

  const clear = useCallback(() => {
    running.current?.abort()
    setState(NOTHING)
  }, [])
  const load = useCallback(
    (chosen: File) => {
      running.current?.abort()
      const abort = new AbortController()
      running.current = abort
      const { name } = chosen
      const show = (next: Partial<FileLoading>) => {
        if (!abort.signal.aborted) setState({ ...NOTHING, ...next })
      }
      const begin = async () => {
        // One byte more than the limit is enough to detect a file that is too large.
        const bytes = await bytesOf(chosen.slice(0, LARGEST_TABLE_BYTES + 1))
        if (!bytes) return show({ problem: t('unreadable', { name }) })
        if (!isWorkbook(bytes)) return show({ file: { name, source: { as: 'text', bytes } } })
        if (bytes.length > LARGEST_TABLE_BYTES) {
          return show({
            problem: t('fault.too-large', { name, rows: 0, megabytes: LARGEST_TABLE_BYTES / 1024 / 1024 }),
          })
        }
        show({ reading: name })
        try {
          const body = new FormData()
          body.set('file', chosen)
          const { sheets } = await api('POST /api/boards/{boardId}/register/sheets', {
            params: { boardId },
            body,
            signal: abort.signal,
          })
          show({ file: { name, source: { as: 'sheets', sheets } } })
        } catch (error) {
          show({ problem: t('workbookProblem', { name, problem: errorMessage(error) }) })
        }
      }
      void begin()
    },
    [boardId, errorMessage, t],
  )
  return { ...state, load, clear }
}

const NOTHING = { file: undefined, reading: undefined, problem: undefined } as const

/** Undefined for a file that has been moved or changed since it was chosen. */
async function bytesOf(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    // NotReadableError, NotFoundError: the browser says no more.
    return undefined
  }
}
