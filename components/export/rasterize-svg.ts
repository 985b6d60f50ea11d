// An SVG document as pixels, by the browser's own drawing.

import { PngHelpers } from 'tldraw'

export interface RasterOptions {
  readonly format: 'png' | 'jpeg' | 'webp'
  readonly widthPx: number
  readonly heightPx: number
  /** Written into a PNG, so that it prints at the intended size. */
  readonly dpi?: number | undefined
}

const QUALITY = 0.92
const POINTS_PER_INCH = 72

/** Rejects when the browser can't draw it. */
export async function rasterizeSvg(svg: string, options: RasterOptions, signal?: AbortSignal): Promise<Blob> {
  const { format, widthPx, heightPx, dpi } = options
  const image = await decodeSvg(svg)
  signal?.throwIfAborted()
  const canvas = document.createElement('canvas')
  try {
    canvas.width = widthPx
    canvas.height = heightPx
    const context = canvas.getContext('2d')
    if (!context) throw new Error('This browser gives no canvas to draw on.')
    context.drawImage(image, 0, 0, widthPx, heightPx)
    const blob = await blobOf(canvas, `image/${format}`)
    signal?.throwIfAborted()
    return format === 'png' && dpi ? withDpi(blob, dpi) : blob
  } finally {
    // Browsers hold on to the pixels until then.
    canvas.width = 0
    canvas.height = 0
  }
}

/** Decodes an SVG into an image that can be drawn onto a canvas at any size. */
export async function decodeSvg(svg: string): Promise<HTMLImageElement> {
  const image = new Image()
  // Chromium taints the canvas by an SVG with foreign objects that comes from a `blob:` address
  // (https://issues.chromium.org/issues/41054640), not from a `data:` one.
  const address = await dataUrl(new Blob([svg], { type: 'image/svg+xml' }))
  await loaded(image, address)
  return image
}

/** `decode` does not help: Chromium resolves it before the faces inside an SVG are there, and then draws no letters. */
export function loaded(image: HTMLImageElement, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    image.onload = () => resolve()
    image.onerror = () => reject(new Error('The drawing could not be read.'))
    image.src = address
  })
}

/** Browsers that don't write a format give a PNG instead. */
async function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY))
  if (!blob) throw new Error('The picture could not be made.')
  if (blob.type !== type) throw new Error(`This browser doesn't write ${type}.`)
  return blob
}

async function withDpi(blob: Blob, dpi: number): Promise<Blob> {
  const view = new DataView(await blob.arrayBuffer())
  return PngHelpers.setPhysChunk(view, dpi / POINTS_PER_INCH, { type: 'image/png' })
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error('The drawing could not be read.'))
    reader.readAsDataURL(blob)
  })
}
