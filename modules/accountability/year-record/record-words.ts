/** The words of the year's record: what may be entered, and the figures that are counted of it. Browser-safe. */
import type { Words } from '#kernel/words.ts'

/** What is entered or imported. Mergers (gate) and accepted projects come by themselves; theirs are for what was never entered there. */
export const yearEventKinds = [
  'point-merged',
  'school-merged',
  'boarding-built',
  'school-built',
  'school-rebuilt',
  'school-extended',
  'group-founded',
  'group-joined',
  'group-left',
  'group-dissolved',
  'group-recognised',
  'model-school',
  'feature-school',
  'case-recognised',
  'award',
] as const
export type YearEventKind = (typeof yearEventKinds)[number]
export const yearEventWords: Readonly<Record<YearEventKind, Words>> = {
  'point-merged': { zh: '撤并教学点', en: 'teaching point merged' },
  'school-merged': { zh: '撤并学校', en: 'school merged' },
  'boarding-built': { zh: '新建乡村寄宿制小学', en: 'rural boarding primary school built' },
  'school-built': { zh: '新建学校', en: 'school built' },
  'school-rebuilt': { zh: '改建学校', en: 'school rebuilt' },
  'school-extended': { zh: '扩建学校', en: 'school extended' },
  'group-founded': { zh: '成立教育集团', en: 'education group founded' },
  'group-joined': { zh: '加入教育集团', en: 'school joined a group' },
  'group-left': { zh: '退出教育集团', en: 'school left a group' },
  'group-dissolved': { zh: '撤销教育集团', en: 'education group dissolved' },
  'group-recognised': { zh: '省优质教育集团', en: 'group recognised by the province' },
  'model-school': { zh: '省级义务教育管理示范校', en: 'provincial model school of management' },
  'feature-school': { zh: '省级特色校', en: 'provincial school with a profile' },
  'case-recognised': { zh: '优秀案例', en: 'case recognised' },
  award: { zh: '获奖', en: 'award' },
}

/** Of these the group must be named; of `aboutSchool` the school. */
export const aboutGroup: readonly YearEventKind[] = [
  'group-founded',
  'group-joined',
  'group-left',
  'group-dissolved',
  'group-recognised',
]
export const aboutSchool: readonly YearEventKind[] = [
  'point-merged',
  'school-merged',
  'boarding-built',
  'school-built',
  'school-rebuilt',
  'school-extended',
  'group-joined',
  'group-left',
  'model-school',
  'feature-school',
]

/** Figures of a year. `rule` of a commitment names one by its code. */
export const yearFigureCodes = [
  'points-merged',
  'schools-merged',
  'boarding-built',
  'schools-built',
  'schools-rebuilt',
  'schools-extended',
  'schools-improved',
  'groups',
  'groups-founded',
  'group-schools',
  'groups-recognised',
  'model-schools',
  'feature-schools',
  'cases-recognised',
  'awards',
] as const
export type YearFigureCode = (typeof yearFigureCodes)[number]

export const yearFigures: Readonly<
  Record<YearFigureCode, { readonly words: Words; readonly unit: string; readonly counted: Words }>
