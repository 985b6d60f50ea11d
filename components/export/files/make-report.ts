// The board as a report in Markdown. The server knows more than a page (how many people rated a card), so it makes the
// report; if it can't be reached, this page does.

import { ApiError } from '@/components/api/client'
import { fetchFile } from '@/components/api/fetch-file'
import { boardFileName } from '@/lib/export/file-name'
import { writeReport } from '@/lib/export/report-markdown'
import type { DataFile } from './data-file'
import { type DataSource, queryOf, sourcesNow, viewNow } from './data-source'

export async function makeReport(source: DataSource): Promise<DataFile> {
  const { boardId, boardTitle, locale, signal, onProgress } = source
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const reader = { locale, timeZone }
  const at = Date.now()
  const name = boardFileName('report', { title: boardTitle, at, timeZone }, locale, 'md')
  const path = `/api/boards/${encodeURIComponent(boardId)}/report?${queryOf({ locale, kind: undefined }, { timeZone })}`
  const input = () => ({ title: boardTitle, at, view: viewNow(source), sources: sourcesNow(source), raters: new Map() })
  const here = () => new Blob([writeReport(input(), reader)], { type: 'text/markdown;charset=utf-8' })
  const madeHere = { format: 'md', part: 'report' } as const
  // The server's report is of the board as it is now.
  if (source.versionId) return { blob: here(), name, madeHere }
  try {
    return { blob: await fetchFile(path, { signal, onProgress }), name }
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'unreachable')) throw error
  }
  const note = { note: 'offlineReport', hasSources: source.briefs !== undefined } as const
  return { blob: here(), name, note, madeHere }
}
