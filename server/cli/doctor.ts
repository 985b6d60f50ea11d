// `doctor`: looks a server over from outside, also one that doesn't start. It changes nothing, so that it may run at any
// time, as the server's user and in its environment.

import type { Command } from 'commander'
import { version } from '@/package.json'
import { type Config, ConfigError } from '../config/config'
import { examine } from '../doctor/examine'
import { findingWords } from '../doctor/finding-words'
import { type Finding, found, type Severity } from '../doctor/findings'

const MARKS: Readonly<Record<Severity, string>> = { error: 'ERROR ', warning: 'WARN  ', notice: 'NOTICE', ok: 'ok    ' }
const INDENT = ' '.repeat(MARKS.ok.length + 1)

/** Adds `doctor` to the tool. */
export function addDoctorCommand(program: Command, settings: () => Config): void {
  program
    .command('doctor')
    .description('looks the server over and says what is wrong and what to do; changes nothing; status 1 with an error')
    .option('--json', 'answer in JSON')
    .action(async (_options: object, command: Command) => {
      const findings = await examineSettings(settings)
      const isBad = findings.some(({ severity }) => severity === 'error')
      console.log(command.optsWithGlobals<{ json?: boolean }>().json === true ? inJson(findings) : inLines(findings))
      if (isBad) process.exitCode = 1
    })
}

/** A configuration with mistakes is a finding for each of them; the rest can't be examined without one. */
async function examineSettings(settings: () => Config): Promise<Finding[]> {
  try {
    return await examine({ config: settings(), version, now: () => new Date(), sightings: undefined })
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    return error.problems.map((problem) => found('settings-wrong', { problem }))
  }
}

function inJson(findings: readonly Finding[]): string {
  return JSON.stringify({ version, findings: findings.map((each) => ({ ...each, ...findingWords(each) })) })
}

function inLines(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length
  const lines = findings.flatMap((each) => {
    const { says, cure } = findingWords(each)
    return [`${MARKS[each.severity]} ${says} [${each.id}]`, ...(cure === null ? [] : [`${INDENT}→ ${cure}`])]
  })
  return [...lines, '', `errors: ${count('error')}, warnings: ${count('warning')}, notices: ${count('notice')}`].join(
    '\n',
  )
}
