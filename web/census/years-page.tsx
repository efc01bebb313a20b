/** Being built. */
export function YearsPage() {
  return <p>YearsPage</p>
}
