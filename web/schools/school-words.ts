/** Words for the state of a school in the register. */
import type { Words } from '#kernel/words.ts'
import type { School } from '#modules/schools/contract.ts'

export const statusWords: Readonly<Record<School['status'], Words>> = {
  open: { zh: '在办', en: 'open' },
  suspended: { zh: '停办（保留校舍）', en: 'suspended, buildings kept' },
  closed: { zh: '已撤销', en: 'closed' },
  merged: { zh: '已并入他校', en: 'merged' },
}
