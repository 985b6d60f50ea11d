// Opens the browser's own chooser of files.

/**
 * Resolves to the files that the person chooses, none if they cancel. Call it in the handler of a click or a key; `accept` is
 * a list of types as for an `<input type="file">`.
 */
export function chooseFiles(accept: string): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = accept
    input.multiple = true
    // Only what is in the document outlives a garbage collection while the chooser is open.
    input.hidden = true
    for (const end of ['change', 'cancel']) {
      input.addEventListener(end, () => {
        input.remove()
        resolve(end === 'change' ? [...(input.files ?? [])] : [])
      })
    }
    document.body.append(input)
    input.click()
  })
}
