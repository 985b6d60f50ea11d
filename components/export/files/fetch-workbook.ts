// The register as a workbook, which the server makes.

import { fetchFile } from '@/components/api/fetch-file'
import { fileName } from '@/lib/export/file-name'
import type { DataFile } from './data-file'
import { type DataSource, queryOf } from './data-source'

export async function fetchWorkbook(source: DataSource): Promise<DataFile> {
  const { boardId, boardTitle, signal, onProgress } = source
  const path = `/api/boards/${encodeURIComponent(boardId)}/register?${queryOf(source, { format: 'xlsx' })}`
  return { blob: await fetchFile(path, { signal, onProgress }), name: fileName(boardTitle, 'xlsx') }
}
