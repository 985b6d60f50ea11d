// What a row of the publishing dialog says when the server refuses something.

import { useErrorMessage } from '@/components/api/error-message'
import { toast } from '@/components/ui/toaster'

/** Returns a function that makes the options of a mutation whose failure is said under a title. */
export function useFailureToast(): (title: string) => { readonly onError: (error: unknown) => void } {
  const errorMessage = useErrorMessage()
  return (title) => ({ onError: (error) => toast.error(title, { description: errorMessage(error) }) })
}
