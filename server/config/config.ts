// The environment, read and checked once. Nobody else reads process.env. Every mistake is collected, so that a person
// who sets the server up sees all of them at once.

import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import { PASSWORD_MIN_LENGTH } from '@/lib/domain/people/password'
import { SIGNUP_MODES, type SignupMode } from '@/lib/domain/people/signup-mode'
import type { Limits } from '@/lib/protocol/limits'
import { isPostgres, sqliteFile } from '../db/engine/database-url'
import { parseTrustedProxies, type TrustedProxies } from '../http/trusted-proxies'
import { type DescribedSetting, describeSetting, type SettingFacts } from './describe-settings'
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
  /** `file:<absolute path>` of the SQLite file, or the address of a PostgreSQL database. */
  readonly databaseUrl: string
  /** Undefined: made on the first start and kept in `dataDir`. */
  readonly appSecret: string | undefined
  /** The secret before that, whose signatures still count; undefined: none. */
  readonly formerSecret: string | undefined
  /** Where the other nodes reach this one, where several servers work on the database; undefined: this one is alone. */
  readonly nodeUrl: string | undefined
  /** Whether a visitor without an account may make a board. */
  readonly guestBoards: boolean
  /** How many days a device may open a board after this server has last let its person in; 0: not at all. */
  readonly offlineDays: number
  readonly signupMode: SignupMode
  /** An admin made at the start when there is none yet; undefined: /setup makes the first one. */
  readonly firstAdmin: { readonly email: string; readonly password: string } | undefined
  readonly oidc: OidcConfig | undefined
  /** Undefined: this server sends no e-mail. */
  readonly smtp: SmtpConfig | undefined
  readonly trustProxy: TrustedProxies
  /** Whether TRUST_PROXY was thought of: `false` is an answer, too. */
  readonly isTrustProxySet: boolean
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly defaultLocale: Locale
  readonly tldrawLicenseKey: string | undefined
  /** The program that draws on the server; undefined: one on the PATH, or Playwright's own. */
  readonly chromiumPath: string | undefined
  /** Undefined: /metrics is for programs on this machine. */
  readonly metricsToken: string | undefined
  /** Whether webhooks may go to this server's own network. */
  readonly webhookPrivate: boolean
  /** What the boards of a workspace may take together, in bytes; null for no quota. */
  readonly workspaceQuotaBytes: number | null
  /** A page that lists releases, which an admin's own browser opens. */
  readonly updatesUrl: string | undefined
  /** When, where and how backups are taken without a command; undefined: never. */
  readonly backups: BackupSettings | undefined
  /** Whether the database is kept as it was before a new version changes it. */
  readonly backupBeforeMigrate: boolean
  readonly limits: Limits
  /** Names of settings that this version doesn't use. */
  readonly unusedSettings: readonly string[]
  /** What each setting but the limits says and where it comes from, without secrets. */
  readonly describe: () => readonly DescribedSetting[]
  /** Sentences about settings that do nothing, or that are hardly meant so. */
  readonly warnings: readonly string[]
}

/** A single sign-on by OpenID Connect. */
export interface OidcConfig {
  /** The issuer's address, without a slash at its end. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The name on the button: "Sign in with <name>". */
  readonly name: string
  readonly scopes: readonly string[]
}

export interface SmtpConfig {
  /** `smtp://user:password@host:port`, or `smtps:`. */
  readonly url: string
  /** The sender: an address, or `Name <address>`. */
  readonly from: string
}

