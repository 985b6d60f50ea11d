// Tells the server that a picture of the board was saved, for its audit log. The picture is on the device already: when
// the server can't be told, nothing else goes wrong.

'use client'

import { useMutation } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { PictureFormat } from '@/lib/picture/picture-request'

/** Returns a function to call after a picture was saved. `part` is what it shows: the board, the selection, a name. */
export function useNoteExport(boardId: string): (exported: { format: PictureFormat; part: string }) => void {
  return useMutation({
    mutationFn: (exported: { format: PictureFormat; part: string }) =>
      api.post<undefined>(`/api/boards/${boardId}/exports`, exported),
  }).mutate
}
