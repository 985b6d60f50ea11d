// A board in use, as the parts of its page take it: the board, the person at this screen, and the way to the server.

import type { OpenRoom } from '@/components/room/open-room'
import type { KeptCopies } from '@/components/room/use-kept-copies'
import type { Me } from '@/components/settings/use-me'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { BoardSession } from './use-board-session'

export interface BoardInUse {
  readonly id: string
  readonly title: string
  /** This person may only look. */
  readonly isReadOnly: boolean
  /** The person at this screen as others see them, with the role that they have now. */
  readonly me: PresenceUser
  readonly account: Me
  /** The name of a member; undefined for one who isn't. */
  readonly nameOf: (userId: string) => string | undefined
  readonly room: OpenRoom
  /** Work on this device that no longer fits the board. */
  readonly kept: KeptCopies
  /** Undefined while there is nothing to show yet. */
  readonly session: BoardSession | undefined
}
