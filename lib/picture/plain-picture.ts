// The default picture: the whole board as it is, light, without margin, head or foot. Callers override the parts that
// they want to change.

import type { PictureRequest } from './picture-request'

export const PLAIN_PICTURE = {
  format: 'png',
  part: { kind: 'board' },
  size: { by: 'scale', scale: 1 },
  theme: 'light',
  background: true,
  marginPx: 0,
  isExplained: false,
  carriesData: false,
} as const satisfies Omit<PictureRequest, 'language'>
