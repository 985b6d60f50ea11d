// The address under which the server makes a picture (GET /api/boards/:id/export). Pure.

import type { PictureRequest } from './picture-request'

const SHAPE_PREFIX = 'shape:'
const PAGE_PREFIX = 'page:'

/** Returns the address at which the API makes the requested picture. */
export function exportAddress(boardId: string, request: PictureRequest): string {
  const { format, part, size, theme, background, marginPx, isExplained, carriesData, language } = request
  const words: Record<string, string> = {
    format,
    theme,
    language,
    background: String(background),
    margin: String(Math.round(marginPx)),
    explained: String(isExplained),
    data: String(carriesData),
  }
  if (part.kind === 'frames') words.frames = 'true'
  if (part.kind === 'pages') words.pages = 'true'
  if (part.kind === 'page') words.page = part.id.replace(PAGE_PREFIX, '')
  // The common prefix of all ids carries no information, and addresses should be short.
  if (part.kind === 'shapes') words.shape = part.ids.map((id) => id.replace(SHAPE_PREFIX, '')).join(',')
  if (size.by === 'scale') words.scale = String(size.scale)
  if (size.by === 'width') words.width = String(Math.round(size.widthPx))
  if (size.by === 'paper') words.paper = size.paper
  const query = Object.entries(words).map(([name, word]) => `${name}=${encodeURIComponent(word)}`)
  return `/api/boards/${encodeURIComponent(boardId)}/export?${query.join('&')}`
}
