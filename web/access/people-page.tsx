/** Being built. */
export function PeoplePage() {
  return <p>PeoplePage</p>
}
