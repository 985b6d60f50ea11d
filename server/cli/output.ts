// The admin tool's output: an answer on stdout, a failure as a sentence on stderr.

import type { Command } from 'commander'
import { AppError } from '@/lib/domain/errors'
import { ConfigError } from '../config/config'

/** The data folder that this call works on. An answer that doesn't name one counts as being about that folder. */
let dataDir: string | undefined

/** Says on which data folder a command works: to people at once, with --json in whatever is answered. */
export function nameDataDir(command: Command, folder: string, isInUse: boolean): void {
  dataDir = folder
  remark(command, `Data folder: ${folder} (${isInUse ? 'a server runs on it' : 'no server runs on it now'})`)
}

/** Prints an answer: `json` with --json, else the sentence. */
export function answer(command: Command, json: object, sentence: string): void {
  console.log(isJson(command) ? JSON.stringify({ dataDir, ...json }) : sentence)
}

/** Says something beside the answer, for people only. */
export function remark(command: Command, sentence: string): void {
  if (!isJson(command)) console.error(sentence)
}

/** Ends the tool with a sentence, and with the stack where the error is a bug of ours. */
export function fail(error: unknown, json: boolean): void {
  const expected =
    error instanceof AppError || error instanceof ConfigError || (error instanceof Error && error.constructor === Error)
  const code = error instanceof AppError ? error.code : 'failed'
  if (!expected) console.error(error)
  else console.error(json ? JSON.stringify({ code, detail: error.message, dataDir }) : error.message)
  process.exitCode = 1
}

/** Whether the answer is for a program. */
export function isJson(command: Command): boolean {
  return command.optsWithGlobals<{ json?: boolean }>().json === true
}
