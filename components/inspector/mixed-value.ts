// Whether a control of the inspector stands for several cards whose values differ; it then says so where it would say that
// nothing is set.

import { createContext, useContext } from 'react'

const Mixed = createContext(false)
export const MixedProvider = Mixed.Provider

export function useIsMixed(): boolean {
  return useContext(Mixed)
}
