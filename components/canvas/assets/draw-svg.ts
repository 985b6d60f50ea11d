// Turns an SVG drawing into pixels. The server accepts none: its SVG readers would be the largest target of all. The
// browser that opened the file shows such files anyway, as an image, in which no script runs and nothing is fetched.

import { completeSvg } from './svg-text'

/** The longer side that a small drawing gets, so that one may look at it closely. */
const SHARP_SIDE_PX = 2_048
/** The limit for a drawing's own stated size. */
const MAX_SIDE_PX = 4_096

interface DrawnSvg {
  /** A PNG. */
  readonly file: File
  /** The width that the drawing itself states, in px. */
  readonly w: number
  readonly h: number
}

export function isSvg({ name, type }: File): boolean {
  return type.startsWith('image/svg+xml') || /\.svg$/i.test(name)
}

/** Undefined where this browser can't draw it. */
export async function drawSvg(file: File): Promise<DrawnSvg | undefined> {
  const text = completeSvg(await file.text())
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const { naturalWidth: w, naturalHeight: h } = image
    const blob = w > 0 && h > 0 ? await pixelsOf(image, w, h) : undefined
    if (!blob) return undefined
    const name = `${file.name.replace(/\.svg$/i, '')}.png`
    return { file: new File([blob], name, { type: 'image/png' }), ...shrunk(w, h) }
  } catch {
    // The text isn't an SVG, or has something in it that may not be drawn.
    return undefined
  } finally {
    URL.revokeObjectURL(address)
  }
}

function shrunk(w: number, h: number): { w: number; h: number } {
  const scale = Math.min(1, MAX_SIDE_PX / Math.max(w, h))
  return { w: w * scale, h: h * scale }
}

async function pixelsOf(image: HTMLImageElement, w: number, h: number): Promise<Blob | undefined> {
  const scale = Math.min(Math.max(1, SHARP_SIDE_PX / Math.max(w, h)), MAX_SIDE_PX / Math.max(w, h))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(w * scale))
  canvas.height = Math.max(1, Math.round(h * scale))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))) ?? undefined
}
