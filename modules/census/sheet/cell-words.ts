/** What to say about each fault of a cell: what stands there, why it cannot be taken, and what to type instead. */
import type { Words } from '#kernel/words.ts'
import type { CellFault } from './cells.ts'
import type { FieldSpec } from '../school-fields.ts'

export interface ProblemWords {
  readonly what: Words
  readonly why: Words
  readonly todo: Words
}

const numberColumn: Words = { zh: '这一列只能填数字', en: 'this column takes numbers only' }

const calendarYear: Words = {
  zh: '这一列是公历年份，1 月至 12 月为一年，四位数字',
  en: 'this column holds calendar years, January to December, in four digits',
}

const rangeOf = ({ least, most }: FieldSpec): Words =>
  most === undefined
    ? { zh: `不小于 ${least ?? 0}`, en: `${least ?? 0} or more` }
    : { zh: `${least ?? 0}—${most}`, en: `from ${least ?? 0} to ${most}` }

/** The digits in a text such as `约1200人`, `1,200` or `１２００`, to suggest what was meant. Undefined where unclear. */
function meantNumber(shown: string): string | undefined {
  const plain = shown.normalize('NFKC').replace(/(?<=\d)[,，](?=\d{3}\b)/g, '')
  if (/[%‰]/.test(plain)) return undefined
  const numbers = plain.match(/\d+(\.\d+)?/g)
  return numbers?.length === 1 ? numbers[0] : undefined
}

function numberTodo(shown: string, { unit }: FieldSpec): Words {
  if (/^[-—–－/／\\无未缺暂]+$/.test(shown) || /^n\/?a$/i.test(shown)) {
    return {
      zh: '确实没有的填 0，不掌握的留空',
      en: 'type 0 where there is none; leave the cell empty where it is not known',
    }
  }
  const [, percent] = /^(\d+(?:\.\d+)?)\s*[%％]$/.exec(shown) ?? []
  if (unit === '' && percent !== undefined) {
    const share = String(Number((Number(percent) / 100).toPrecision(12)))
    return { zh: `请填小数，如 ${share}`, en: `type a decimal, such as ${share}` }
  }
  if (/[%‰％]/.test(shown)) return { zh: '请填实际数量，不填百分比', en: 'type the figure itself, not a percentage' }
  const meant = meantNumber(shown)
  return meant === undefined
    ? { zh: '请改为数字，如 1200', en: 'type a number, such as 1200' }
    : {
        zh: `如果确是 ${meant}，请只填 ${meant}（半角数字，不带单位、逗号和“约”字）`,
        en: `if it is ${meant}, type just ${meant} (plain digits, no unit, no comma, no "about")`,
      }
}

