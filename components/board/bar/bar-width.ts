// The window's widths at which the top bar has room for one more button: each stands in the menu below that width, and
// nowhere twice.

import { useIsNarrow, useMediaQuery } from '@/components/ui/use-media-query'

/** Classes that hide a button below a width. */
export const SHOWN_FROM = {
  /** Comments, the inbox, Share. */
  phone: 'max-sm:hidden',
  /** The switch between views. */
  views: 'max-md:hidden pointer-coarse:max-[839px]:hidden',
  /** The session, Export. */
  middle: 'max-lg:hidden',
  /** Search, and the sign of the session's button: a narrower bar keeps their room for the board's name. */
  wide: 'max-[1180px]:hidden',
  /** Recent activity: narrower bars have no room for it in every language. */
  widest: 'max-[1399px]:hidden',
} as const

/** Which of these buttons the bar shows now, by the widths of SHOWN_FROM. */
export function useBarWidth() {
  return {
    isNarrow: useIsNarrow(),
    hasViews: useMediaQuery('(min-width: 840px), (min-width: 768px) and (not (pointer: coarse))'),
    isMiddle: useMediaQuery('(min-width: 1024px)'),
    isWide: useMediaQuery('(min-width: 1180px)'),
    isWidest: useMediaQuery('(min-width: 1399px)'),
  }
}
