// The markup of a pasted text, where it says more than the words do.

/** Returns what a brief keeps of the clipboard's markup; '' if it has no headings, lists, tables or paragraphs. */
export function markupOf(html: string): string {
  return /<(?:h[1-6]|li|table|p|blockquote|div)[\s>]/i.test(html) ? withoutPictures(html) : ''
}

/** Removes pictures inside the clipboard's markup: they are not part of a brief, and many times its size. */
function withoutPictures(html: string): string {
  return html.replace(/\s(?:src|srcset)\s*=\s*(?:"data:[^"]*"|'data:[^']*')/gi, '')
}
