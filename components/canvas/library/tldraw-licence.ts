// The operator's tldraw licence key, handed from the board's page down to the canvas. A key in a page is not a secret:
// tldraw binds it to its hosts.

import { createContext } from 'react'

/** Undefined without a key: tldraw then shows its watermark. */
export const TldrawLicence = createContext<string | undefined>(undefined)
