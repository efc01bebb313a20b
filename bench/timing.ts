/** Takes times: several ways of doing the same by turns, so that a slow moment of the machine falls on all of them. */

export interface Way {
  readonly name: string
  readonly run: () => unknown
}

export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** Milliseconds of every run of every way. The first `warmUp` rounds are not counted: until then code is still being compiled. */
export async function alternate(ways: readonly Way[], rounds: number, warmUp = 15): Promise<Map<string, number[]>> {
  const times = new Map(ways.map((way) => [way.name, [] as number[]]))
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const { name, run } of ways) {
      const start = performance.now()
      await run()
      if (round >= 0) times.get(name)?.push(performance.now() - start)
    }
  }
  return times
}

export const ms = (time: number): string => (time < 10 ? time.toFixed(3) : time.toFixed(1))

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** One table: the first column to the left, all others to the right. */
export function printTable(title: string, heads: readonly string[], lines: readonly (readonly string[])[]): void {
  const widths = heads.map((head, column) => Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)))
  const format = (line: readonly string[]) =>
    line
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
  say(`\n${title}`)
  say(format(heads))
  say(widths.map((width) => '-'.repeat(width)).join('  '))
  for (const line of lines) say(format(line))
}
