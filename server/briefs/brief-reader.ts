// Gives uploaded briefs and workbooks to the brief program, in fair turns: one that is quickly read, and beside it one that takes
// long (SYNC-SPEC S39). Whatever a file holds, it costs at most one process of bounded memory and processor time, and
// none once its sender has gone away.

import { type ChildProcess, spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ParsedBrief } from '@/lib/brief/parsed-brief'
import { AppError, type ErrorCode } from '@/lib/domain/errors'
import type { WorkbookSheet } from '@/lib/import/workbook-sheets'
import type { Asker } from '../fairness/asker'
import { FairLine } from '../fairness/fair-line'
import type { Logger } from '../log/logger'
import { type Clock, systemClock } from '../time/clock'
import { workbookRefusal } from '../workbooks/workbook-refusals'
import type { BriefAnswer, BriefJob, BriefRefusal, ReadLimits, ReadProgress } from './brief-job'

/** scripts/build-server.mjs puts the program next to the server. */
const PROGRAM = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './brief-program-source.mjs' : './brief-program.mjs', import.meta.url),
)
/** The heap limit for the program's own JavaScript; its thread has limits of its own. */
const NODE_OPTIONS = ['--max-old-space-size=384']
/** Nothing of the server's environment: no secrets. */
const ENVIRONMENT: NodeJS.ProcessEnv = { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '1' }
/** The limit in elapsed time. The program counts its own processor time, of which a busy machine gives it little. */
const DEADLINE_MS = 120_000
/** Places in each of the two lines. Each waiting file is in memory. */
const PLACES = 32
const PLACES_PER_PERSON = 4
const WORDS = {
  tooMany: 'Several of your briefs are being read just now. Try again when one is done.',
  busy: 'Too many briefs are being read just now. Try again in a moment.',
  calledOff: 'The import was called off.',
}

const ADVICE = 'Copy its text and paste it here.'
const REFUSALS: Readonly<Record<BriefRefusal, readonly [ErrorCode, string]>> = {
  'not-a-document': [
    'unsupported-brief',
    'This file is no document that can be read. Save it as text, Word (.docx), PDF or HTML, or paste its words.',
  ],
  'old-office': [
    'unsupported-brief',
    'This is a file of old Word, or one with a password. Save it as .docx without a password, or paste its words.',
  ],
  'rich-text': ['unsupported-brief', 'Rich Text files are not read. Save it as .docx, or paste its words.'],
  'web-archive': [
    'unsupported-brief',
    'This is a web archive. Save the page as “HTML only” instead, or copy the page and paste it here.',
  ],
  packed: [
    'unsupported-brief',
    'This is a packed file, but no Word document. Unpack it, and choose the document in it.',
  ],
  workbook: [
    'unsupported-brief',
    'This is a workbook. Import it as a register, whose rows become cards: “Import a register” in the board’s menu, or drop it on the canvas.',
  ],
  damaged: [
    'unreadable-brief',
    `This file is damaged. Open it in the program that made it, save it again; or: ${ADVICE}`,
  ],
  protected: ['protected-brief', 'This file is protected by a password. Save it without one and try again.'],
  bomb: ['heavy-brief', `This file takes far too much memory to read. Save it again without pictures; or: ${ADVICE}`],
  'too-many-pages': [
    'heavy-brief',
    'This PDF has more than {maxPdfPages} pages, and one brief may have as many at most. Split it and import the parts.',
  ],
  'too-much-text': ['heavy-brief', 'This file has more text than one brief may have. Split it and import the parts.'],
  'too-slow': ['heavy-brief', `This file takes too long to read. Save it again, or split it; or: ${ADVICE}`],
  scanned: [
    'scanned-brief',
    'This PDF holds pictures of pages and no text: it was scanned. Run text recognition (OCR) over it and import the result, or paste the words.',
  ],
  macros: ['unsupported-brief', 'This file holds macros. Save it without them, or paste its words.'],
  empty: ['bad-request', 'The brief holds no text. Paste its words.'],
}

export interface BriefReaderOptions {
  /** Tests have programs that misbehave. */
  readonly program?: string
  readonly deadlineMs?: number
  readonly clock?: Clock
}

export interface ReadOptions {
  /** Ends the reading: its sender has gone away. */
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined
}

type Outcome = Exclude<BriefAnswer, { readonly progress: ReadProgress } | { readonly isSlow: true }>

/** A program that reads a file. */
interface Reading {
  readonly outcome: Promise<Outcome>
  /** Resolves when the file turns out to take long. */
  readonly slow: Promise<'slow'>
  readonly isKilled: boolean
  kill(): void
}

/** Runs the brief program on uploaded files, in fair turns and within bounds. */
export class BriefReader {
  readonly #logger: Logger
  readonly #program: string
  readonly #deadlineMs: number
  readonly #running = new Set<ChildProcess>()
  /** Every file begins here. */
  readonly #quick: FairLine
  /** The line for slow files: they wait for each other, and nobody else waits for them. */
  readonly #slow: FairLine
  #isClosed = false

  constructor(
    logger: Logger,
    { program = PROGRAM, deadlineMs = DEADLINE_MS, clock = systemClock }: BriefReaderOptions = {},
  ) {
    this.#logger = logger
    this.#program = program
    this.#deadlineMs = deadlineMs
    const line = { clock, places: PLACES, placesPerPerson: PLACES_PER_PERSON, words: WORDS }
    this.#quick = new FairLine(line)
    this.#slow = new FairLine(line)
  }

