/** Writes down what is taken of roads: every print, however it was begun, and each table that is saved. */
import { useCallback, useEffect } from 'react'
import { useCommand } from '#web/app/api.ts'

/** Roads that are seen on the page; a city's lie in several counties. */
type Seen = readonly { readonly county: string; readonly id: string }[]

/** As many as the room takes at once. */
const together = 100

/** `printed` says what is on the paper. Gives what writes down that a table was saved. */
export function useRoadLog(roads: Seen, printed: string): (table: string) => void {
  const { run } = useCommand('roadmap', 'recordRoadTaken')
  const seen = JSON.stringify(roads.map(({ county, id }) => ({ county, id })))
  const record = useCallback(
    (way: 'print' | 'table', what: string) => {
      for (const [county, own] of Map.groupBy(JSON.parse(seen) as Seen, (road) => road.county)) {
        for (let from = 0; from < own.length; from += together) {
          const ids = own.slice(from, from + together).map(({ id }) => id)
          // Printing goes on where the note cannot be made: the mark on the paper says who and when.
          void run({ county, ids, way, what: what.slice(0, 120) }).catch(() => {})
        }
      }
    },
    // The command itself is made anew with every draw.
    [seen],
  )
  useEffect(() => {
    const note = () => record('print', printed)
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [record, printed])
  return useCallback((table: string) => record('table', table), [record])
}
