// An SMTP server on a port of its own that keeps the mails it receives.

import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface KeptMail {
  readonly from: string
  readonly to: readonly string[]
  /** Headers and body, decoded. */
  readonly text: string
  /** The message as received. */
  readonly raw: string
}

export class MailServer {
  readonly mails: KeptMail[] = []
  /** The SMTP code with which an address is refused; undefined accepts it. */
  refusalOf: (address: string) => number | undefined = () => undefined
  readonly #server: SMTPServer

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, done) => {
        const responseCode = this.refusalOf(address)
        done(responseCode === undefined ? null : Object.assign(new Error('No such mailbox'), { responseCode }))
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope
          const raw = Buffer.concat(chunks).toString('utf8')
          this.mails.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            text: decoded(raw),
            raw,
          })
          done()
        })
      },
    })
  }

  /** Resolves to SMTP_URL. */
  async start(): Promise<string> {
    const server = this.#server.listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(resolve))
  }
}

export interface ReadMail {
  /** Decoded headers on one line each, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  /** Decoded parts by media type. */
  readonly parts: ReadonlyMap<string, string>
}

/** Reads a mail as a mail program does: headers, and the parts of a multipart/alternative. */
export function readMail({ raw }: Pick<KeptMail, 'raw'>): ReadMail {
  const headers = headersOf(raw)
  const boundary = /^multipart\/alternative; ?boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1]
  const pieces =
    boundary === undefined
      ? [raw]
      : raw
          .split(`--${boundary}`)
          .slice(1, -1)
          .map((each) => each.trimStart())
  const parts = pieces.map((piece): [string, string] => {
    const type = headersOf(piece).get('content-type')?.split(';')[0] ?? ''
    return [type, bodyOf(piece).replaceAll('\r\n', '\n')]
  })
  return { headers, parts: new Map(parts) }
}

function headersOf(mail: string): ReadonlyMap<string, string> {
  const [head = ''] = mail.split('\r\n\r\n')
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  return new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), decodedWords(line.slice(colon + 1).trim())]
    }),
  )
}

/** Undoes the two encodings that nodemailer chooses for a body, and that of a subject. */
function decoded(mail: string): string {
  const [head = ''] = mail.split('\r\n\r\n')
  return `${decodedWords(head.replace(/\r\n[ \t]+/g, ' '))}\n\n${bodyOf(mail)}`
}

function bodyOf(mail: string): string {
  const [head = '', ...rest] = mail.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? unquoted(body) : body
}

function decodedWords(head: string): string {
  return head
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_all, part: string) => Buffer.from(part, 'base64').toString('utf8'))
    .replace(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_all, part: string) => unquoted(part.replaceAll('_', ' ')))
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
