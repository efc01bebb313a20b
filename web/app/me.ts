/** Who has signed in and what they may do, so that the menu and the buttons show only what will be allowed. */
import { useAnswer, type AnswerOf } from './api.ts'

export type Me = AnswerOf<'access', 'me'>

export const useMe = () => useAnswer('access', 'me', {}, { staleTime: 60_000 })

/** True where the person holds the permission anywhere; the server decides for each place. */
export const mayDo = (me: Me | undefined, permission: string): boolean =>
  me?.grants.some((grant) => grant.permission === permission) ?? false

/** `may('census.sign')` for the person who looks at the page. */
export function useMay(): (permission: string) => boolean {
  const { data } = useMe()
  return (permission) => mayDo(data, permission)
}

/** The regions and schools that a permission reaches, as codes: where a page may begin. */
export const placesOf = (me: Me | undefined, permission: string) =>
  me?.grants.flatMap((grant) => (grant.permission === permission ? [grant.scope] : [])) ?? []

/** True where the permission holds in a county: there, or in the city that it lies in. */
export const mayIn = (me: Me | undefined, permission: string, county: string): boolean =>
  placesOf(me, permission).some(({ code }) => code === county || code === `${county.slice(0, 4)}00`)

/** `mayHere('network.plan')` in a county, by whoever looks at the page; false while none is chosen. */
export function useMayIn(county: string | null): (permission: string) => boolean {
  const { data } = useMe()
  return (permission) => county !== null && mayIn(data, permission, county)
}
