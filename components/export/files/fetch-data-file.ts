// Files that only the server makes: of the board as it is saved, with data that the page doesn't have.

import { fetchFile } from '@/components/api/fetch-file'
import { fileName } from '@/lib/export/file-name'
import type { DataFile } from './data-file'
import { type DataSource, queryOf } from './data-source'

/** The register as a workbook. */
export function fetchWorkbook(source: DataSource): Promise<DataFile> {
  return fetchDataFile(source, `register?${queryOf(source, { format: 'xlsx' })}`, 'xlsx')
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

async function fetchDataFile(source: DataSource, path: string, extension: string): Promise<DataFile> {
  const { boardId, boardTitle, signal, onProgress } = source
  const address = `/api/boards/${encodeURIComponent(boardId)}/${path}`
  return { blob: await fetchFile(address, { signal, onProgress }), name: fileName(boardTitle, extension) }
}
