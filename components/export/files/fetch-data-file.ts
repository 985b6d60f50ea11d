// Files that only the server makes: of the board as it is saved, with data that the page doesn't have.

import { fetchFile } from '@/components/api/fetch-file'
import { type BoardFileKind, boardFileName } from '@/lib/export/file-name'
import type { DataFile } from './data-file'
import { type DataSource, queryOf } from './data-source'

/** The register as a workbook. */
export function fetchWorkbook(source: DataSource): Promise<DataFile> {
  return fetchDataFile(source, `register?${queryOf(source, { format: 'xlsx' })}`, 'register', 'xlsx')
}

/** The report as a Word document. */
export function fetchWord(source: DataSource): Promise<DataFile> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return fetchDataFile(source, `report?${queryOf(source, { format: 'docx', timeZone })}`, 'report', 'docx')
}

/** The board as slides. */
export function fetchSlides(source: DataSource): Promise<DataFile> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return fetchDataFile(source, `export?${queryOf(source, { format: 'pptx', timeZone })}`, 'slides', 'pptx')
}

/** The board alone, with its images, as one file that can be opened again. */
export function fetchBoardFile(source: DataSource): Promise<DataFile> {
  const { versionId } = source
  const path = versionId ? `versions/${encodeURIComponent(versionId)}/board-file` : 'export?format=json'
  return fetchDataFile(source, path, 'board', 'json')
}

/** The board with its briefs and images, which can be opened again, too. */
export function fetchArchive(source: DataSource): Promise<DataFile> {
  return fetchDataFile(source, 'archive', 'board', 'zip')
}

/** The same with the versions of the board. */
export function fetchArchiveWithVersions(source: DataSource): Promise<DataFile> {
  return fetchDataFile(source, 'archive?versions=true', 'boardWithVersions', 'zip')
}

async function fetchDataFile(
  source: DataSource,
  path: string,
  kind: BoardFileKind,
  extension: string,
): Promise<DataFile> {
  const { boardId, boardTitle, locale, signal, onProgress } = source
  const name = boardFileName(kind, { title: boardTitle, at: Date.now() }, locale, extension)
  const address = `/api/boards/${encodeURIComponent(boardId)}/${path}`
  return { blob: await fetchFile(address, { signal, onProgress }), name }
}
