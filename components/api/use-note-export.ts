// Reports to the server what this page made of the board and saved, for its audit log. The file is on the device
// already, so a failed report has no other consequence.

'use client'

import { useMutation } from '@tanstack/react-query'
import type { PageData } from '@/lib/export/page-data'
import type { PictureFormat } from '@/lib/picture/picture-request'
import { api } from './client'

/** `part` is the picture's content: the board, the selection, a name. */
type Exported = PageData | { readonly format: PictureFormat; readonly part: string }

/** Returns a function to call after a file was saved. */
export function useNoteExport(boardId: string): (exported: Exported) => void {
  return useMutation({
    mutationFn: (exported: Exported) =>
      api('POST /api/boards/{boardId}/exports', { params: { boardId }, body: exported }),
  }).mutate
}
