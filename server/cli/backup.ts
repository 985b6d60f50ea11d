// `backup` and `backup-key`: a sound copy of everything while people work, and the key for encrypted ones.

import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { byteWords } from '@/lib/std/byte-words'
import { newKey } from '../backup/archive'
import { type TakenBackup, takeBackup } from '../backup/take-backup'
import type { Config } from '../config/config'
import { openDataFolder } from '../data-folder/data-folder'
import { createLogger } from '../log/logger'
import { findData } from './open-data'
import { answer, remark } from './output'
import { withProgress } from './show-progress'

interface BackupOptions {
  readonly to: string
  readonly archive?: boolean
  readonly encryptTo?: string[]
  readonly withSecret?: boolean
  readonly withExports?: boolean
  readonly keep?: number
}

/** Adds `backup` and `backup-key` to the tool. */
export function addBackupCommands(program: Command, settings: () => Config): void {
  program
    .command('backup')
    .description('takes a backup of everything, also while the server runs and people work')
    .requiredOption('--to <place>', 'a folder that gets a dated backup, or a new file that ends with .tar.gz')
    .option('--archive', 'one dated .tar.gz in the folder, instead of a folder with the files')
    .option('--encrypt-to <recipient...>', 'one encrypted file, for these recipients of age (age1…)')
    .option('--with-secret', 'with app-secret, without which visitors lose their boards; always where it is encrypted')
    .option('--with-exports', 'with the files of scheduled exports')
    .option('--keep <number>', 'of the dated backups in the folder; older ones are deleted after this one', positive)
    .action(async (options: BackupOptions, command: Command) => {
      const config = settings()
      await findData(config, command)
      for (const warning of openDataFolder(config)) console.error(warning)
      const recipients = options.encryptTo ?? []
      const wishes = {
        to: options.to,
        archive: options.archive === true,
        recipients,
        withSecret: options.withSecret === true || recipients.length > 0,
        withExports: options.withExports === true,
        keep: options.keep ?? null,
      }
      const logger = createLogger('error', { destination: process.stderr })
      const taken = await withProgress(command, (report, signal) =>
        takeBackup(config, wishes, { report, signal, logger }),
      )
      tell(command, config, taken)
    })

  program
    .command('backup-key')
    .description('makes a key for encrypted backups: a file to keep elsewhere, and the recipient to encrypt them to')
    .requiredOption('--to <file>', 'the new file with the key that opens them')
    .action(async ({ to }: { to: string }, command: Command) => {
      const { identity, recipient } = await newKey()
      const file = resolve(to)
      writeFileSync(file, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' })
      remark(command, `The key is in ${file}. Keep it elsewhere than the backups: nobody can open them without it.`)
      answer(command, { recipient, file }, recipient)
    })
}

function tell(command: Command, config: Config, taken: TakenBackup): void {
  const { place, bytes, boards, cards, images, hasSecret, damaged, deleted, seconds } = taken
  if (!hasSecret && config.appSecret === undefined) {
    remark(command, `app-secret is not in it. Keep a copy of ${config.dataDir}/app-secret elsewhere.`)
  }
  if (damaged.length > 0) {
    remark(command, `Something of these boards is damaged, in the server’s own data too: ${damaged.join(', ')}`)
  }
  if (deleted.length > 0) remark(command, `Deleted as too old: ${deleted.join(', ')}`)
  const sentence = `${place}: ${boards} boards with ${cards} cards, ${images} images, ${byteWords(bytes)} in ${seconds} s.`
  answer(command, { ...taken }, sentence)
}

function positive(text: string): number {
  const number = Number(text)
  if (Number.isSafeInteger(number) && number > 0) return number
  throw new InvalidArgumentError('It must be a whole number above 0.')
}
