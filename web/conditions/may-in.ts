/** Whether the person may do something in a county: held there, or in the city that it lies in. */
import { placesOf, useMe } from '#web/app/me.ts'

export function useMayIn(county: string | null): (permission: string) => boolean {
  const me = useMe().data
  return (permission) =>
    county !== null &&
    placesOf(me, permission).some(({ code }) => code === county || code === `${county.slice(0, 4)}00`)
}
