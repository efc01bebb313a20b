/** What the sheet 填表说明 of each blank table says. */
import type { Words } from '#kernel/words.ts'
import { changeKinds, changeKindWords, type InputKind } from './input-kinds.ts'

const note = (zh: string, en: string): Words => ({ zh, en })

const always: readonly Words[] = [
  note(
    '黄色表头必须有；空着是缺数据，不按 0 计；确实没有的填 0。',
    'Yellow headings must be there. Empty is unknown, never 0; type 0 where there is none.',
  ),
  note(
    '只填实数，不带单位、逗号和公式；合计行可以保留，不作数据读取。',
    'Plain figures without units, commas or formulas; rows of totals may stay and are not read.',
  ),
  note(
    '地区代码按区划表：6 位县区代码或 9 位乡镇（街道）代码。',
    'Places by the codes of the region tree: six digits for a county, nine for a township.',
  ),
]
const basis = note(
  '户籍、常住、在校是三种口径，分行填报，不得混填、相加或互相代替。',
  'Registered, resident and enrolled are three ways of counting: one row each, never mixed or added.',
)

export const templateNotes: Readonly<Record<InputKind, readonly Words[]>> = {
  births: [
    ...always,
    basis,
    note(
      '一个地区一年，填一行全年数（月份空着），或填 12 行分月数；不得并存。分月数可以精确到 8 月 31 日的入学界线。',
      'A place and year is one row for the whole year (month empty) or twelve rows by months, never both. Months allow the 31 August line to be kept exactly.',
    ),
    note('年份是公历年，1 月至 12 月。', 'Years are calendar years.'),
  ],
  population: [
    ...always,
    basis,
    note(
      '年龄是周岁，0 至 17 岁每岁一行；年份填数据所在年（年末或普查时点）。',
      'One row for each age from 0 to 17 in whole years; the year is that of the count.',
    ),
  ],
  kindergarten: [
    ...always,
    note(
      '填一行全地区数（幼儿园名称空着），或每园一行；不得并存。学年填开始的那一年。',
      'One row for the whole place (no kindergarten named) or one for each kindergarten, never both. The school year by its first year.',
    ),
  ],
  rolls: [
    ...always,
    note(
      '只填事业统计中没有的学年；事业统计已有的，以事业统计为准。',
      'Only years that the census does not hold; where it does, the census counts.',
    ),
    note(
      '已撤并、名录中没有的学校，另填学校名称和地区代码。',
      'A school that is gone from the register bears its name and the code of its place, too.',
    ),
  ],
  housing: [
    ...always,
    note(
      '交付年份可以是今后的年份。每百户学生数按本地实测，不掌握的留空。',
      'Years to come may be given. Pupils of each 100 homes as measured here; empty where not known.',
    ),
  ],
  changes: [...always, ...changeKinds.map((kind) => changeNotes(kind))],
  flows: [
    ...always,
    note(
      '一行是：户籍在某乡镇、在某校就读的学生数。年级填 1 或 7；空着是全校各年级合计。',
      'A row: pupils registered in a township who attend a school. Grade 1 or 7; empty for all grades.',
    ),
  ],
}

function changeNotes(kind: (typeof changeKinds)[number]): Words {
  const { zh, en } = changeKindWords[kind]
  const told: Readonly<Record<typeof kind, Words>> = {
    opening: note(
      '从生效学年起开办，须填起始、截止年级和每年级人数；尚无标识码的填名称和地区代码。',
      'opens that year: first and last grade and pupils of each; name and place where it has no code yet.',
    ),
    'no-entry': note(
      '从生效学年起不招一年级（起始年级填 7 的不招七年级），在校学生读到毕业。',
      'takes nobody into its first grade from that year; those who are there finish.',
    ),
    merger: note('该学年全部学生并入相关学校。', 'all pupils go to the other school that year.'),
    zone: note(
      '从该学年起，起始年级（空着是 1）新生的一部分（调整比例）改到相关学校；在校学生不动。',
      'from that year the given share of its entry goes to the other school; pupils who are there stay.',
    ),
    other: note('只记录、显示，不参与计算。', 'is only told of.'),
  }
  return note(`${zh}：${told[kind].zh}`, `${en}: ${told[kind].en}`)
}
