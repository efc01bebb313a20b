/** Being built. */
export function InboxPage() {
  return <p>InboxPage</p>
}
