// Examines a server from top to bottom. Nothing is changed: no mail is sent, no file written, no board opened. A check
// that fails itself is a finding, too, and keeps none of the others from being made.

import { existsSync } from 'node:fs'
import { secretsOf } from '../config/secrets'
import { databaseName, isPostgres } from '../db/engine/database-url'
import { logLineCleaner } from '../log/log-line'
import { reasonWords } from '../log/reason-words'
import { checkAddress } from './check-address'
import { checkBackups } from './check-backups'
import { checkBrowser } from './check-browser'
import { checkDatabase } from './check-database'
import { checkFolder } from './check-folder'
import { checkLimits } from './check-limits'
import { checkMail } from './check-mail'
import { checkPostgres } from './check-postgres'
import { checkProxy } from './check-proxy'
import { checkSettings } from './check-settings'
import type { Examined } from './examined'
import { type Finding, found, worstFirst } from './findings'

type Check = (examined: Examined) => Finding[] | Promise<Finding[]>

const CHECKS: Readonly<Record<string, Check>> = {
  settings: checkSettings,
  folder: checkFolder,
  database: (examined) => (isPostgres(examined.config.databaseUrl) ? checkPostgres(examined) : checkDatabase(examined)),
  backups: checkBackups,
  address: checkAddress,
  proxy: checkProxy,
  mail: checkMail,
  browser: checkBrowser,
  limits: checkLimits,
  licence: ({ config }) => [found(config.tldrawLicenseKey ? 'licence-key' : 'licence-watermark')],
}
/** They have nothing to look at while there is no data. */
const OF_DATA: ReadonlySet<string> = new Set(['folder', 'database', 'backups'])

/** Makes all checks and returns what they find, the worst first. No value of a finding holds a secret. */
export async function examine(examined: Examined): Promise<Finding[]> {
  const { config } = examined
  const file = databaseName(config.databaseUrl)
  const hasData = existsSync(isPostgres(config.databaseUrl) ? config.dataDir : file)
  const checks = Object.entries(CHECKS).filter(([name]) => hasData || !OF_DATA.has(name))
  const results = await Promise.all(checks.map(([name, check]) => attempt(name, check, examined)))
  const findings = [...(hasData ? [] : [found('data-missing', { file })]), ...results.flat()]
  return worstFirst(withoutSecrets(findings, secretsOf(config)))
}

async function attempt(name: string, check: Check, examined: Examined): Promise<Finding[]> {
  try {
    return await check(examined)
  } catch (error) {
    return [found('check-failed', { check: name, reason: reasonWords(error) })]
  }
}

/** Answers of other programs, such as a mail server's, may repeat what they were given. */
function withoutSecrets(findings: readonly Finding[], secrets: readonly string[]): Finding[] {
  const clean = logLineCleaner(secrets)
  return findings.map((each) => JSON.parse(clean(JSON.stringify(each))) as Finding)
}
