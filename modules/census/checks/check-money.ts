/** Row check 7: equipment and public funds per pupil, above all the slip between 元 and 万元. */
import type { SchoolRow } from '../contract.ts'
import type { Finding } from '../finding.ts'
import { plausible } from './plausible-ranges.ts'

const figure = (value: number): string => String(Number(value.toPrecision(6)))

function equipmentSlip(
  row: SchoolRow,
  field: 'equipmentValue',
  value: number,
  pupils: number,
  perPupil: number,
): Finding {
  const inYuan = perPupil >= plausible.equipmentSlip.from
  return {
    severity: 'error',
    code: 'unit-slip',
    row: row.row,
    field,
    what: {
      zh: `教学仪器设备资产值 ${value} 万元，学生 ${pupils} 人，生均 ${figure(perPupil)} 元`,
      en: `equipment of ${value} 万元 for ${pupils} pupils is ${figure(perPupil)} 元 per pupil`,
    },
    why: inYuan
      ? {
          zh: `生均不可能这么高：按元填入了万元栏（除以 10000 后生均 ${figure(perPupil / 10_000)} 元）`,
          en: `no pupil has so much: 元 was typed where 万元 is wanted (${figure(perPupil / 10_000)} 元 per pupil after division by 10,000)`,
        }
      : {
          zh: `生均不可能这么低：数值缩小了一万倍，应直接填万元（乘以 10000 后生均 ${figure(perPupil * 10_000)} 元）`,
          en: `no pupil has so little: the figure was divided by 10,000 once too often (${figure(perPupil * 10_000)} 元 per pupil after multiplication by 10,000)`,
        },
    todo: inYuan
      ? {
          zh: `请按万元填写（${value} 元应填 ${figure(value / 10_000)}）；整列都是元的，可在表头对应文件中写 unit: 元`,
          en: `give it in 万元 (${value} 元 is ${figure(value / 10_000)}); where the whole column is in 元, write unit: 元 in a mapping`,
        }
      : {
          zh: `请按万元填写（如 ${figure(value * 10_000)}）`,
          en: `give it in 万元 (such as ${figure(value * 10_000)})`,
        },
  }
}

/** `pupils` are those whom the equipment serves: of the whole school where it is reported so. */
export function checkEquipment(row: SchoolRow, pupils: number | null): Finding | null {
  const value = row.equipmentValue
  if (value === null || pupils === null || pupils <= 0) return null
  const perPupil = (value * 10_000) / pupils
  if (perPupil >= plausible.equipmentSlip.from || (perPupil > 0 && perPupil < plausible.equipmentSlip.below)) {
    return equipmentSlip(row, 'equipmentValue', value, pupils, perPupil)
  }
  const { least, most } = plausible.equipmentPerPupil
  if (perPupil >= least && perPupil <= most) return null
  return {
    severity: 'warning',
    code: 'equipment-per-pupil',
    row: row.row,
    field: 'equipmentValue',
    what: {
      zh: `教学仪器设备资产值 ${value} 万元，学生 ${pupils} 人，生均 ${figure(perPupil)} 元`,
      en: `equipment of ${value} 万元 for ${pupils} pupils is ${figure(perPupil)} 元 per pupil`,
    },
    why: { zh: `生均一般在 ${least}—${most} 元之间`, en: `usually it is between ${least} and ${most} 元 per pupil` },
    todo: { zh: '请核对资产值的单位（万元）和学生数', en: 'check the unit (万元) and the number of pupils' },
  }
}

export function checkPublicFunds(row: SchoolRow): Finding | null {
  const { publicFunds, pupils } = row
  if (publicFunds === null || publicFunds <= 0 || pupils === null || pupils <= 0) return null
  const perPupil = publicFunds / pupils
  if (perPupil >= plausible.publicFundsPerPupil.least) return null
  return {
    severity: 'error',
    code: 'unit-slip',
    row: row.row,
    field: 'publicFunds',
    what: {
      zh: `上年公用经费预算 ${publicFunds} 元，学生 ${pupils} 人，生均 ${figure(perPupil)} 元`,
      en: `public funds of ${publicFunds} 元 for ${pupils} pupils are ${figure(perPupil)} 元 per pupil`,
    },
    why: {
      zh: '生均不可能这么低，多半是把万元填入了元栏',
      en: 'no pupil has so little: most likely 万元 was typed where 元 is wanted',
    },
    todo: {
      zh: `请按元填写（${publicFunds} 万元应填 ${figure(publicFunds * 10_000)}）`,
      en: `give it in 元 (${publicFunds} 万元 is ${figure(publicFunds * 10_000)})`,
    },
  }
}
