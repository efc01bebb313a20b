/** Headings that a person joined by hand, laid over the mapping that the file was read with. */
import { parse, stringify } from 'yaml'
import { isRecord } from '../mapping/mapped-column.ts'
import { joinedColumn } from '../mapping/joined-headings.ts'
import { headingKey } from '../sheet/headings.ts'

/** The YAML of the merged mapping. An empty heading takes the join back. `base` is proper YAML: it was read before. */
export function mergeMapping(base: string | null, headings: Readonly<Record<string, string>>): string {
  const content: unknown = base === null ? {} : parse(base)
  const mapping = isRecord(content) ? content : {}
  const columns: Record<string, unknown> = isRecord(mapping['columns']) ? { ...mapping['columns'] } : {}
  for (const [ours, theirs] of Object.entries(headings)) {
    const known = Object.keys(columns).find((heading) => headingKey(heading) === headingKey(ours))
    const before = known === undefined ? undefined : columns[known]
    if (known !== undefined) delete columns[known]
    if (theirs.trim() !== '') columns[ours] = joinedColumn(ours, theirs, before)
  }
  return stringify({ table: 'school', ...mapping, columns })
}
