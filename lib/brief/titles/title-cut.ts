// How a title came to be as short as it is.

/** `none`: the main clause fitted. A cut at a phrase, and more so one between any two words, may lose the sense. */
export type TitleCut = 'none' | 'clause' | 'phrase' | 'word'

export interface CutTitle {
  readonly title: string
  readonly cut: TitleCut
}
