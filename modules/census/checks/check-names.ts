/** Names that were damaged on their way: a rare character lost to another encoding, a bracket without its other half. */
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'

/** What stands where a character was lost: a question mark, the replacement character, or a private one. */
const lost = /[?？\uFFFD\uE000-\uF8FF]/
const opening = /[(（]/g
const closing = /[)）]/g
/** A name that is nothing but brackets and their content. */
const enclosed = /^[(（][^)）]*[)）]$/

const count = (name: string, what: RegExp): number => name.match(what)?.length ?? 0

export const lostCharacter = (name: string): boolean => lost.test(name)

export function checkName(row: SchoolRow): Finding | null {
  const { name } = row
  const isLost = lostCharacter(name)
  if (!isLost && count(name, opening) === count(name, closing) && !enclosed.test(name)) return null
  return {
    severity: 'warning',
    code: 'name-damaged',
    row: row.row,
    field: 'name',
    what: { zh: `学校名称为“${name}”`, en: `the name of the school is "${name}"` },
    why: isLost
      ? {
          zh: '有字没有读出来，多半是生僻字在转码时丢失',
          en: 'a character is lost, most likely a rare one in another encoding',
        }
      : { zh: '括号不成对，或整个名称在括号里', en: 'a bracket lacks its other half, or encloses the whole name' },
    todo: { zh: '请按学校全称改正', en: 'correct it after the full name of the school' },
  }
}
