// The server's log: one JSON line an event on stdout, with the board (`boardId`) and the connection (`connection`) that
// it is about. Nothing that is logged holds a secret on purpose; log-line cuts them out all the same.

import pino, { type DestinationStream, type Logger } from 'pino'
import { logLineCleaner } from './log-line'

export type { Logger }

export interface LoggerOptions {
  /** Cut out of every line, wherever they stand. */
  readonly secrets?: readonly string[]
  /** The stream for lines; stdout by default. */
  readonly destination?: DestinationStream
}

/** Makes the server's logger, which writes one JSON line an event and cuts `secrets` out of every line. */
export function createLogger(level: string, { secrets = [], destination }: LoggerOptions = {}): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: logLineCleaner(secrets) },
  }
  return destination ? pino(options, destination) : pino(options)
}
