/** How long answers are kept and when a question is asked again. Whoever is signed out is asked to sign in anew. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isSignedOut, NoConnection } from './errors.ts'

/** Asking who one is tells the shell that nobody is signed in, and the shell shows the sign-in page. */
function onError(error: Error): void {
  if (isSignedOut(error)) void queryClient.invalidateQueries({ queryKey: ['access', 'me'] })
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // A bureau's own network may be there while the browser takes the machine for offline: ask, and say who did not answer.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (failures, error) => error instanceof NoConnection && failures < 2,
    },
  },
})
