/** Being built. */
export function FilingPage() {
  return <p>FilingPage</p>
}
