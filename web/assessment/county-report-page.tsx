/** Being built. */
export function CountyReportPage() {
  return <p>CountyReportPage</p>
}
