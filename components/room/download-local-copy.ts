// Gives a person the board as this page has it, as a JSON file: the way out when the server has ended the connection.

import type * as Y from 'yjs'
import { saveFile } from '@/components/ui/save-file'
import { readBoard } from '@/lib/document/view/read-board'
import { fileName } from '@/lib/export/file-name'

export function downloadLocalCopy(doc: Y.Doc, title: string): void {
  const copy = { title, savedAt: new Date().toISOString(), records: [...readBoard(doc).records.values()] }
  const file = new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' })
  saveFile(file, fileName(title, 'json'))
}
