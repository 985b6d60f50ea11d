// Puts text on the clipboard. On http in a local network browsers have no clipboard API: then the field is selected,
// and the old command is tried.

export type CopyResult = 'copied' | 'selected'

/** `field` shows the text. `selected`: the person must press the keys to copy. */
export async function copyText(field: HTMLInputElement): Promise<CopyResult> {
  field.focus()
  field.select()
  // Typed as always there, but absent outside secure contexts.
  const clipboard: Clipboard | undefined = navigator.clipboard
  try {
    if (clipboard) {
      await clipboard.writeText(field.value)
      return 'copied'
    }
  } catch (error) {
    console.info('The browser refused the clipboard; the old way is tried.', error)
  }
  return document.execCommand('copy') ? 'copied' : 'selected'
}

/** Puts a text on the clipboard that no field shows. Returns whether the browser took it. */
export async function copyUnshown(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard
  try {
    if (!clipboard) return false
    await clipboard.writeText(text)
    return true
  } catch (error) {
    console.info('The browser refused the clipboard.', error)
    return false
  }
}
