/** Being built. */
export function ImportReportPage() {
  return <p>ImportReportPage</p>
}
