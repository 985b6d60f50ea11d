// The log's output for input that tries to forge lines.

import { describe, expect, it } from 'vitest'
import { createLogger, type Logger } from '@/server/log/logger'
import { deadline } from '../../../support/time-bound'

const SECRET = 'a"very\\secret-value-of-32-characters'

/** Logs through `write` and returns the lines, as printed and as parsed. */
function printed(write: (logger: Logger) => void): { raw: string; lines: Record<string, unknown>[] } {
  let raw = ''
  const destination = {
    write: (text: string) => {
      raw += text
    },
  }
  write(createLogger('debug', { secrets: [SECRET], destination }))
  const lines = raw.split('\n').filter((line) => line !== '')
  return { raw, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) }
}

describe('createLogger', () => {
  it.each([
    ['a line of its own', 'Ann\n{"level":60,"msg":"All is lost"}'],
    ['a carriage return', 'Ann\r\nBen'],
    ['colours and a cleared screen', '\u001b[31mAnn\u001b[2J'],
    ['controls beyond ASCII, DEL', '\u009b2JAnn\u007f\u0085'],
    ['separators of lines and turned directions', 'Ann\u2028Ben\u2029\u202egnp.exe\u2066'],
    ['a quote', 'Ann","msg":"All is lost'],
  ])('S34: prints one line without control characters for a name with %s', (_what, name) => {
    const { raw, lines } = printed((logger) => logger.info({ boardId: 'b', connection: 'c', name }, `Hello ${name}`))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ level: 30, boardId: 'b', connection: 'c', name, msg: `Hello ${name}` })
    expect(raw.trimEnd()).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
  })

  it.each<readonly [string, unknown]>([
    ['a field', { token: 'hidden' }],
    ['a field of a field', { request: { headers: { cookie: 'foreboard.session_token=hidden', accept: '*/*' } } }],
    ['a list', { headers: { 'set-cookie': ['a=hidden; Path=/', 'b=hidden'] } }],
    ['a number of headers', { headers: { authorization: 'Bearer hidden', 'x-auth-token': 'hidden' } }],
    ['JSON in a text', { body: JSON.stringify({ token: 'hidden', name: 'Ann' }) }],
    ['JSON in JSON in a text', { body: JSON.stringify({ inner: JSON.stringify({ password: 'hid"den' }) }) }],
    ['a text', { why: 'refused Bearer hidden, and cookie a=1; foreboard.session_token=hidden; b=2' }],
    ['an address', { url: '/join/hidden?next=/boards' }],
    ['a query', { url: 'https://h.example/x?a=1&token=hidden#hash' }],
    ['an error', { err: new Error('GET /join/hidden failed with Bearer hidden') }],
    ['a secret of the configuration', { err: new Error(`wrong key: ${SECRET}`), key: SECRET }],
  ])('S34: cuts out a secret in %s, and nothing else', (_what, fields) => {
    const { raw, lines } = printed((logger) => logger.warn({ ...(fields as object), boardId: 'b' }, 'Said'))
    expect(raw).not.toContain('hidden')
    expect(raw).not.toContain('hid\\')
    expect(raw).not.toContain('very')
    expect(raw).toContain('[Redacted]')
    expect(lines).toMatchObject([{ level: 40, boardId: 'b', msg: 'Said' }])
  })

  it('S34: takes no longer for a text that was made to be slow', () => {
    const texts = [
      '\\'.repeat(200_000),
      '"'.repeat(200_000),
      `"${'-'.repeat(200_000)}`,
      `"token":"${'\\"'.repeat(99_999)}`,
    ]
    const expectInTime = deadline(2_000)
    expect(printed((logger) => logger.info({ texts }, 'Said')).lines).toMatchObject([
      { texts: [...texts.slice(0, 3), expect.any(String)] },
    ])
    expectInTime()
  })

  it('leaves text that isn’t a secret as it is', () => {
    const fields = { boardId: 'b', tokens: 3, url: '/boards/join', why: 'basically fine', cookies: 'none' }
    expect(printed((logger) => logger.info(fields, 'Said')).lines).toMatchObject([fields])
  })
})
