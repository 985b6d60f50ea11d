/** The prefix of a page's reports about the steps that it plays. */
export const STEP_MARK = 'played '
