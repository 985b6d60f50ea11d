// The PDF of the dialog: the server's, whose words can be selected, or else one of pixels, with the reason.

import { ApiError, apiFile } from '@/components/api/client'
import { boardFileName } from '@/lib/export/file-name'
import { exportAddress } from '@/lib/picture/export-address'
import type { PictureFile, PictureJob, RasterReason } from '../picture-job'
import { rasterPdf } from './raster-pdf'

/** Rejects as drawPicture does. */
export async function makePdf(job: PictureJob): Promise<PictureFile> {
  const { editor, request, context, title, signal, onProgress, onStage } = job
  const name = boardFileName('picture', { title, at: Date.now() }, request.language, 'pdf')
  const made = await serverPdf(job)
  if (typeof made !== 'string') return { blob: made, name, isNoted: true }
  onStage(undefined)
  return { blob: await rasterPdf(editor, request, context, signal, onProgress), name, rasterReason: made }
}

/** Makes the PDF on the server; resolves to a reason if there is none. Rejects with the signal's reason. */
async function serverPdf({ boardId, request, signal, untilSaved, onStage }: PictureJob): Promise<Blob | RasterReason> {
  onStage('saving')
  if (!(await untilSaved(signal))) return navigator.onLine ? 'unsaved' : 'unreachable'
  onStage('server')
  try {
    return await apiFile(exportAddress(boardId, request), { signal })
  } catch (error) {
    if (signal.aborted || !(error instanceof ApiError)) throw error
    return error.code === 'unreachable' || error.code === 'renderer-missing' ? error.code : 'server'
  }
}
