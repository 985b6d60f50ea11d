// What nodes printed: each line is a JSON object of the log, or nothing that a server should print.

interface Line {
  readonly level?: string | number
  readonly msg?: string
  readonly err?: { readonly message?: string }
}

export interface Printed {
  /** Lines of errors, and what isn't a line of the log. */
  readonly errors: readonly string[]
  /** Other warnings by their words, with how often each came. */
  readonly warnings: ReadonlyMap<string, number>
}

/** What a server says when it starts and ends, without the log. */
const GREETING =
  /^(?:✓ Running next\.config|Foreboard is ready:|Nobody runs this server yet|Everything is kept in|Stopping …)/
const ERROR = 50
const LEVELS: Readonly<Record<string, number>> = { warn: 40, error: 50, fatal: 60 }

/** Reads what a node printed. */
export function readPrinted(output: string): Printed {
  const errors: string[] = []
  const warnings = new Map<string, number>()
  for (const text of output.split('\n').filter(Boolean)) {
    const line = parsed(text)
    const level = typeof line?.level === 'string' ? (LEVELS[line.level] ?? 0) : (line?.level ?? 0)
    if (line === undefined ? !GREETING.test(text) : level >= ERROR) errors.push(text)
    else if (line?.msg !== undefined) {
      const words = line.err?.message === undefined ? line.msg : `${line.msg}: ${line.err.message}`
      warnings.set(words, (warnings.get(words) ?? 0) + 1)
    }
  }
  return { errors, warnings }
}

function parsed(text: string): Line | undefined {
  try {
    return JSON.parse(text) as Line
  } catch {
    return undefined
  }
}
