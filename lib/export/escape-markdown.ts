// Escapes people's text for a line of Markdown: none of it becomes markup, and it stays one line.

/** Line ends become breaks. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
      .replace(/\s*\r?\n\s*|\r/g, '<br>')
      .trim()
      // Escapes a sign or number that would begin a list.
      .replace(/^([-+]|\d+(?=[.)]\s))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
  )
}
