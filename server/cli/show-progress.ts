// How far a long command has come: one line that changes on a terminal, nothing with --json or in a log
// of cron. Ctrl+C calls the command off, which then leaves nothing half, or goes on later.

import type { Command } from 'commander'
import type { Progress, Report } from '../backup/progress'
import { isJson } from './output'

const WORDS: Readonly<Record<Progress['phase'], string>> = {
  database: 'Copying the database',
  boards: 'Opening boards',
  images: 'Taking images',
  exports: 'Taking exports',
  archive: 'Packing',
  finish: 'Finishing',
  unpack: 'Unpacking',
  verify: 'Verifying files',
  prepare: 'Preparing',
  load: 'Loading the database',
  switch: 'Putting it in place',
  switched: 'Putting it in place',
  open: 'Opening boards',
}

const EVERY_MS = 100

/** Runs `work`, with its progress on the terminal, until it ends or somebody presses Ctrl+C. */
export async function withProgress<T>(
  command: Command,
  work: (report: Report, signal: AbortSignal) => Promise<T>,
  whenCalledOff = 'Called off. Nothing was changed.',
): Promise<T> {
  const { stderr } = process
  const isShown = stderr.isTTY && !isJson(command)
  const calledOff = new AbortController()
  const stop = () => calledOff.abort(new Error(whenCalledOff))
  process.once('SIGINT', stop).once('SIGTERM', stop)
  let lastAt = 0
  const report: Report = ({ phase, done, of }) => {
    const now = performance.now()
    if (!isShown || now - lastAt < EVERY_MS) return
    lastAt = now
    stderr.write(`\r\u001b[K${WORDS[phase]}${of > 1 ? `: ${Math.floor((100 * done) / of)} %` : ' …'}`)
  }
  try {
    return await work(report, calledOff.signal)
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    if (isShown) stderr.write('\r\u001b[K')
  }
}
