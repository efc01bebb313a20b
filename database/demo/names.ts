/** Made-up names of townships, villages and schools. Any likeness to a real place is chance. */
import type { SeededRandom } from '#kernel/seeded-random.ts'

const firsts = Array.from('青白石柳双龙凤大小南北东西高平长清泉松竹桃杏槐枫云月仙金银铁古新上下张李王陈刘杨赵周')
const seconds = Array.from('河山店桥铺集湾塘寨岗坡岭冲畈沟楼庙堰埠渡井坪林园关口')
const virtues = [
  '启明',
  '崇文',
  '明德',
  '育英',
  '博雅',
  '致远',
  '弘毅',
  '知行',
  '思源',
  '行知',
  '求真',
  '晨光',
  '春晖',
  '朝阳',
  '青松',
  '翠竹',
  '申城',
  '文昌',
  '文博',
  '滨湖',
  '茶山',
  '天润',
  '和美',
  '新苑',
  '锦绣',
  '向阳',
  '百花',
  '望湖',
  '同心',
  '雨露',
  '星河',
  '书香',
  '润泽',
  '三里',
  '五一',
  '建业',
  '立德',
  '树人',
] as const

/** Gives every name once; when the pairs are used up a numeral is added, as real places do. */
export function nameGiver(random: SeededRandom): { readonly place: () => string; readonly virtue: () => string } {
  const used = new Set<string>()
  const fresh = (make: () => string): string => {
    for (let tries = 0; ; tries++) {
      const name = tries < 200 ? make() : `${make()}${random.whole(2, 99)}`
      if (used.has(name)) continue
      used.add(name)
      return name
    }
  }
  return {
    place: () => fresh(() => `${random.oneOf(firsts)}${random.oneOf(seconds)}`),
    virtue: () => fresh(() => random.oneOf(virtues)),
  }
}
