// What the server and the backup program say to each other.

import type { DataPlace } from '../data-folder/data-folder'
import type { BackupWishes, TakenBackup } from './take-backup'

export interface BackupJob {
  readonly data: DataPlace
  readonly wishes: BackupWishes
}

export type BackupAnswer =
  | { readonly ok: true; readonly taken: TakenBackup }
  | { readonly ok: false; readonly problem: string }
