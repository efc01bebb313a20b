/** What somebody wrote and did not hand in yet, kept in this browser: a closed window or a lost line loses nothing. */

export interface KeptText {
  readonly text: string
  readonly at: string
}

const nameOf = (person: string, proposal: string, round: number): string =>
  `junheng-reply ${person} ${proposal} ${round}`

export function keptText(person: string, proposal: string, round: number): KeptText | null {
  try {
    const kept = JSON.parse(localStorage.getItem(nameOf(person, proposal, round)) ?? 'null') as KeptText | null
    return typeof kept?.text === 'string' && typeof kept.at === 'string' ? kept : null
  } catch {
    return null
  }
}

export function keepText(person: string, proposal: string, round: number, text: string): void {
  try {
    localStorage.setItem(nameOf(person, proposal, round), JSON.stringify({ text, at: new Date().toISOString() }))
  } catch {
    // A browser that keeps nothing is no reason to stop writing.
  }
}

export function forgetText(person: string, proposal: string, round: number): void {
  try {
    localStorage.removeItem(nameOf(person, proposal, round))
  } catch {
    // As above.
  }
}
