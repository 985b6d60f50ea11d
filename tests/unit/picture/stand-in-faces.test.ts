import { expect, test } from 'vitest'
import { withStandIn } from '@/components/export/svg-fonts/stand-in-faces'

test.each([
  ['"IBM Plex Sans", "Foreboard JP", sans-serif', '"IBM Plex Sans", "Foreboard JP", Arial, sans-serif'],
  ["'tldraw_serif', 'Foreboard JP', serif", "'tldraw_serif', 'Foreboard JP', \"Times New Roman\", serif"],
  ['sans-serif', 'Arial, sans-serif'],
  // The letters of any monospaced font are equally wide.
  ["'tldraw_mono', monospace", "'tldraw_mono', monospace"],
  ['Inherited', 'Inherited'],
])('%s', (families, named) => {
  expect(withStandIn(families)).toBe(named)
})
