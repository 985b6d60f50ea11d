// The HTML that holds a board in another page. Pure.

export interface FrameCode {
  /** The address of the embed's page. */
  readonly url: string
  /** The frame's name for screen readers. */
  readonly title: string
  readonly frame: string | undefined
  /** Undefined: as the reader's system. */
  readonly theme: 'light' | 'dark' | undefined
}

export function frameCode({ url, title, frame, theme }: FrameCode): string {
  const query = new URLSearchParams({ ...(theme && { theme }), ...(frame !== undefined && { frame }) }).toString()
  const address = query === '' ? url : `${url}?${query}`
  const style = 'width: 100%; aspect-ratio: 16 / 9; border: 0'
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" style="${style}" loading="lazy" allow="fullscreen"></iframe>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
