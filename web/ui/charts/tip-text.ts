/** Lines of a chart's tooltip as the library wants them: escaped, the first one bold. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

export function tipText(lines: readonly string[]): string {
  const [head = '', ...rest] = lines.map(escaped)
  return [`<b>${head}</b>`, ...rest].join('<br>')
}
