/** What a road of a county would want and does not find, and what to do about it. */
import type { Words } from '#kernel/words.ts'
import type { RoadSettings } from '../settings/effective-settings.ts'

export interface Lack {
  readonly code: string
  /** No road can be made without it. */
  readonly stops: boolean
  readonly what: Words
  readonly todo: Words
}

const lack = (code: string, stops: boolean, what: Words, todo: Words): Lack => ({ code, stops, what, todo })

/** `noRules` says why no rules hold on the day; null where they do. */
export function lacksOf(
  hasFigures: boolean,
  hasForecast: boolean,
  settings: RoadSettings,
  isSample: boolean,
  noRules: Words | null,
): Lack[] {
  return [
    ...(!hasFigures
      ? [
          lack(
            'census',
            true,
            { zh: '没有已锁定的学校基表', en: 'no figures are locked' },
            { zh: '请先完成本学年数据的上报、审核和锁定', en: 'hand in, approve and lock the figures first' },
          ),
        ]
      : []),
    ...(noRules
      ? [lack('rules', true, noRules, { zh: '请核对标准的生效日期', en: 'check from when the rules hold' })]
      : []),
    ...(!hasForecast
      ? [
          lack(
            'forecast',
            false,
            { zh: '没有学龄人口预测', en: 'there is no forecast of pupils' },
            { zh: '目标学年用基表在校生数；请在“学位供需预测”中测算', en: 'the table stands in; make a forecast' },
          ),
        ]
      : []),
    ...(isSample
      ? [
          lack(
            'prices',
            false,
            { zh: '没有本县单价，用示例单价', en: 'prices are samples of ours' },
            { zh: '请在“办学条件”中导入本县单价', en: 'import the price list of the county in conditions' },
          ),
        ]
      : []),
    ...settings.unset.map(({ code, what, ours }) =>
      lack(
        `unset-${code}`,
        false,
        { zh: `没有设置${what.zh}：${ours.zh}`, en: `${what.en} are not set: ${ours.en}` },
        { zh: '请在“测算口径”中设置', en: 'set them for roads' },
      ),
    ),
  ]
}
