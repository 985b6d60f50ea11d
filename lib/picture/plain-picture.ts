// The picture that one gets who wishes for nothing: the whole board as it is, light, without margin, head or foot. Others
// say what they want otherwise.

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
