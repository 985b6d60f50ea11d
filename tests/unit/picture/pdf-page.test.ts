import { expect, test } from 'vitest'
import { exportAddress } from '@/lib/picture/export-address'
import { PDF_MAX_SIDE_PT, PT_PER_PX, pdfPage } from '@/lib/picture/pdf-page'
import type { PictureRequest } from '@/lib/picture/picture-request'

test('a page is the sheet of paper, or as large as its picture', () => {
  const a4 = pdfPage({ widthPx: 1754, heightPx: 1240, paperMm: { w: 297, h: 210 } })
  expect(a4.w * PT_PER_PX).toBeCloseTo(841.89, 1)
  expect(a4.h * PT_PER_PX).toBeCloseTo(595.28, 1)
  expect(pdfPage({ widthPx: 800, heightPx: 600, paperMm: undefined })).toEqual({ w: 800, h: 600 })
})

test('what is larger than readers open becomes smaller as a whole', () => {
  const { w, h } = pdfPage({ widthPx: 38_400, heightPx: 9_600, paperMm: undefined })
  expect(w * PT_PER_PX).toBe(PDF_MAX_SIDE_PT)
  expect(h).toBe(w / 4)
})

test('the address says all of the request', () => {
  const request: PictureRequest = {
    format: 'pdf',
    part: { kind: 'shapes', ids: ['shape:a', 'shape:b'] },
    size: { by: 'paper', paper: '16:9' },
    theme: 'dark',
    background: true,
    marginPx: 32,
    isExplained: true,
    carriesData: false,
    language: 'ja',
  }
  const { pathname, searchParams } = new URL(exportAddress('b/1', request), 'http://x')
  expect(pathname).toBe('/api/boards/b%2F1/export')
  expect(Object.fromEntries(searchParams)).toEqual({
    format: 'pdf',
    shape: 'a,b',
    paper: '16:9',
    theme: 'dark',
    background: 'true',
    margin: '32',
    explained: 'true',
    data: 'false',
    language: 'ja',
  })
  const frames = exportAddress('b', { ...request, part: { kind: 'frames' }, size: { by: 'scale', scale: 2 } })
  expect(frames).toContain('frames=true')
  expect(frames).toContain('scale=2')
  const words = (part: PictureRequest['part']) => exportAddress('b', { ...request, part })
  expect(words({ kind: 'pages' })).toContain('pages=true')
  expect(words({ kind: 'page', id: 'page:two' })).toContain('page=two')
})