  /** How many programs run. */
  get active(): number {
    return this.#running.size
  }

  /** How many files wait, in both lines. */
  get waiting(): number {
    return this.#quick.waiting + this.#slow.waiting
  }

  /**
   * Throws AppError with a sentence: why the file isn't read, `busy` or `too-many` with a time where no place is left,
   * `bad-request` where the sender has gone away.
   */
  async read(job: BriefJob, bytes: Uint8Array, asker: Asker, options: ReadOptions = {}): Promise<ParsedBrief> {
    const answer = await this.#read(job, bytes, asker, options)
    if ('brief' in answer) return answer.brief
    const [code, sentence] = REFUSALS[whyOf(answer)]
    const told = sentence.replace('{maxPdfPages}', String(job.limits.maxPdfPages))
    throw new AppError(code, told, job.as === 'file' ? 'file' : 'text')
  }

  /** Reads a workbook's sheets, in the same lines as briefs. Throws AppError as `read` does. */
  async readWorkbook(
    limits: ReadLimits,
    bytes: Uint8Array,
    asker: Asker,
    options: ReadOptions = {},
  ): Promise<readonly WorkbookSheet[]> {
    const answer = await this.#read({ as: 'workbook', fileName: '', limits }, bytes, asker, options)
    if ('sheets' in answer) return answer.sheets
    const [code, sentence] = workbookRefusal(whyOf(answer))
    throw new AppError(code, sentence, 'file')
  }

  /** Ends what is running, and takes nothing more. */
  close(): void {
    this.#isClosed = true
    for (const program of this.#running) program.kill('SIGKILL')
  }

  async #read(job: BriefJob, bytes: Uint8Array, asker: Asker, options: ReadOptions): Promise<Outcome> {
    const { signal } = options
    const begin = (ended: AbortSignal) => this.#start(job, bytes, { ...options, signal: ended })
    let reading: Reading | undefined
    const first = await this.#quick.run(
      asker,
      (ended) => {
        reading = begin(ended)
        return Promise.race([reading.outcome, reading.slow])
      },
      signal,
    )
    if (first !== 'slow') return first
    // The program goes on where nobody has to give way for it. Otherwise its memory is given back, and it begins again when
    // it is its turn among the slow ones.
    if (!this.#slow.isIdle) reading?.kill()
    try {
      return await this.#slow.run(
        asker,
        (ended) => {
          const own = reading && !reading.isKilled ? reading : begin(ended)
          ended.addEventListener('abort', () => own.kill())
          return own.outcome
        },
        signal,
      )
    } finally {
      reading?.kill()
    }
  }

  #start(job: BriefJob, bytes: Uint8Array, { signal, onProgress }: ReadOptions): Reading {
    if (this.#isClosed) throw new AppError('busy', 'The server is stopping. Try again in a moment.')
    const program = spawn(process.execPath, [...NODE_OPTIONS, this.#program, JSON.stringify(job)], {
      env: ENVIRONMENT,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    // Before it has threads of its own: they inherit it, and a later change would leave them behind.
    if (program.pid !== undefined) setPriority(program.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    this.#running.add(program)
    let isKilled = false
    const kill = () => {
      isKilled = true
      program.kill('SIGKILL')
    }
    let isLate = false
    const late = () => {
      isLate = true
      program.kill('SIGKILL')
    }
    const deadline = setTimeout(late, this.#deadlineMs)
    signal?.addEventListener('abort', kill)
    // A program that died doesn't read on; that it gave no answer says all.
    program.stdin.on('error', () => undefined)
    program.stdin.end(bytes)
    let errors = ''
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors = `${errors}${text}`.slice(0, 2_000)
    })
    let tellSlow: (slow: 'slow') => void
    const slow = new Promise<'slow'>((resolve) => {
      tellSlow = resolve
    })
    const outcome = new Promise<Outcome>((resolve, reject) => {
      let last: Outcome | undefined
      const lines = createInterface({ input: program.stdout })
      lines.on('line', (line) => {
        const answer = JSON.parse(line) as BriefAnswer
        if ('progress' in answer) onProgress?.(answer.progress)
        else if ('isSlow' in answer) tellSlow('slow')
        else last = answer
      })
      program.on('error', (error) => {
        errors = String(error)
      })
      program.on('close', () => {
        clearTimeout(deadline)
        signal?.removeEventListener('abort', kill)
        this.#running.delete(program)
        if (isKilled) return reject(new Error('The brief program was ended.'))
        if (!last && !isLate) this.#logger.warn({ errors }, 'The brief program gave no answer')
        resolve(last ?? { refused: isLate ? 'too-slow' : 'damaged' })
      })
    })
    // When it is ended, nobody may be waiting for it any more.
    outcome.catch(() => undefined)
    return {
      outcome,
      slow,
      get isKilled() {
        return isKilled
      },
      kill,
    }
  }
}

/** A program that answers something else than it was asked is as good as none. */
function whyOf(answer: Outcome): BriefRefusal {
  return 'refused' in answer ? answer.refused : 'damaged'
}
