// Gives a person the board as this page has it, as a JSON file: the way out when the server has ended the connection.

import type * as Y from 'yjs'
import { readBoard } from '@/lib/document/read-board'

export function downloadLocalCopy(doc: Y.Doc, title: string): void {
  const copy = { title, savedAt: new Date().toISOString(), records: [...readBoard(doc).records.values()] }
  const url = URL.createObjectURL(new Blob([JSON.stringify(copy, null, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${fileName(title)}.json`
  link.click()
  // The browser has read the address by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}

function fileName(title: string): string {
  // Control characters and what no file system takes.
  const name = title.replaceAll(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim()
  return name === '' ? 'board' : name.slice(0, 80)
}
