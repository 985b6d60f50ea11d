// The author of a transaction. Everything that listens to a board's document decides by this tag.

export type Origin =
  /** This browser's own edits; the binding's undo covers only these. */
  | { readonly type: 'local' }
  | { readonly type: 'connection'; readonly connectionId: string; readonly userId: string }
  /** Several people's updates, applied together by the server. */
  | { readonly type: 'connections' }
  /** A script or a server route acting for a user. */
  | { readonly type: 'api'; readonly userId: string }
  | { readonly type: 'seed' }
  | { readonly type: 'migrate' }
  | { readonly type: 'repair' }
  | { readonly type: 'load' }
