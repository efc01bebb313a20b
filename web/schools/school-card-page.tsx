/** Being built. */
export function SchoolCardPage() {
  return <p>SchoolCardPage</p>
}
