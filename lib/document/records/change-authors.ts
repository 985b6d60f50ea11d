// The authors of a change, as far as repair must know them: only hosts may change what hosts have locked.

export interface ChangeAuthors {
  /** True if all of them are hosts. */
  readonly areHosts: boolean
  /** Whether a host wrote the content under this clientID; defined only for the authors of the change. */
  readonly isHost: (clientId: number) => boolean
}

/** The server itself, which has checked permissions already. */
export const HOSTS: ChangeAuthors = { areHosts: true, isHost: () => true }
