// What the library can't write into a file of slides. Notes: it writes all lines into one run, where PowerPoint shows them as one
// line, and each needs a paragraph of its own. Tables: it knows none whose first column is at the right.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { TABLE_NAME } from './add-table'
import type { SlideLook } from './slide-look'

const NOTES = /^ppt\/notesSlides\/notesSlide\d+\.xml$/u
const SLIDE = /^ppt\/slides\/slide\d+\.xml$/u
const RUN = /<a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r>/u
const TABLE = new RegExp(`(name="${TABLE_NAME}"(?:(?!</p:graphicFrame>).)*?<a:tblPr)`, 'gsu')

/** Returns the file with its notes in paragraphs, in the language of the slides, and with tables in its direction. */
export function mendedSlides(pptx: Uint8Array, { lang, isFromRight }: SlideLook): Uint8Array<ArrayBuffer> {
  const files = unzipSync(pptx)
  const mend = (path: RegExp, change: (xml: string) => string) => {
    for (const [name, bytes] of Object.entries(files)) {
      if (path.test(name)) files[name] = strToU8(change(strFromU8(bytes)))
    }
  }
  const runOf = (line: string) => `<a:r><a:rPr lang="${lang}" dirty="0"/><a:t>${line}</a:t></a:r>`
  mend(NOTES, (xml) => xml.replace(RUN, (_, notes: string) => notes.split(/\r?\n/u).map(runOf).join('</a:p><a:p>')))
  if (isFromRight) mend(SLIDE, (xml) => xml.replace(TABLE, '$1 rtl="1"'))
  return zipSync(files)
}
