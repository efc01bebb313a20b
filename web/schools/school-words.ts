/** Words for what the register keeps of a school as codes: its state, its place among town and country. */
import type { Words } from '#kernel/words.ts'
import { settlementCodes } from '#modules/census/contract.ts'
import type { School } from '#modules/schools/contract.ts'

export const statusWords: Readonly<Record<School['status'], Words>> = {
  open: { zh: '在办', en: 'open' },
  suspended: { zh: '停办（保留校舍）', en: 'suspended, buildings kept' },
  closed: { zh: '已撤销', en: 'closed' },
  merged: { zh: '已并入他校', en: 'merged' },
}

/** `121 镇中心区`; the code alone where it is none of the list. */
export function settlementText(code: string | null, say: (words: Words) => string): string | null {
  if (code === null) return null
  const words = settlementCodes[code]
  return words === undefined ? code : `${code} ${say(words)}`
}
