// Which texts may become links in documents.

/** Whether a text is a web address and nothing else. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>\\]+$/iu.test(text)
}
