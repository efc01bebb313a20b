/** When a commitment lands at today's pace, and how sure that is, in words. */
import type { Words } from '#kernel/words.ts'
import type { Landing } from '#modules/accountability/contract.ts'

export function landingWords(landing: Landing): Words {
  if (landing.state === 'too-few')
    return {
      zh: `数据只有 ${landing.measurements} 次，还不能推算进度`,
      en: `measured ${landing.measurements} times: a pace cannot be told yet`,
    }
  if (landing.state === 'not-moving')
    return {
      zh: `${landing.measurements} 次数据没有向目标推进，按目前进度达不到`,
      en: `${landing.measurements} figures do not move towards the target`,
    }
  const { on, from, to, sure, measurements } = landing
  const head = { zh: `按目前进度预计 ${on} 达到`, en: `at today's pace it lands on ${on}` }
  if (from === null || sure === null)
    return {
      zh: `${head.zh}；只有 ${measurements} 次数据，把握无法估计`,
      en: `${head.en}; ${measurements} figures cannot say how sure that is`,
    }
  const share = Math.round(sure * 100)
  return {
    zh: `${head.zh}，${share}% 的把握在 ${from} 至 ${to ?? '无法确定之日'} 之间`,
    en: `${head.en}, ${share}% sure between ${from} and ${to ?? 'no day that can be told'}`,
  }
}
