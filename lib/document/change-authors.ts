// Who wrote a change, as far as repair must know it: what hosts have locked, only hosts may change.

export interface ChangeAuthors {
  /** All of them are hosts. */
  readonly areHosts: boolean
  /** Whether what stands under this clientID was written by a host; of those who wrote the change only. */
  readonly isHost: (clientId: number) => boolean
}

/** The server itself, which has asked whether it may. */
export const HOSTS: ChangeAuthors = { areHosts: true, isHost: () => true }
