/** What is wrong with a project as it is entered, all of it at once. */
import type { Words } from '#kernel/words.ts'
import { projectItems } from '../conditions-words.ts'
import type { ProjectItemInput } from './contract.ts'

export interface ProjectFault {
  readonly field: string
  readonly what: Words
  readonly todo: Words
}

export interface ProjectGround {
  readonly county: string
  /** County and stages of each school that the register knows; stages by its newest figures, empty where there are none. */
  readonly schools: ReadonlyMap<
    string,
    { readonly county: string; readonly name: string; readonly phases: readonly string[] }
  >
}

const whole = new Set(['间', '张', '册', '台', '人'])

function itemFaults(item: ProjectItemInput, place: string, { county, schools }: ProjectGround): ProjectFault[] {
  const known = schools.get(item.school)
  const { unit, words } = projectItems[item.item]
  const faults: ProjectFault[] = []
  if (!known) {
    faults.push({
      field: `${place}.school`,
      what: { zh: `名录中没有学校 ${item.school}`, en: `the register has no school ${item.school}` },
      todo: { zh: '请核对学校标识码', en: 'check the code of the school' },
    })
  } else if (known.county !== county) {
    faults.push({
      field: `${place}.school`,
      what: { zh: `${known.name}不在本县`, en: `${known.name} lies in another county` },
      todo: { zh: '项目按学校所在县登记', en: 'a project is entered in the county of its school' },
    })
  } else if (known.phases.length > 0 && !known.phases.includes(item.phase)) {
    faults.push({
      field: `${place}.phase`,
      what: { zh: `${known.name}没有这个学段`, en: `${known.name} has no such phase` },
      todo: { zh: '请核对学段', en: 'check the phase' },
    })
  }
  if (whole.has(unit) && !Number.isInteger(item.quantity)) {
    faults.push({
      field: `${place}.quantity`,
      what: {
        zh: `${words.zh} ${item.quantity}${unit} 不是整数`,
        en: `${item.quantity} ${words.en} is no whole number`,
      },
      todo: { zh: '请填整数', en: 'give a whole number' },
    })
  }
  if ((item.item === 'music_room' || item.item === 'fine_art_room') && item.areaEach === undefined) {
    faults.push({
      field: `${place}.areaEach`,
      what: { zh: `${words.zh}没有写每间面积`, en: `the area of each of the ${words.en} is missing` },
      todo: { zh: '面积不足的专用教室不计，请填每间面积', en: 'rooms that are too small do not count; give the area' },
    })
  }
  return faults
}

export const checkProject = (items: readonly ProjectItemInput[], ground: ProjectGround): ProjectFault[] =>
  items.flatMap((item, i) => itemFaults(item, `items.${i + 1}`, ground))