/** The words for one fault; `shown` is what stands in the cell. */
export function wordsOfFault(code: CellFault, shown: string, spec: FieldSpec): ProblemWords {
  const short = shown.length > 40 ? `${shown.slice(0, 40)}……` : shown
  const quoted: Words = { zh: `“${short}”`, en: `"${short}"` }
  const is = (zh: string, en: string): Words => ({ zh: `${quoted.zh}${zh}`, en: `${quoted.en} ${en}` })
  switch (code) {
    case 'formula-cell':
      return {
        what: is('是公式', 'is a formula'),
        why: {
          zh: '公式的结果可能没有更新，不能作为上报数据',
          en: 'the stored result may be stale, so it is no reported figure',
        },
        todo: {
          zh: '请复制该列，选择“选择性粘贴—数值”后保存',
          en: 'copy the column, use "Paste special – Values", and save',
        },
      }
    case 'error-value':
      return {
        what: is('是错误值', 'is an error value'),
        why: { zh: '单元格没有算出数据', en: 'the cell holds no figure' },
        todo: {
          zh: '请改为实际数值，不掌握的留空',
          en: 'type the figure, or leave the cell empty where it is not known',
        },
      }
    case 'text-in-number-cell':
      return { what: is('不是数字', 'is not a number'), why: numberColumn, todo: numberTodo(shown, spec) }
    case 'date-in-number-cell':
      return {
        what: is('是日期', 'is a date'),
        why: numberColumn,
        todo: {
          zh: '请把单元格格式改为“常规”，再重新填数字',
          en: 'set the cell format to "General" and type the number again',
        },
      }
    case 'flag-in-number-cell':
      return {
        what: is('是逻辑值', 'is a logical value'),
        why: numberColumn,
        todo: { zh: '请改为数字', en: 'type a number' },
      }
    case 'negative':
      return {
        what: is('是负数', 'is negative'),
        why: { zh: '这一列不可能为负', en: 'this column cannot be negative' },
        todo: { zh: '请核对后改正，不掌握的留空', en: 'correct it, or leave the cell empty where it is not known' },
      }
    case 'not-whole':
      return {
        what: is('不是整数', 'is not a whole number'),
        why: {
          zh: `这一列是个数（${spec.unit ?? '个'}），只能是整数`,
          en: 'this column counts things, so it takes whole numbers',
        },
        todo: { zh: '请填整数', en: 'type a whole number' },
      }
    case 'not-finite':
    case 'too-large':
      return {
        what: is('超出可能的范围', 'is beyond what is possible'),
        why: numberColumn,
        todo: { zh: '请核对后重新填写', en: 'check the figure and type it again' },
      }
    case 'digits-lost':
      return {
        what: is('是科学计数法，末尾数字已丢失', 'is in scientific notation and has lost its last digits'),
        why: {
          zh: 'Excel 把长代码当作数字，后面几位已无法还原',
          en: 'Excel took the long code for a number; its last digits cannot be restored',
        },
        todo: {
          zh: '请把该列设为“文本”格式，从原始资料重新粘贴代码',
          en: 'format the column as "Text" and paste the codes again from the original',
        },
      }
    case 'code-not-whole':
    case 'not-a-code':
      return {
        what: is('不是代码', 'is not a code'),
        why: {
          zh: '这一列是代码，只能由数字组成，没有小数',
          en: 'this column holds codes: digits without a decimal part',
        },
        todo: { zh: '请把该列设为“文本”格式，重新填写代码', en: 'format the column as "Text" and type the code again' },
      }
    case 'not-a-year': {
      const first = /(?<!\d)(19|20)\d\d(?!\d)/.exec(shown)?.[0]
      return {
        what: is('不是四位年份', 'is not a year of four digits'),
        why: spec.heading.endsWith('年份')
          ? calendarYear
          : {
              zh: '年份填开始的那一年，四位数字，2024 即 2024—2025 学年',
              en: 'a year is the one in which it begins, four digits: 2024 is the school year 2024–25',
            },
        todo: { zh: `请填 ${first ?? '2024'} 这样的四位数字`, en: `type four digits, such as ${first ?? '2024'}` },
      }
    }
    case 'year-out-of-range':
      return {
        what: is('不在可能的年份之内', 'is not a possible year'),
        why: {
          zh: `年份应在 ${spec.earliest ?? 1990}—2100 之间`,
          en: `a year lies between ${spec.earliest ?? 1990} and 2100`,
        },
        todo: { zh: '请核对年份', en: 'check the year' },
      }
    case 'not-yes-or-no':
      return {
        what: is('不是“是”或“否”', 'is neither 是 nor 否'),
        why: { zh: '这一列只能填“是”或“否”', en: 'this column takes 是 (yes) or 否 (no)' },
        todo: {
          zh: '请填“是”或“否”，不掌握的留空',
          en: 'type 是 or 否, or leave the cell empty where it is not known',
        },
      }
    case 'not-an-area-list':
      return {
        what: is('不是面积清单', 'is not a list of areas'),
        why: {
          zh: '每间教室填一个面积（平方米），用分号隔开，不带单位',
          en: 'one area in m² for each room, separated by semicolons, without units',
        },
        todo: { zh: '请改为 96;96;73 这样的写法', en: 'write it like 96;96;73' },
      }
    case 'not-a-choice': {
      const choices = Object.keys(spec.choices ?? {})
      return {
        what: is('不是可选的填法', 'is not one of the choices'),
        why: { zh: `这一列只能填：${choices.join('、')}`, en: `this column takes one of: ${choices.join(', ')}` },
        todo: { zh: '请按上面的写法之一改正', en: 'use one of these spellings' },
      }
    }
    case 'out-of-range':
      return {
        what: is('不在可填的范围之内', 'is outside what the column takes'),
        why: { zh: `“${spec.heading}”应为 ${rangeOf(spec).zh}`, en: `"${spec.heading}" takes ${rangeOf(spec).en}` },
        todo: { zh: '请核对后改正', en: 'check it and correct it' },
      }
    case 'not-a-date':
      return {
        what: is('不是日期', 'is not a date'),
        why: { zh: '这一列填年月日', en: 'this column takes a day' },
        todo: { zh: '请填 2025-12-31 这样的日期，不掌握的留空', en: 'write it like 2025-12-31, or leave it empty' },
      }
    default:
      return {
        what: is('是日期，不是文字', 'is a date, not text'),
        why: { zh: '这一列填文字', en: 'this column holds text' },
        todo: { zh: '请把单元格格式改为“文本”，再重新填写', en: 'format the cell as "Text" and type it again' },
      }
  }
}
