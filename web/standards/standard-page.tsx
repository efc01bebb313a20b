/** Being built. */
export function StandardPage() {
  return <p>StandardPage</p>
}
