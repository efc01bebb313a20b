/** Writes down that a plan is printed, however the print was begun. */
import { useCallback, useEffect } from 'react'
import { useCommand } from '#web/app/api.ts'

/** Gives what records a saved table as well. */
export function usePrintLog(county: string, plan: string, what: string): (taken: string) => void {
  const { run } = useCommand('network', 'recordPrint')
  const record = useCallback(
    // Printing goes on where the note cannot be made: the mark on the paper says who and when.
    (taken: string) => void run({ county, id: plan, what: taken }).catch(() => {}),
    // The command itself is made anew with every draw.
    [county, plan],
  )
  useEffect(() => {
    const note = () => record(what)
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [record, what])
  return record
}
