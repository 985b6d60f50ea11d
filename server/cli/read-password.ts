// A password for the admin tool: piped in, or typed twice without being shown.

import { AppError } from '@/lib/domain/errors'

export interface PasswordSource {
  readonly fromStdin: boolean
}

/**
 * Reads a password from the terminal, twice, or from standard input. Throws AppError `bad-request` where nobody can
 * type, and for two that differ.
 */
export async function readPassword({ fromStdin }: PasswordSource): Promise<string> {
  if (fromStdin) return firstLine()
  if (!process.stdin.isTTY) {
    throw new AppError('bad-request', 'Nobody can type a password here. Pipe it in with --password-stdin.')
  }
  const password = await typed('Password: ')
  if ((await typed('Once more: ')) !== password) throw new AppError('bad-request', 'These were two passwords.')
  return password
}

async function firstLine(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk)
  return text.split(/\r?\n/, 1)[0] ?? ''
}

const ENTER = new Set(['\r', '\n', '\u0004'])
const BACKSPACE = new Set(['\u007f', '\b'])
const INTERRUPT = '\u0003'

function typed(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve, reject) => {
    let text = ''
    const end = () => {
      stdin.off('data', onData)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
    }
    const onData = (chunk: string) => {
      for (const key of chunk) {
        if (key === INTERRUPT) {
          end()
          reject(new AppError('bad-request', 'Stopped. Nothing was changed.'))
          return
        }
        if (ENTER.has(key)) {
          end()
          resolve(text)
          return
        }
        text = BACKSPACE.has(key) ? [...text].slice(0, -1).join('') : text + key
      }
    }
    stdin.on('data', onData)
  })
}
