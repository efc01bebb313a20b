/** Checks a sharing of posts against its limits by itself, without the code that made it. */
import type { Words } from '#kernel/words.ts'
import type { ShareLimits, SharePart, Sharing } from './share-posts.ts'

const fault = (zh: string, en: string): Words => ({ zh, en })

export function verifySharing(
  parts: readonly SharePart[],
  limits: ShareLimits,
  minutes: (a: number, b: number) => number,
  { groups, atLeast }: Sharing,
): Words[] {
  const faults: Words[] = []
  const seen = parts.map(() => 0)
  for (const group of groups) {
    const [home] = group.parts
    if (home === undefined) continue
    const name = parts[home]!.school
    for (const part of group.parts) seen[part] = (seen[part] ?? 0) + 1
    let periods = 0
    let days = 0
    let weekly = 0
    for (const part of group.parts) {
      const own = parts[part]!
      periods += own.periods
      let spent = 1
      while (spent * limits.dailyPeriods < own.periods) spent += 1
      days += spent
      if (part === home) continue
      const way = minutes(home, part)
      if (way > limits.minutes)
        faults.push(fault(`${own.school} 距主校 ${name} 过远`, `${own.school} is too far from ${name}`))
      weekly += spent * way * 2
      if (own.periods > parts[home]!.periods)
        faults.push(fault(`${name} 不是课时最多的学校`, `${name} does not have the most periods`))
    }
    if (group.parts.length === 1) continue
    if (group.parts.length > limits.largest) faults.push(fault(`${name}：学校过多`, `${name}: too many schools`))
    if (periods > limits.load) faults.push(fault(`${name}：课时超过一个岗位`, `${name}: more periods than a post has`))
    if (days > limits.days) faults.push(fault(`${name}：一周排不下`, `${name}: more days than a week has`))
    if (weekly > limits.weeklyMinutes + 1e-9)
      faults.push(fault(`${name}：每周路程过长`, `${name}: too much travel in a week`))
    if (Math.abs(weekly - group.weeklyMinutes) > 1e-6)
      faults.push(fault(`${name}：路程合计有误`, `${name}: its travel is added up wrongly`))
  }
  for (const [part, times] of seen.entries()) {
    if (times !== 1)
      faults.push(
        fault(`${parts[part]!.school} 不在且只在一个岗位中`, `${parts[part]!.school} is not in exactly one post`),
      )
  }
  if (groups.length < atLeast) faults.push(fault('岗位数低于下限', 'fewer posts than the bound'))
  return faults
}
