// What the state chip says about a person's work. Each state is a promise: `saved` means on the server's disk.

export type SaveState =
  | { readonly kind: 'connecting' }
  /** Everything this page did is committed on the server; `at` is when it said so, in ms since 1970. */
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  /** No connection; `changes` edits are kept on this device and will be sent. */
  | { readonly kind: 'offline'; readonly changes: number }
  /** Connected, but the server can't write just now. Edits stay on this device and go on being sent. */
  | { readonly kind: 'not-saved'; readonly changes: number; readonly reason: string }
  /** The server ended this page's access for good; `message` is a sentence for the person. */
  | { readonly kind: 'ended'; readonly closeCode: number; readonly message: string }
