// Settings from the environment: defaults, secrets in files, limits by name, and all mistakes reported at once.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { ConfigError, readConfig } from '@/server/config/config'

const folder = mkdtempSync(join(tmpdir(), 'foreboard-config-'))
afterAll(() => rmSync(folder, { recursive: true }))

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('readConfig', () => {
  it('needs nothing', () => {
    expect(readConfig({})).toMatchObject({
      host: '0.0.0.0',
      port: 3000,
      appUrl: undefined,
      dataDir: resolve('data'),
      databaseUrl: `file:${resolve('data/foreboard.sqlite')}`,
      guestBoards: true,
      defaultLocale: 'en',
      limits: DEFAULT_LIMITS,
      warnings: [],
    })
  })

  it('takes empty values for unset ones', () => {
    expect(readConfig({ PORT: '', APP_URL: '', DATABASE_URL: '' }).port).toBe(3000)
  })

  it('is one of several nodes with PostgreSQL, a secret and an address of its own, and says what is missing', () => {
    const several = {
      NODES: 'several',
      NODE_URL: 'http://10.0.0.5:3000',
      APP_SECRET: 's'.repeat(32),
      DATABASE_URL: 'postgresql://db/foreboard',
    }
    expect(readConfig(several).nodeUrl).toBe('http://10.0.0.5:3000')
    const without = (name: keyof typeof several) => problemsOf({ ...several, [name]: '' })
    expect(without('DATABASE_URL')).toEqual([
      'DATABASE_URL: must be a database of PostgreSQL, because NODES is several: SQLite serves one server',
    ])
    expect(without('APP_SECRET')).toEqual(['APP_SECRET: must be set too, because NODES is several'])
    expect(without('NODE_URL')).toEqual(['NODE_URL: must be set too, because NODES is several'])
    for (const NODE_URL of ['10.0.0.5:3000', 'https://a.example', 'http://a.example/path', 'http://user@a.example']) {
      expect(problemsOf({ ...several, NODE_URL })[0]).toMatch(/^NODE_URL: must be the address/)
    }
    const alone = readConfig({ NODE_URL: several.NODE_URL })
    expect([alone.nodeUrl, alone.warnings[0]]).toEqual([undefined, expect.stringMatching(/^NODE_URL is set, but/)])
  })

  it('names every mistake at once', () => {
    const problems = problemsOf({
      PORT: '70000',
      APP_URL: 'board.example.org/path',
      APP_SECRET: 'short',
      GUEST_BOARDS: 'perhaps',
      DEFAULT_LOCALE: 'fr',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://db/foreboard',
      TRUST_PROXY: 'loopback,10.0.0.0/99',
      MAX_BOARD_BYTES: 'lots',
      METRICS_TOKEN: 'with a space in it',
    })
    const names = problems.map((problem) => problem.split(':')[0])
    expect(names.sort()).toEqual(
      [
        'APP_SECRET',
        'APP_URL',
        'DATABASE_URL',
        'DEFAULT_LOCALE',
        'GUEST_BOARDS',
        'LOG_LEVEL',
        'MAX_BOARD_BYTES',
        'METRICS_TOKEN',
        'PORT',
        'TRUST_PROXY',
      ].sort(),
    )
    expect(problems.join('\n')).toContain('must be file:<path of an SQLite file> or postgresql://')
  })

  it('lets no mistake hide another: a wrong value, half a pair, a missing address, an unreadable file', () => {
    const problems = problemsOf({
      SIGNUP_MODE: 'everybody',
      ADMIN_EMAIL: 'ada@example.org',
      SMTP_URL: 'smtp://mail.example.org',
      OIDC_ISSUER: 'https://id.example.org',
      OIDC_CLIENT_ID: 'foreboard',
      OIDC_CLIENT_SECRET_FILE: join(folder, 'not-there'),
    })
    expect(problems).toEqual([
      expect.stringContaining('OIDC_CLIENT_SECRET_FILE: '),
      expect.stringContaining('SIGNUP_MODE: must be one of'),
      'ADMIN_PASSWORD: must be set too, because ADMIN_EMAIL is',
      'SMTP_FROM: must be set too, because SMTP_URL is',
      'APP_URL: must be set too, because OIDC_ISSUER is',
      'APP_URL: must be set too, because SMTP_URL is',
    ])
  })

  it('reads secrets from files', () => {
    const file = join(folder, 'secret')
    writeFileSync(file, `${'s'.repeat(40)}\n`)
    expect(readConfig({ APP_SECRET_FILE: file }).appSecret).toBe('s'.repeat(40))
    expect(readConfig({ METRICS_TOKEN_FILE: file }).metricsToken).toBe('s'.repeat(40))
    expect(problemsOf({ APP_SECRET_FILE: file, APP_SECRET: 'x'.repeat(40) })).toEqual([
      expect.stringContaining('both set'),
    ])
    expect(problemsOf({ APP_SECRET_FILE: join(folder, 'none') })).toEqual([expect.stringContaining("can't be read")])
  })

  it('takes each limit by its name', () => {
    const { limits } = readConfig({ MAX_BOARD_BYTES: '1000', MAX_SYNC_STEP1_PER10S: '7' })
    expect(limits).toEqual({ ...DEFAULT_LIMITS, maxBoardBytes: 1000, maxSyncStep1Per10s: 7 })
  })

  it('says that a proxy in front of https is not trusted, unless it is said that none shall be', () => {
    const APP_URL = 'https://board.example.org'
    expect(readConfig({ APP_URL }).warnings).toEqual([expect.stringContaining('TRUST_PROXY')])
    for (const TRUST_PROXY of ['loopback', 'false']) expect(readConfig({ APP_URL, TRUST_PROXY }).warnings).toEqual([])
  })

  it('says which settings do nothing', () => {
    expect(readConfig({ REDIS_URL: 'redis://x' }).warnings).toEqual([expect.stringContaining('REDIS_URL')])
  })

  it('takes settings that belong together only together', () => {
    const problems = problemsOf({ ADMIN_EMAIL: 'a@example.org', OIDC_ISSUER: 'https://id.example.org', SMTP_FROM: 'a' })
    expect(problems).toEqual([
      expect.stringContaining('ADMIN_PASSWORD: must be set too, because ADMIN_EMAIL is'),
      expect.stringContaining('OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: must be set too'),
      expect.stringContaining('SMTP_URL'),
      'APP_URL: must be set too, because OIDC_ISSUER is',
    ])
  })
})
