// What opens over the page and keeps the keys while it has the focus: dialogs, popovers, menus, lists of choices.

const OVERLAYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Whether an event's target, or what has the focus, is in one of them. */
export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OVERLAYS) !== null
}
