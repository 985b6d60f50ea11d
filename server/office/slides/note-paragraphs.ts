// Puts each line of slide notes into a paragraph of its own: the library writes all of them into one run, where PowerPoint
// shows them as one line.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const NOTES = /^ppt\/notesSlides\/notesSlide\d+\.xml$/u
const RUN = /<a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r>/u

/** Returns the file with its notes in paragraphs, in the language of the slides. */
export function withNoteParagraphs(pptx: Uint8Array, lang: string): Uint8Array<ArrayBuffer> {
  const files = unzipSync(pptx)
  for (const [path, bytes] of Object.entries(files)) {
    if (!NOTES.test(path)) continue
    const runOf = (line: string) => `<a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${line}</a:t></a:r>`
    const text = strFromU8(bytes).replace(RUN, (_, notes: string) =>
      notes.split(/\r?\n/u).map(runOf).join('</a:p><a:p>'),
    )
    files[path] = strToU8(text)
  }
  return zipSync(files)
}
