// Arrow keys in the direction in which an element is read: towards the end of its lines is onwards, where they run from right
// to left too.

/** Shape of a keyboard event, of React's or of the browser's. */
interface Pressed {
  readonly key: string
  readonly currentTarget: EventTarget | null
}

/** Returns the key, with ArrowLeft and ArrowRight exchanged where the element that listens is read from right to left. */
export function readingKey({ key, currentTarget }: Pressed): string {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return key
  if (!isFromRight(currentTarget)) return key
  return key === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
}

/** Whether lines run from right to left in an element; in the page for whatever isn't one, such as the window. */
export function isFromRight(target: EventTarget | null): boolean {
  return getComputedStyle(target instanceof Element ? target : document.documentElement).direction === 'rtl'
}
