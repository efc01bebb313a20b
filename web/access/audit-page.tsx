/** Being built. */
export function AuditPage() {
  return <p>AuditPage</p>
}
