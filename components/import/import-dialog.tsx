// The window of an import, from the choice of a file to the last card: the content of the file, the plan for it, and
// the progress. Closing it while cards are being written undoes them.

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import type { StoreBinding } from '@/components/binding/index'
import { PasteReadings } from '@/components/canvas/paste/paste-readings'
import { askForImport, wantedImport } from '@/components/canvas/paste/wanted-import'
import { Dialog } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toaster'
import type { BoardView } from '@/lib/document/view/board-view'
import type { PlannedRow } from '@/lib/import/import-plan'
import type { StepWords } from '@/lib/import/step-words'
import { FileChoice } from './file-choice'
import { ImportForm } from './import-form'
import { ImportProgress } from './import-progress'
import { keepStepWords, readStepWords } from './kept-step-words'
import { readPastedTable } from './read-pasted-table'
import { type LoadedFile, useLoadedFile } from './use-loaded-file'
import { writeImport } from './write-import'

/** The server makes a version in a tenth of this. */
const MOST_PATIENCE_MS = 5_000

export interface ImportDialogProps {
  editor: Editor
  binding: StoreBinding
  boardId: string
  view: BoardView
  /** The user id of the person who imports. */
  me: string
}

export function ImportDialog({ editor, binding, boardId, view, me }: ImportDialogProps) {
  const t = useTranslations('import')
  const words = useTranslations('canvas')
  const wanted = useValue('wanted import', () => wantedImport(editor), [editor])
  const { file: chosenFile, reading, problem, load, clear } = useLoadedFile(boardId)
  const [progress, setProgress] = useState<{ done: number; total: number } | undefined>()
  const running = useRef<AbortController>(undefined)
  const close = useCallback(() => {
    running.current?.abort()
    askForImport(editor, undefined)
    clear()
  }, [editor, clear])

  const pasted = wanted?.pasted
  const range = useMemo<LoadedFile | undefined>(
    () => pasted && { name: t('pasted'), ...readPastedTable(pasted.text) },
    [pasted, t],
  )
  const file = range ?? chosenFile
  const given = wanted?.file
  useEffect(() => {
    if (given) load(given)
  }, [given, load])

  const run = (rows: readonly PlannedRow[], steps: StepWords) => {
    keepStepWords(me, boardId, steps)
    const abort = new AbortController()
    running.current = abort
    let done = 0
    setProgress({ done, total: rows.length })
    const onProgress = (count: number) => {
      done += count
      setProgress({ done, total: rows.length })
    }
    const changed = rows.filter(({ card }) => card !== undefined).length
    void keepBefore(boardId, abort.signal)
      .then(() => writeImport({ editor, binding, rows, at: pasted?.point, me, onProgress, signal: abort.signal }))
      .then((isDone) => {
        toast(isDone ? t('done', { added: rows.length - changed, changed }) : t('stopped'))
        if (isDone) close()
      })
      .finally(() => {
        running.current = undefined
        setProgress(undefined)
      })
  }

  return (
    <Dialog
      open={wanted !== undefined}
      onOpenChange={(open) => !open && close()}
      title={pasted ? words('paste.question') : t('title')}
      description={pasted ? words('paste.explain.table') : t('text')}
      widthPx={file ? 920 : 520}
    >
      {progress ? (
        <ImportProgress {...progress} onStop={() => running.current?.abort()} />
      ) : file && wanted ? (
        <ImportForm
          // Another file remounts the form, with fresh choices.
          key={fileKey(file)}
          name={file.name}
          source={file.source}
          given={file.given ?? {}}
          pastedAs={
            pasted ? (
              <>
                <PasteReadings editor={editor} pasted={pasted} reading="table" />
                {pasted.hiddenRows ? <p>{t('hiddenRows', { count: pasted.hiddenRows })}</p> : null}
              </>
            ) : null
          }
          kind={wanted.kind ?? 'risk'}
          view={view}
          keptSteps={() => readStepWords(me, boardId)}
          room={roomOnPage(editor)}
          onOtherFile={load}
          onCancel={close}
          onImport={run}
        />
      ) : (
        <>
          {reading === undefined ? null : <p role="status">{t('readingWorkbook', { name: reading })}</p>}
          {problem === undefined ? null : (
            <p role="alert" className="rounded-lg bg-warning-soft px-3 py-2 text-warning">
              {problem}
            </p>
          )}
          {reading === undefined ? <FileChoice onFile={load} /> : null}
        </>
      )}
    </Dialog>
  )
}

function fileKey({ name, source }: LoadedFile): string {
  const size =
    source.as === 'text' ? source.bytes.length : source.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  return `${name} ${size}`
}

/** Has the server keep what the board was before. Where it can't be asked, as offline, the import goes on without. */
async function keepBefore(boardId: string, signal: AbortSignal): Promise<void> {
  const body = { before: 'import' } as const
  const patience = AbortSignal.any([signal, AbortSignal.timeout(MOST_PATIENCE_MS)])
  await api('POST /api/boards/{boardId}/versions', { params: { boardId }, body, signal: patience }).catch(
    () => undefined,
  )
}

/** How many more shapes the page takes. */
function roomOnPage(editor: Editor): number {
  return Math.max(0, editor.options.maxShapesPerPage - editor.getCurrentPageShapeIds().size)
}
