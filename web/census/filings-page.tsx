/** Being built. */
export function FilingsPage() {
  return <p>FilingsPage</p>
}
