/** Runs of known values, as indices, so that a year that is unknown breaks the line. */
export function knownRuns(values: readonly (number | null)[]): number[][] {
  const runs: number[][] = [[]]
  for (const [index, value] of values.entries()) {
    if (value === null) runs.push([])
    else runs.at(-1)!.push(index)
  }
  return runs.filter((run) => run.length > 0)
}
