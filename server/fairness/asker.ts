// The person a piece of work is done for: turns and places are shared out by person.

export interface Asker {
  /** The id of a person; null for nobody signed in, who counts as their address. */
  readonly person: string | null
  /** A visitor has no account to lose: nothing keeps one script from being a hundred of them. */
  readonly isVisitor: boolean
  /** The address as server/http/address-key makes it. */
  readonly address: string
}

/** The server itself, for what it makes without a request of somebody who is signed in; it has no account's precedence. */
export const THE_SERVER: Asker = { person: 'the server', isVisitor: true, address: 'the server' }

/** The key by which a person's turns and places are counted. */
export function personKey({ person, address }: Asker): string {
  return person ?? address
}
