// The states of the chip that reports on a person's work. Each state is a promise: `saved` means on the server's disk.

import type { Farewell } from '../people/farewell'

/** The server answers but no socket opens. Only the operator of the server or the network can fix it. */
export type NoWayCause = 'no-upgrade' | 'foreign-origin'
/** The reason for the lost connection. All except those of NoWayCause pass by themselves. */
export type OfflineCause = 'no-connection' | 'server-busy' | 'server-updating' | NoWayCause

export type SaveState =
  | { readonly kind: 'connecting' }
  /**
   * Everything this page did is committed on the server; `at` is when the last change of anybody was that it saw, in ms
   * since 1970: undefined where none has come since the page was opened.
   */
  | { readonly kind: 'saved'; readonly at: number | undefined }
  | { readonly kind: 'saving' }
  /** No connection; `changes` edits are kept on this device and will be sent. */
  | { readonly kind: 'offline'; readonly changes: number; readonly cause: OfflineCause }
  /** Connected, but the server can't write just now. Edits stay on this device and go on being sent. */
  | { readonly kind: 'not-saved'; readonly changes: number; readonly reason: string }
  /** Connected, but the role doesn't allow `changes` edits that were made before it changed. They are not sent again. */
  | { readonly kind: 'refused'; readonly changes: number }
  /**
   * The server ended this page's access for good; `message` is a sentence for the person. `wasIn`: the page had the
   * board's state on that connection, rather than being refused at the start. `changes` edits were not confirmed
   * before. `farewell` is the reason, if the server gave one.
   */
  | {
      readonly kind: 'ended'
      readonly closeCode: number
      readonly wasIn: boolean
      readonly message: string
      readonly changes: number
      readonly farewell?: Farewell | undefined
    }
