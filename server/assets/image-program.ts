// Makes a clean image of an uploaded one: a program of its own, started once an image. What a decoder does wrong with
// hostile bytes ends this process and not the server, and its memory is given back whole. It knows no database, no
// secrets and no other file than its two.
//
// Only pixels come over: no metadata, no colour profile (colours become sRGB), nothing before or after the image.

import { createHash } from 'node:crypto'
import { writeSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import sharp, { type Metadata, type OutputInfo, type Sharp } from 'sharp'
import type { EncodedImage, ImageAnswer, ImageJob, ImageRefusal } from './image-job'
import type { ImageType } from './image-type'

/** Everybody's browser holds 4 bytes a pixel: larger ones are scaled down. */
const MAX_SIDE_PX = 4_096
/** The limit for all frames together. A longer animation becomes its first frame. */
const MAX_ANIMATED_PIXELS = 16_000_000
const MAX_FRAMES = 200
/** A longer animation is taken for a decompression bomb (SYNC-SPEC S23). */
const MAX_READ_FRAMES = 2_000
const MOVING: ReadonlySet<ImageType> = new Set(['gif', 'webp'])
/** Decoding AVIF takes some 17 bytes a pixel at once. */
const MAX_AVIF_PIXELS = 16_000_000
const MAX_RESIDENT_BYTES = 400 * 1024 * 1024
const MEMORY_CHECK_MS = 10

/** The one decoder of each type, as libvips calls it. All others are off, drawings and documents above all. */
const DECODERS: Readonly<Record<ImageType, string>> = {
  png: 'VipsForeignLoadPng',
  jpeg: 'VipsForeignLoadJpeg',
  webp: 'VipsForeignLoadWebp',
  gif: 'VipsForeignLoadNsgif',
  avif: 'VipsForeignLoadHeif',
}

const job = JSON.parse(process.argv[2] ?? '') as ImageJob
process.umask(0o077)
sharp.cache(false)
sharp.concurrency(1)
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: [DECODERS[job.type]] })
setInterval(() => {
  if (process.memoryUsage.rss() > MAX_RESIDENT_BYTES) refuse('too-much-memory')
}, MEMORY_CHECK_MS).unref()

/** Ends at once, whatever the decoder's thread is doing. */
function answer(what: ImageAnswer): never {
  writeSync(1, `${JSON.stringify(what)}\n`)
  process.kill(process.pid, 'SIGKILL')
  throw new Error('still alive')
}

function refuse(why: ImageRefusal): never {
  return answer({ taken: false, why })
}

async function encode(): Promise<EncodedImage> {
  const { width, height, pageHeight = height, pages = 1 } = await readable(header())
  const pixels = width * pageHeight
  if (pixels > job.maxPixels) refuse('too-many-pixels')
  if (pages > MAX_READ_FRAMES) refuse('too-many-frames')
  if (job.type === 'avif' && pixels > MAX_AVIF_PIXELS) refuse('too-much-memory')
  // What costs time gives way to people at work.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const isAnimated = MOVING.has(job.type) && pages > 1 && pages <= MAX_FRAMES && pages * pixels <= MAX_ANIMATED_PIXELS
  const formats = isAnimated ? ANIMATED : STILL[job.type]
  for (const [mimeType, write] of formats) {
    const { size, width: widthPx, height: allFramesPx, pages: frames = 1 } = await readable(write(pixelsOf(isAnimated)))
    if (size > job.maxBytes) continue
    const sha256 = createHash('sha256')
      .update(await readFile(job.output))
      .digest('hex')
    return { mimeType, widthPx, heightPx: allFramesPx / frames, isAnimated, byteLength: size, sha256 }
  }
  return refuse('too-large')
}

/** Nothing is decoded for it. */
function header(): Promise<Metadata> {
  return sharp(job.input, { limitInputPixels: false, failOn: 'error' }).metadata()
}

function pixelsOf(isAnimated: boolean): Sharp {
  const image = sharp(job.input, {
    limitInputPixels: job.maxPixels,
    failOn: 'error',
    sequentialRead: true,
    pages: isAnimated ? -1 : 1,
  })
  const upright = isAnimated ? image : image.autoOrient()
  return upright.resize({ width: MAX_SIDE_PX, height: MAX_SIDE_PX, fit: 'inside', withoutEnlargement: true })
}

type Format = readonly [EncodedImage['mimeType'], (image: Sharp) => Promise<OutputInfo>]

const PNG: Format = ['image/png', (image) => image.png({ compressionLevel: 6 }).toFile(job.output)]
const JPEG: Format = ['image/jpeg', (image) => image.jpeg({ quality: 86 }).toFile(job.output)]
const WEBP: Format = ['image/webp', (image) => image.webp({ quality: 86, effort: 2 }).toFile(job.output)]
const SMALLER_WEBP: Format = ['image/webp', (image) => image.webp({ quality: 60, effort: 2 }).toFile(job.output)]
const ANIMATED: readonly Format[] = [WEBP, SMALLER_WEBP]

/** The formats to try; the first that becomes small enough is taken. What came without loss stays so if it can. */
const STILL: Readonly<Record<ImageType, readonly Format[]>> = {
  png: [PNG, WEBP, SMALLER_WEBP],
  gif: [PNG, WEBP, SMALLER_WEBP],
  jpeg: [JPEG, SMALLER_WEBP],
  webp: [WEBP, SMALLER_WEBP],
  avif: [WEBP, SMALLER_WEBP],
}

/** Treats a file on which libvips fails as not an image, whatever the error says. */
async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch {
    return refuse('unreadable')
  }
}

answer({ taken: true, image: await encode() })
