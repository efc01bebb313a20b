/** Being built. */
export function StandardsPage() {
  return <p>StandardsPage</p>
}
