// The server's log: JSON lines on stdout. Secrets are cut out by name, as a second line of defence.

import pino, { type DestinationStream, type Logger } from 'pino'

export type { Logger }

const SECRET_PATHS = [
  'token',
  'password',
  'authorization',
  'cookie',
  '*.token',
  '*.password',
  '*.authorization',
  '*.cookie',
]

export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino({ level, redact: SECRET_PATHS, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)
}