export interface BackupSettings {
  /** Minutes after midnight, by the clock of the machine. */
  readonly minute: number
  /** The folder of the backups. */
  readonly to: string
  readonly keep: number
  /** Recipients of age; none: not encrypted. */
  readonly recipients: readonly string[]
  readonly archive: boolean
  readonly withSecret: boolean
  readonly withExports: boolean
  /** Is told when one fails or is late; undefined: only the admins are, by mail. */
  readonly alertUrl: string | undefined
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
const SECRETS = [
  'APP_SECRET',
  'APP_SECRET_PREVIOUS',
  'DATABASE_URL',
  'TLDRAW_LICENSE_KEY',
  'METRICS_TOKEN',
  'ADMIN_PASSWORD',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
]

/** Settings that servers of this kind often need, and this one doesn't (decision 276): said aloud instead of being ignored in silence. */
const UNUSED_SETTINGS = ['REDIS_URL']

const UNTRUSTED_PROXY =
  'APP_URL is https, so there must be a proxy in front of this server, but TRUST_PROXY is not set: all people seem to come from the proxy. Where it runs on this machine, set TRUST_PROXY=loopback; where there is none that forwards addresses, TRUST_PROXY=false.'

const NODE_ALONE = 'NODE_URL is set, but does nothing without NODES=several.'

const OFFLINE_DAYS_RULE = 'must be a whole number from 0 to 90'

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
      if (isPostgres(text) || /^file:[^?#]+$/.test(text)) return
      context.addIssue('must be file:<path of an SQLite file> or postgresql://user:password@host:5432/database')
    })
    .optional(),
  APP_SECRET: z.string().min(32, 'must have at least 32 characters; make one with: openssl rand -hex 32').optional(),
  APP_SECRET_PREVIOUS: z
    .string()
    .min(32, 'must be the secret that was in use until now, of at least 32 characters')
    .optional(),
  NODES: z.enum(['one', 'several'], 'must be one or several').default('one'),
  NODE_URL: z
    .string()
    .transform((text, context) => {
      const url = URL.canParse(text) ? new URL(text) : undefined
      const isBare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
      if (isBare && url.protocol === 'http:') return url.origin
      context.addIssue('must be the address at which the other nodes reach this one, such as http://10.0.0.5:3000')
      return z.NEVER
    })
    .optional(),
  GUEST_BOARDS: flag.default(true),
  OFFLINE_DAYS: z.coerce
    .number(OFFLINE_DAYS_RULE)
    .int(OFFLINE_DAYS_RULE)
    .min(0, OFFLINE_DAYS_RULE)
    .max(90, OFFLINE_DAYS_RULE)
    .default(14),
  SIGNUP_MODE: z.enum(SIGNUP_MODES, `must be one of ${SIGNUP_MODES.join(', ')}`).default('open'),
  ADMIN_EMAIL: z.email('must be an e-mail address').optional(),
  ADMIN_PASSWORD: z
    .string()
    .min(PASSWORD_MIN_LENGTH, `must have at least ${PASSWORD_MIN_LENGTH} characters`)
    .optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/, error: 'must be the address of an OpenID Connect issuer' })
    .transform((text) => text.replace(/\/+$/, ''))
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().max(40, 'must have at most 40 characters').default('single sign-on'),
  OIDC_SCOPES: z
    .string()
    .default('openid profile email')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be smtp://user:password@host:port or smtps://...' }).optional(),
  SMTP_FROM: z.string().optional(),
  BACKUP_AT: z
    .string()
    .regex(/^([01]?\d|2[0-3])(:[0-5]\d)?$/, 'must be a time of the day, such as 3 or 03:30')
    .optional(),
  BACKUP_TO: z.string().optional(),
  BACKUP_KEEP: z.coerce
    .number('must be a whole number above 0')
    .int('must be a whole number above 0')
    .min(1, 'must be a whole number above 0')
    .default(14),
  BACKUP_ARCHIVE: flag.default(false),
  BACKUP_SECRET: flag.default(false),
  BACKUP_EXPORTS: flag.default(false),
  BACKUP_RECIPIENTS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((all) => all.every((each) => each.startsWith('age1')), 'must be recipients of age, which begin with age1'),
  BACKUP_ALERT_URL: z.url({ protocol: /^https?$/, error: 'must be an address that alerts are posted to' }).optional(),
  BACKUP_BEFORE_MIGRATE: flag.default(true),
  WEBHOOK_PRIVATE: flag.default(false),
  WORKSPACE_QUOTA_BYTES: z.coerce
    .number('must be a whole number of bytes above 0')
    .int('must be a whole number of bytes above 0')
    .min(1, 'must be a whole number of bytes above 0')
    .optional(),
  UPDATES_URL: z.url({ protocol: /^https?$/, error: 'must be the address of a page that lists releases' }).optional(),
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
  CHROMIUM_PATH: z
    .string()
    .refine(existsSync, 'names no file; leave it unset to take the Chromium that is on the PATH')
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\x21-\x7e]{16,}$/,
      'must have at least 16 characters, none of them a space; make one with: openssl rand -hex 16',
    )
    .optional(),
})

/** The names of all settings but the limits: `.env.example` and docs/configuration.md have the same. */
export const SETTINGS: readonly string[] = Object.keys(schema.shape)

