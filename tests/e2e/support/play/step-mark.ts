/** Begins what a page says of the steps that it plays. */
export const STEP_MARK = 'played '
