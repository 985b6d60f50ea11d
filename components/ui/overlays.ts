// Overlays that keep the keys while they have the focus: dialogs, popovers, menus, lists of choices.

const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Returns whether an event's target, or the focused element, is in one of them. */
export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OVERLAYS) !== null
}
