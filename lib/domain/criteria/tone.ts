// A colour of a level or kind, as text, edge and ground.

export interface Tone {
  /** Text on `soft` or on the panel, at least 4.5:1. */
  readonly text: string
  readonly edge: string
  readonly soft: string
}
