// Files that only the server makes: of the board as it is saved, with data that the page doesn't have.

import { fetchFile } from '@/components/api/fetch-file'
import { fileName } from '@/lib/export/file-name'
import { reportFileTitle } from '@/lib/export/report-text'
import type { DataFile } from './data-file'
import { type DataSource, queryOf } from './data-source'

/** The register as a workbook. */
export function fetchWorkbook(source: DataSource): Promise<DataFile> {
  return fetchDataFile(source, `register?${queryOf(source, { format: 'xlsx' })}`, 'xlsx')
}

/** The report as a Word document. */
export function fetchWord(source: DataSource): Promise<DataFile> {
  const { boardTitle, locale } = source
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const title = reportFileTitle({ title: boardTitle, at: Date.now() }, { locale, timeZone })
  return fetchDataFile(
    { ...source, boardTitle: title },
    `report?${queryOf(source, { format: 'docx', timeZone })}`,
    'docx',
  )
}

/** The board as slides. */
export function fetchSlides(source: DataSource): Promise<DataFile> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return fetchDataFile(source, `export?${queryOf(source, { format: 'pptx', timeZone })}`, 'pptx')
}

/** The board alone, with its images, as one file that can be opened again. */
export function fetchBoardFile(source: DataSource): Promise<DataFile> {
  const { versionId } = source
  const path = versionId ? `versions/${encodeURIComponent(versionId)}/board-file` : 'export?format=json'
  return fetchDataFile(source, path, 'json')
}

/** The board with its briefs and images, which can be opened again, too. */
export function fetchArchive(source: DataSource): Promise<DataFile> {
  return fetchDataFile(source, 'archive', 'zip')
}

/** The same with the versions of the board. */
export function fetchArchiveWithVersions(source: DataSource): Promise<DataFile> {
  return fetchDataFile(source, 'archive?versions=true', 'zip')
}

async function fetchDataFile(source: DataSource, path: string, extension: string): Promise<DataFile> {
  const { boardId, boardTitle, signal, onProgress } = source
  const address = `/api/boards/${encodeURIComponent(boardId)}/${path}`
  return { blob: await fetchFile(address, { signal, onProgress }), name: fileName(boardTitle, extension) }
}
