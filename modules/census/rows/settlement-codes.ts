/** Urban-rural codes (城乡分类代码, GB/T 33782-2017 table 5) and the groups that policy speaks of. */
import type { Words } from '#kernel/words.ts'

export type SettlementGroup = 'city' | 'town' | 'village'

export const settlementCodes: Readonly<Record<string, Words & { readonly group: SettlementGroup }>> = {
  111: { zh: '主城区', en: 'city core', group: 'city' },
  112: { zh: '城乡结合区', en: 'city fringe', group: 'city' },
  121: { zh: '镇中心区', en: 'town centre', group: 'town' },
  122: { zh: '镇乡结合区', en: 'town fringe', group: 'town' },
  123: { zh: '特殊区域', en: 'special area', group: 'town' },
  210: { zh: '乡中心区', en: 'township centre', group: 'village' },
  220: { zh: '村庄', en: 'village', group: 'village' },
}
