// Where the hand is among a card's questions: the focus goes from one to the next, and an open one comes into sight.

/** Returns the question about a field; null while it isn't drawn. */
export function fieldIn(place: HTMLElement | null, field: string): HTMLElement | null {
  return place?.querySelector<HTMLElement>(`[data-rating-field="${field}"]`) ?? null
}

/** Focuses the given answer of a question, or its first choice. */
export function focusField(place: HTMLElement | null, field: string): void {
  answerIn(place, field)?.focus({ preventScroll: true })
}

/** Returns the given answer of a question, or its first choice; undefined while it isn't drawn. */
export function answerIn(place: HTMLElement | null, field: string): HTMLElement | undefined {
  const inputs = [...(fieldIn(place, field)?.querySelectorAll<HTMLInputElement>('input') ?? [])]
  return inputs.find(({ checked }) => checked) ?? inputs[0]
}

/** Brings a question into sight if it is below the answered one. Beside it, it would move away under the pointer. */
export function bringUp(question: HTMLElement | null, answered: HTMLElement | null): void {
  if (!question || !answered) return
  const isBelow = question.getBoundingClientRect().top >= answered.getBoundingClientRect().bottom
  if (isBelow) question.scrollIntoView({ block: 'nearest' })
}
