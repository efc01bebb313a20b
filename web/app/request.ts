/** How fields travel: in an address as text, in a command as JSON, with a file as the parts of a form. */

export type Fields = Readonly<Record<string, unknown>>

const textOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)

/** `?field=…` for a query; nothing for a field that is left out. Empty where there are no fields. */
export function queryText(input: Fields): string {
  const given = Object.entries(input).flatMap(([field, value]): [string, string][] =>
    value === undefined ? [] : [[field, textOf(value)]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Every server on the way takes an address of 8,000 characters; a query that is longer goes in a body. */
const longestAddress = 7000

export const fitsAddress = (address: string): boolean => address.length <= longestAddress

/** JSON, or a form where a field holds a file: a part `input` with the rest and a part named like the field. */
export function commandBody(input: Fields): { body: BodyInit; headers: Record<string, string> } {
  const files = Object.entries(input).filter(([, value]) => value instanceof Blob)
  if (files.length === 0) return { body: JSON.stringify(input), headers: { 'content-type': 'application/json' } }
  const form = new FormData()
  const rest = Object.fromEntries(Object.entries(input).filter(([, value]) => !(value instanceof Blob)))
  form.append('input', JSON.stringify(rest))
  for (const [field, file] of files) form.append(field, file as Blob)
  return { body: form, headers: {} }
}
