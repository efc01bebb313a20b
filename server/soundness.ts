/** What no field of any operation can hold, whatever it asks for: texts that cannot be stored, and nesting without end. */
import type { Problem } from '#kernel/problem.ts'

const deepest = 32

const problem = (field: string, code: string, zh: string, en: string): Problem => ({
  severity: 'error',
  code,
  column: field,
  what: { zh: `“${field}”${zh}`, en: `"${field}" ${en}` },
  why: { zh: '这样的内容存不下来，也没有保存', en: 'that cannot be kept, and was not' },
  todo: { zh: '请重新填写后再试', en: 'write it anew and try again' },
})

type Fault = 'bad-text' | 'too-deep'

/** A NUL or half a character; both are what a broken program sends and no keyboard types. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

function faultIn(value: unknown, depth = 0): Fault | null {
  if (typeof value === 'string') return isStorable(value) ? null : 'bad-text'
  if (typeof value !== 'object' || value === null) return null
  if (depth >= deepest) return 'too-deep'
  for (const [name, inner] of Object.entries(value)) {
    const fault = isStorable(name) ? faultIn(inner, depth + 1) : 'bad-text'
    if (fault) return fault
  }
  return null
}

/** One problem for each field that holds such a thing. */
export const unsoundFields = (input: Readonly<Record<string, unknown>>): Problem[] =>
  Object.entries(input).flatMap(([name, value]) => {
    const field = name.toWellFormed().replaceAll('\0', '�').slice(0, 60)
    const fault = isStorable(name) ? faultIn(value) : 'bad-text'
    if (fault === null) return []
    return fault === 'bad-text'
      ? [problem(field, 'bad-text', '含有无法保存的字符', 'holds characters that cannot be kept')]
      : [problem(field, 'too-deep', '层层嵌套过深', 'is nested too deeply')]
  })
