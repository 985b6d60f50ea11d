// Requests to the font thread, and its answers.

export interface FontRequest {
  /** A name of lib/picture/shipped-faces. */
  readonly face: string
  readonly text: string
}

export type FontReply =
  | { readonly type: 'cut'; readonly woff2: Uint8Array<ArrayBuffer> }
  | { readonly type: 'failed'; readonly message: string }