> = {
  'points-merged': {
    words: { zh: '撤并教学点', en: 'teaching points merged' },
    unit: '个',
    counted: {
      zh: '当年已实施（名录已登记）的撤销、合并、停办，学校为教学点（218）；同一教学点只计一次',
      en: 'dissolved, merged or suspended and registered in the year, of the type teaching point (218); each once',
    },
  },
  'schools-merged': {
    words: { zh: '撤并学校（不含教学点）', en: 'schools merged, without points' },
    unit: '所',
    counted: {
      zh: '当年已实施的撤销、合并、停办，学校不是教学点；与教学点分开计',
      en: 'as above, of schools that are no points; told apart from them',
    },
  },
  'boarding-built': {
    words: { zh: '新建乡村寄宿制小学', en: 'rural boarding primary schools built' },
    unit: '所',
    counted: {
      zh: '当年竣工验收的新建项目含小学寄宿床位、学校在乡村（城乡分类210、220），或登记的事件；同时计入新建学校',
      en: 'a new building accepted in the year with beds for primary pupils in a village, or an event; also among those built',
    },
  },
  'schools-built': {
    words: { zh: '新建学校', en: 'schools built' },
    unit: '所',
    counted: {
      zh: '当年竣工验收的新建项目，或登记的事件；按学校计，同一学校只计一次',
      en: 'new buildings accepted in the year, or events; each school once',
    },
  },
  'schools-rebuilt': {
    words: { zh: '改建学校', en: 'schools rebuilt' },
    unit: '所',
    counted: {
      zh: '当年竣工验收的校舍维修改造项目，或登记的事件（维修改造计为改建，为本系统口径）',
      en: 'repairs accepted in the year, or events (that repair counts as rebuilding is ours)',
    },
  },
  'schools-extended': {
    words: { zh: '扩建学校', en: 'schools extended' },
    unit: '所',
    counted: {
      zh: '当年竣工验收、增加用房、教室、场地或床位的其他项目，或登记的事件（本系统口径）；只购设备的不计',
      en: 'other projects accepted in the year that add rooms, grounds or beds, or events (ours); equipment alone does not count',
    },
  },
  'schools-improved': {
    words: { zh: '新建、改扩建学校', en: 'schools built, rebuilt or extended' },
    unit: '所',
    counted: {
      zh: '以上新建、改建、扩建三类之和，同一学校只计一次，所以可能小于三类相加',
      en: 'the three together, each school once, so that it may be less than their sum',
    },
  },
  groups: {
    words: { zh: '教育集团（年末）', en: 'education groups at the end of the year' },
    unit: '个',
    counted: { zh: '到年末成立且未撤销的教育集团', en: 'founded and not dissolved by the end of the year' },
  },
  'groups-founded': {
    words: { zh: '当年成立教育集团', en: 'education groups founded in the year' },
    unit: '个',
    counted: { zh: '当年成立的教育集团', en: 'founded in the year' },
  },
  'group-schools': {
    words: { zh: '教育集团覆盖学校（年末）', en: 'schools that groups cover at the end of the year' },
    unit: '所',
    counted: {
      zh: '年末在册集团的成员校，同一学校只计一次；覆盖率的分母见下',
      en: 'members of groups at the end of the year, each once; what it is a share of stands beside it',
    },
  },
  'groups-recognised': {
    words: { zh: '获评省优质义务教育集团', en: 'groups recognised by the province' },
    unit: '个',
    counted: { zh: '当年获评', en: 'in the year' },
  },
  'model-schools': {
    words: { zh: '省级义务教育管理示范校', en: 'provincial model schools of management' },
    unit: '所',
    counted: { zh: '当年获评', en: 'in the year' },
  },
  'feature-schools': {
    words: { zh: '省级特色校', en: 'provincial schools with a profile' },
    unit: '所',
    counted: { zh: '当年获评', en: 'in the year' },
  },
  'cases-recognised': {
    words: { zh: '优秀案例', en: 'cases recognised' },
    unit: '个',
    counted: { zh: '当年获评或公开展示', en: 'in the year' },
  },
  awards: {
    words: { zh: '获奖', en: 'awards' },
    unit: '项',
    counted: { zh: '当年获奖', en: 'in the year' },
  },
}

/** Where a line of a figure is from; one school may be told of by several. */
export const lineSources = ['gate', 'project', 'event'] as const
export type LineSource = (typeof lineSources)[number]
export const lineSourceWords: Readonly<Record<LineSource, Words>> = {
  gate: { zh: '拟调整学校程序（已登记）', en: 'gate of adjustments' },
  project: { zh: '办学条件项目（竣工验收）', en: 'ledger of projects' },
  event: { zh: '登记或导入的事件', en: 'entered or imported' },
}
