// Gives uploaded files to the image program, one after the other in fair turns (SYNC-SPEC S38). Whatever they hold, an
// image costs at most one process of bounded memory for a bounded time.

import { type ChildProcess, execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { AppError } from '@/lib/domain/errors'
import type { Asker } from '../fairness/asker'
import { FairLine } from '../fairness/fair-line'
import { PLACES_FOR_A_WORKSHOP } from '../fairness/fair-places'
import type { Logger } from '../log/logger'
import { systemClock } from '../time/clock'
import type { EncodedImage, ImageAnswer, ImageJob, ImageRefusal } from './image-job'

/** scripts/build-server.mjs puts the program next to the server. */
const PROGRAM = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './image-program-source.mjs' : './image-program.mjs', import.meta.url),
)
/** The program alone decides by its memory; this is what JavaScript may have of it. */
const NODE_OPTIONS = ['--max-old-space-size=64']
/** Nothing of the server's environment: no secrets. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  MALLOC_ARENA_MAX: '2',
  UV_THREADPOOL_SIZE: '1',
  VIPS_BLOCK_UNTRUSTED: '1',
}
const DEADLINE_MS = 15_000
/** Places for as many images as may be uploaded at once, and for those of boards' files. */
const PLACES = PLACES_FOR_A_WORKSHOP + 8
const PLACES_PER_PERSON = 5

const SENTENCES: Readonly<Record<ImageRefusal | 'too-slow', string>> = {
  unreadable: 'This file is damaged or no image. Open it in an image program, save it again, and upload that.',
  'too-many-pixels': 'This image has too many pixels. Scale it down, and upload that.',
  'too-many-frames': 'This animation is far too long. Upload a shorter one, or one of its frames.',
  'too-much-memory': 'This image takes too much memory to read. Scale it down or save it as JPEG, and upload that.',
  'too-large': 'This image is too large even after it was compressed again. Scale it down, and upload that.',
  'too-slow': 'This image takes too long to read. Scale it down or save it as JPEG, and upload that.',
}

export interface ImageEncoderOptions {
  /** Tests have programs that misbehave. */
  readonly program?: string
  readonly deadlineMs?: number
}

/** Runs the image program on uploaded files, one after the other in fair turns. */
export class ImageEncoder {
  readonly #logger: Logger
  readonly #program: string
  readonly #deadlineMs: number
  readonly #line: FairLine
  #running: ChildProcess | undefined
  #isClosed = false

  constructor(logger: Logger, { program = PROGRAM, deadlineMs = DEADLINE_MS }: ImageEncoderOptions = {}) {
    this.#logger = logger
    this.#program = program
    this.#deadlineMs = deadlineMs
    this.#line = new FairLine({
      clock: systemClock,
      places: PLACES,
      placesPerPerson: PLACES_PER_PERSON,
      words: {
        tooMany: 'Too many of your images are being read at once. Wait until one is done.',
        busy: 'Too many images are being read just now. Try again in a moment.',
        calledOff: 'The upload was called off.',
      },
    })
  }

  /**
   * Writes `job.output`, when it is the asker's turn. Throws AppError `unsupported-image` or `too-large` with a sentence,
   * `busy` or `too-many` where no place is left, `bad-request` when `signal` aborts.
   */
  encode(job: ImageJob, asker: Asker, signal?: AbortSignal): Promise<EncodedImage> {
    return this.#line.run(asker, () => this.#run(job), signal)
  }

  /** Ends the running job, and takes nothing more. */
  close(): void {
    this.#isClosed = true
    this.#running?.kill('SIGKILL')
  }

  async #run(job: ImageJob): Promise<EncodedImage> {
    if (this.#isClosed) throw new AppError('busy', 'The server is stopping. Try again in a moment.')
    const { stdout, stderr, isLate } = await this.#start(job)
    const answer = parsed(stdout)
    if (answer?.taken) return answer.image
    if (!answer && !isLate) this.#logger.warn({ stderr: stderr.slice(0, 2_000) }, 'The image program gave no answer')
    const why = answer?.why ?? (isLate ? 'too-slow' : 'unreadable')
    throw new AppError(why === 'too-large' ? 'too-large' : 'unsupported-image', SENTENCES[why], 'file')
  }

  #start(job: ImageJob): Promise<{ stdout: string; stderr: string; isLate: boolean }> {
    const args = [...NODE_OPTIONS, this.#program, JSON.stringify(job)]
    const options = {
      env: ENVIRONMENT,
      timeout: this.#deadlineMs,
      killSignal: 'SIGKILL',
      maxBuffer: 64 * 1024,
    } as const
    const startedAt = performance.now()
    return new Promise((resolve) => {
      // The program always ends itself by a signal, which comes here as an error.
      this.#running = execFile(process.execPath, args, options, (_error, stdout, stderr) => {
        this.#running = undefined
        resolve({ stdout, stderr, isLate: performance.now() - startedAt >= this.#deadlineMs })
      })
    })
  }
}

function parsed(stdout: string): ImageAnswer | undefined {
  return stdout.endsWith('\n') ? (JSON.parse(stdout) as ImageAnswer) : undefined
}
