// Controls that people type into: keys pressed there are text, whatever they mean elsewhere.

const NOT_TYPED_INTO = ['checkbox', 'radio', 'range', 'button', 'file', 'reset', 'submit', 'color']
const TEXT_CONTROLS = `textarea, select, input${NOT_TYPED_INTO.map((type) => `:not([type="${type}"])`).join('')}`

/**
 * Returns whether an event's target, or the focused element, accepts letters: a text field, a select, editable text.
 */
export function isTextControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TEXT_CONTROLS))
}