/** Reads the configuration. Throws ConfigError that names every mistake. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = []
  const values = withSecretFiles(environment, problems)
  const parsed = schema.safeParse(values)
  for (const issue of parsed.error?.issues ?? []) problems.push(`${issue.path.join('.')}: ${issue.message}`)
  const limits = readLimits(values, problems)
  problems.push(...halfSet(values), ...withoutAddress(values), ...withoutOthers(values))
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)

  const env = parsed.data
  const dataDir = resolve(env.DATA_DIR)
  const unusedSettings = UNUSED_SETTINGS.filter((name) => values[name] !== undefined)
  return {
    production: environment.NODE_ENV === 'production',
    host: env.HOST,
    port: env.PORT,
    appUrl: env.APP_URL,
    dataDir,
    databaseUrl: databaseUrlOf(env.DATABASE_URL, dataDir),
    appSecret: env.APP_SECRET,
    formerSecret: env.APP_SECRET_PREVIOUS,
    nodeUrl: env.NODES === 'several' ? env.NODE_URL : undefined,
    guestBoards: env.GUEST_BOARDS,
    offlineDays: env.OFFLINE_DAYS,
    signupMode: env.SIGNUP_MODE,
    firstAdmin:
      env.ADMIN_EMAIL && env.ADMIN_PASSWORD ? { email: env.ADMIN_EMAIL, password: env.ADMIN_PASSWORD } : undefined,
    oidc: oidcOf(env),
    smtp: env.SMTP_URL && env.SMTP_FROM ? { url: env.SMTP_URL, from: env.SMTP_FROM } : undefined,
    trustProxy: env.TRUST_PROXY,
    isTrustProxySet: values.TRUST_PROXY !== undefined,
    logLevel: env.LOG_LEVEL,
    defaultLocale: env.DEFAULT_LOCALE,
    tldrawLicenseKey: env.TLDRAW_LICENSE_KEY,
    chromiumPath: env.CHROMIUM_PATH,
    metricsToken: env.METRICS_TOKEN,
    webhookPrivate: env.WEBHOOK_PRIVATE,
    workspaceQuotaBytes: env.WORKSPACE_QUOTA_BYTES ?? null,
    updatesUrl: env.UPDATES_URL,
    backups: backupsOf(env),
    backupBeforeMigrate: env.BACKUP_BEFORE_MIGRATE,
    limits,
    unusedSettings,
    describe: () => SETTINGS.map((name) => describeSetting(factsOf(name, values, environment))),
    warnings: [
      ...unusedSettings.map((name) => `${name} is set, but does nothing: no part of this server needs it.`),
      ...(env.NODES === 'one' && env.NODE_URL !== undefined ? [NODE_ALONE] : []),
      ...(env.APP_URL?.startsWith('https:') && values.TRUST_PROXY === undefined ? [UNTRUSTED_PROXY] : []),
    ],
  }
}

function factsOf(name: string, values: Readonly<Record<string, string>>, environment: Environment): SettingFacts {
  const fallback: unknown = schema.shape[name as keyof typeof schema.shape].safeParse(undefined).data
  return {
    name,
    given: values[name],
    isFromFile: Boolean(environment[`${name}_FILE`]),
    fallback: Array.isArray(fallback) ? fallback.join(' ') : isPlain(fallback) ? String(fallback) : null,
    isSecret: SECRETS.includes(name),
  }
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function databaseUrlOf(url: string | undefined, dataDir: string): string {
  if (url === undefined) return `file:${join(dataDir, 'foreboard.sqlite')}`
  return isPostgres(url) ? url : `file:${sqliteFile(url)}`
}

/** Settings that mean something only together. */
const TOGETHER: readonly (readonly (keyof z.output<typeof schema>)[])[] = [
  ['ADMIN_EMAIL', 'ADMIN_PASSWORD'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['SMTP_URL', 'SMTP_FROM'],
  ['BACKUP_AT', 'BACKUP_TO'],
]

/** These look at what was set, not at what it says: a mistake elsewhere must not hide theirs. */
function halfSet(values: Readonly<Record<string, string>>): string[] {
  return TOGETHER.flatMap((names) => {
    const missing = names.filter((name) => !isSet(values, name))
    if (missing.length === 0 || missing.length === names.length) return []
    const others = names.filter((name) => isSet(values, name))
    return [`${missing.join(' and ')}: must be set too, because ${others.join(' and ')} is`]
  })
}

/** A setting by a file that can't be read counts as set, because that is a separate mistake. */
function isSet(values: Readonly<Record<string, string>>, name: string): boolean {
  return values[name] !== undefined || values[`${name}_FILE`] !== undefined
}

/** Links that leave this server must not be made of what a request calls it. */
function withoutAddress(values: Readonly<Record<string, string>>): string[] {
  if (isSet(values, 'APP_URL')) return []
  return ['OIDC_ISSUER', 'SMTP_URL']
    .filter((name) => isSet(values, name))
    .map((name) => `APP_URL: must be set too, because ${name} is`)
}

/** Nodes have a database, a secret and each other's addresses in common. */
function withoutOthers(values: Readonly<Record<string, string>>): string[] {
  if (values.NODES !== 'several') return []
  const missing = ['APP_SECRET', 'NODE_URL']
    .filter((name) => !isSet(values, name))
    .map((name) => `${name}: must be set too, because NODES is several`)
  const hasPostgres = values.DATABASE_URL !== undefined && isPostgres(values.DATABASE_URL)
  return hasPostgres
    ? missing
    : [...missing, 'DATABASE_URL: must be a database of PostgreSQL, because NODES is several: SQLite serves one server']
}

function oidcOf(env: z.output<typeof schema>): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  if (!issuer || !clientId || !clientSecret) return undefined
  return { issuer, clientId, clientSecret, name: env.OIDC_NAME, scopes: env.OIDC_SCOPES }
}

function backupsOf(env: z.output<typeof schema>): BackupSettings | undefined {
  if (env.BACKUP_AT === undefined || env.BACKUP_TO === undefined) return undefined
  const [hours = 0, minutes = 0] = env.BACKUP_AT.split(':').map(Number)
  return {
    minute: hours * 60 + minutes,
    to: resolve(env.BACKUP_TO),
    keep: env.BACKUP_KEEP,
    recipients: env.BACKUP_RECIPIENTS,
    archive: env.BACKUP_ARCHIVE,
    withSecret: env.BACKUP_SECRET || env.BACKUP_RECIPIENTS.length > 0,
    withExports: env.BACKUP_EXPORTS,
    alertUrl: env.BACKUP_ALERT_URL,
  }
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
