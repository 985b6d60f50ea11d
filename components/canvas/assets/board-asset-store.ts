// The store of a board's images that tldraw reads and uploads to: the board's own, on our server.

import type { TLAssetStore } from 'tldraw'
import { assetIdIn } from '@/lib/document/records/asset-address'
import { sendImage } from './send-image'

/** `readFrom` is the address of images for readers who are not members. */
export function boardAssetStore(
  boardId: string,
  readFrom: (address: string) => string = (address) => address,
): Required<TLAssetStore> {
  return {
    upload: async (_asset, file, signal = new AbortController().signal) => ({
      src: (await sendImage(boardId, file, { signal })).url,
    }),
    // The server repairs records that point elsewhere; should one get through, it isn't asked for.
    resolve: ({ props }) => (props.src && isOurs(props.src) ? readFrom(props.src) : null),
    // Somebody's undo may bring it back: images end with their board.
    remove: () => Promise.resolve(),
  }
}

function isOurs(address: string): boolean {
  return assetIdIn(address) !== undefined || /^data:image\/(?!svg)/.test(address)
}
