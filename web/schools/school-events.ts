/** What may be recorded of a school in the register, and which of it fits the school's present state. */
import type { Words } from '#kernel/words.ts'
import type { School } from '#modules/schools/contract.ts'

export const eventOperations = ['rename', 'move', 'merge', 'turnIntoPoint', 'suspend', 'close', 'reopen'] as const
export type EventOperation = (typeof eventOperations)[number]

export interface EventKind {
  readonly label: Words
  /** What it means for the school and its code, said before it is recorded. */
  readonly about: Words
  /** Fields besides day and document. */
  readonly asks: 'name' | 'place' | 'school' | null
  readonly fits: readonly School['status'][]
  /** Asked for once more, since children and teachers are concerned. */
  readonly isGrave: boolean
}

export const eventKinds: Readonly<Record<EventOperation, EventKind>> = {
  rename: {
    label: { zh: '更名', en: 'Rename' },
    about: { zh: '标识码不变，原名保留在沿革中。', en: 'The code stays; the old name stays in the history.' },
    asks: 'name',
    fits: ['open', 'suspended'],
    isGrave: false,
  },
  move: {
    label: { zh: '登记或更正坐标', en: 'Record where it is' },
    about: { zh: '须注明坐标系，系统按坐标系换算后上图。', en: 'Name the datum; the map converts from it.' },
    asks: 'place',
    fits: ['open', 'suspended'],
    isGrave: false,
  },
  merge: {
    label: { zh: '并入另一所学校', en: 'Merge into another school' },
    about: {
      zh: '本校标识码停用、不再使用；历年数据仍可查看。',
      en: 'The code is used no more; figures of earlier years stay.',
    },
    asks: 'school',
    fits: ['open', 'suspended'],
    isGrave: true,
  },
  turnIntoPoint: {
    label: { zh: '改为教学点', en: 'Turn into a teaching point' },
    about: {
      zh: '办学类型改为教学点，须指定主校。申报前由小学改为教学点会在核查中提示。',
      en: 'The type becomes teaching point; name its main school. The checks will point at such a change.',
    },
    asks: 'school',
    fits: ['open'],
    isGrave: true,
  },
  suspend: {
    label: { zh: '停办（保留校舍）', en: 'Suspend, buildings kept' },
    about: { zh: '校舍保留，可恢复办学。', en: 'The buildings are kept; it can be reopened.' },
    asks: null,
    fits: ['open'],
    isGrave: true,
  },
  close: {
    label: { zh: '撤销', en: 'Close' },
    about: {
      zh: '标识码停用、不再使用；历年数据仍可查看。',
      en: 'The code is used no more; figures of earlier years stay.',
    },
    asks: null,
    fits: ['open', 'suspended'],
    isGrave: true,
  },
  reopen: {
    label: { zh: '恢复办学', en: 'Reopen' },
    about: { zh: '用原标识码恢复办学。', en: 'Under the code it had.' },
    asks: null,
    fits: ['suspended'],
    isGrave: false,
  },
}

/** What may be recorded of a school as it stands now. */
export const eventsFor = ({ status }: Pick<School, 'status'>): EventOperation[] =>
  eventOperations.filter((operation) => eventKinds[operation].fits.includes(status))
