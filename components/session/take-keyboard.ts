// The keyboard goes to what a step asks for, without taking it from anybody's work.

/**
 * Focuses a control that has just come up, if nobody works elsewhere: on the page, on the canvas itself, or on the button that
 * began the step, which a key for the control must not press again. On a touch screen that would bring up its keyboard.
 */
export function takeKeyboard(control: HTMLElement | null | undefined): void {
  const focused = document.activeElement
  const isFree = !focused || focused.matches('body, [data-bar-focus], .tl-container')
  if (isFree && !window.matchMedia('(pointer: coarse)').matches) control?.focus({ preventScroll: true })
}
