// The admin tool: commands for operators, on the server's data, beside a running server or without one. Requested
// output goes to stdout, everything else to stderr.

import '@/lib/i18n/all-languages'
import { Command } from 'commander'
import { readConfig } from '../config/config'
import { addAdminCommands } from './admin'
import { addBackupCommands } from './backup'
import { addDatabaseCommands } from './db'
import { addDoctorCommand } from './doctor'
import { addDrillCommand } from './drill'
import { addExportCommand } from './export'
import { addMailCommands } from './mail'
import { addNewEpochsCommand } from './new-epochs'
import { fail } from './output'
import { addPersonCommands } from './person'
import { addRestoreCommand } from './restore'
import { addSeedCommand } from './seed'
import { addTokenCommands } from './token'

const program = new Command('foreboard')
  .description(
    'Looks after a Foreboard server. It reads the same environment as the server: DATA_DIR says whose data it is.',
  )
  .option('--json', 'answer in JSON')
  .showHelpAfterError('(--help shows what there is)')

const settings = () => readConfig(process.env)

addAdminCommands(program, settings)
addTokenCommands(program, settings)
addMailCommands(program, settings)
addPersonCommands(program, settings)
addSeedCommand(program, settings)
addExportCommand(program, settings)
addBackupCommands(program, settings)
addRestoreCommand(program, settings)
addDrillCommand(program, settings)
addNewEpochsCommand(program, settings)
addDoctorCommand(program, settings)
addDatabaseCommands(program, settings)

try {
  await program.parseAsync()
} catch (error) {
  fail(error, program.opts<{ json?: boolean }>().json === true)
}
