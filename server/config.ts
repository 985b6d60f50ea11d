// The environment, read and checked once. Nobody else reads process.env. Every mistake is collected, so that a person
// who sets the server up sees all of them at once.

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import type { Limits } from '@/lib/protocol/limits'
import { sqliteFile } from './db/database-url'
import { parseTrustedProxies, type TrustedProxies } from './http/trusted-proxies'
import { readLimits } from './limits-from-environment'

export interface Config {
  readonly production: boolean
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** The public origin, such as `https://board.example.org`; undefined: each request's own host. */
  readonly appUrl: string | undefined
  /** Absolute path of the folder that holds everything the server keeps. */
  readonly dataDir: string
  /** `file:<absolute path>` of the SQLite file. */
  readonly databaseUrl: string
  /** Undefined: made on the first start and kept in `dataDir`. */
  readonly appSecret: string | undefined
  /** Whether a visitor without an account may make a board. */
  readonly guestBoards: boolean
  readonly trustProxy: TrustedProxies
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly defaultLocale: Locale
  readonly tldrawLicenseKey: string | undefined
  /** Undefined: /metrics is for programs on this machine. */
  readonly metricsToken: string | undefined
  readonly limits: Limits
  /** Sentences about settings that this version doesn't use. */
  readonly warnings: readonly string[]
}

/** The environment can't be used; `problems` has one sentence a mistake. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The configuration has ${problems.length} mistake(s):\n${problems.map((each) => `  - ${each}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

type Environment = Readonly<Record<string, string | undefined>>

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Variables that may be given as a file's path under the same name with `_FILE`. */
const SECRETS = ['APP_SECRET', 'DATABASE_URL', 'TLDRAW_LICENSE_KEY', 'METRICS_TOKEN']

/** Settings of later versions: said aloud instead of being ignored in silence. */
const NOT_USED_YET = [
  'REDIS_URL',
  'SIGNUP_MODE',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'SMTP_HOST',
  'SMTP_URL',
  'OIDC_ISSUER',
]

const flag = z
  .enum(['true', 'false', '1', '0'], 'must be true or false')
  .transform((text) => text === 'true' || text === '1')

const schema = z.object({
  PORT: z.coerce
    .number('must be a number from 0 to 65535')
    .int('must be a whole number')
    .min(0, 'must be a number from 0 to 65535')
    .max(65_535, 'must be a number from 0 to 65535')
    .default(3000),
  HOST: z.string().default('0.0.0.0'),
  APP_URL: z
    .string()
    .transform((text, context) => {
      const url = URL.canParse(text) ? new URL(text) : undefined
      if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin
      context.addIssue('must be an address without a path, such as https://board.example.org')
      return z.NEVER
    })
    .optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .superRefine((text, context) => {
      if (/^postgres(ql)?:/.test(text)) {
        context.addIssue('PostgreSQL is not supported in this version yet; leave it unset, or use file:<path>')
      } else if (!/^file:[^?#]+$/.test(text)) context.addIssue('must be file:<path of an SQLite file>')
    })
    .optional(),
  APP_SECRET: z.string().min(32, 'must have at least 32 characters; make one with: openssl rand -hex 32').optional(),
  GUEST_BOARDS: flag.default(true),
  TRUST_PROXY: z
    .string()
    .default('')
    .transform((text, context) => {
      const parsed = parseTrustedProxies(text)
      if (parsed.ok) return parsed.value
      context.addIssue(parsed.error)
      return z.NEVER
    }),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  DEFAULT_LOCALE: z.enum(LOCALES, `must be one of ${LOCALES.join(', ')}`).default('en'),
  TLDRAW_LICENSE_KEY: z.string().optional(),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\x21-\x7e]{16,}$/,
      'must have at least 16 characters, none of them a space; make one with: openssl rand -hex 16',
    )
    .optional(),
})

/** Reads the configuration. Throws ConfigError that names every mistake. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = []
  const values = withSecretFiles(environment, problems)
  const parsed = schema.safeParse(values)
  for (const issue of parsed.error?.issues ?? []) problems.push(`${issue.path.join('.')}: ${issue.message}`)
  const limits = readLimits(values, problems)
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)

  const env = parsed.data
  const dataDir = resolve(env.DATA_DIR)
  return {
    production: environment.NODE_ENV === 'production',
    host: env.HOST,
    port: env.PORT,
    appUrl: env.APP_URL,
    dataDir,
    databaseUrl: `file:${env.DATABASE_URL ? sqliteFile(env.DATABASE_URL) : join(dataDir, 'foreboard.sqlite')}`,
    appSecret: env.APP_SECRET,
    guestBoards: env.GUEST_BOARDS,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    defaultLocale: env.DEFAULT_LOCALE,
    tldrawLicenseKey: env.TLDRAW_LICENSE_KEY,
    metricsToken: env.METRICS_TOKEN,
    limits,
    warnings: warningsOf(values, env.GUEST_BOARDS),
  }
}

function warningsOf(values: Readonly<Record<string, string>>, guestBoards: boolean): string[] {
  const unused = NOT_USED_YET.filter((name) => values[name] !== undefined)
  const warnings = unused.map((name) => `${name} is set, but this version does not use it yet.`)
  if (guestBoards) return warnings
  return [...warnings, 'GUEST_BOARDS is false, and this version has no accounts yet: nobody can make a new board.']
}

/** Drops empty values and replaces each `<NAME>_FILE` by `<NAME>` with the file's content. */
function withSecretFiles(environment: Environment, problems: string[]): Record<string, string> {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(environment)) if (value !== undefined && value !== '') values[name] = value
  for (const name of SECRETS) {
    const file = values[`${name}_FILE`]
    if (file === undefined) continue
    if (values[name] !== undefined) problems.push(`${name} and ${name}_FILE are both set; keep one of them`)
    try {
      values[name] = readFileSync(file, 'utf8').trim()
    } catch (error) {
      problems.push(`${name}_FILE: ${file} can't be read (${error instanceof Error ? error.message : String(error)})`)
    }
  }
  return values
}
