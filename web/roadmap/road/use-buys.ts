/** What an action buys, in words: schools and CVs that would fail if it alone were left out, and classes that are no longer too large. */
import { useCallback } from 'react'
import { stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import type { RoadTelling, StoredAction } from '#modules/roadmap/contract.ts'
import { useWords } from '#web/ui/words.tsx'

type Worth = RoadTelling['worth'][number]

const phaseName = (phase: string) => stageWords[phase as CompulsoryStage]

export function useBuys(): (action: Pick<StoredAction, 'classes'>, worth: Worth | undefined) => string {
  const { say, pick } = useWords()
  return useCallback(
    ({ classes }, worth) => {
      if (worth === undefined) return pick('未测算', 'not worked out')
      const { units, spreads } = worth
      const parts = [
        ...classes.map(({ phase, more, largest }) =>
          pick(
            `${phaseName(phase).zh}可增 ${more} 个班，最大班额降到 ${largest} 人`,
            `${more} more ${phaseName(phase).en} classes, the largest then ${largest}`,
          ),
        ),
        ...units
          .slice(0, 4)
          .map(({ name, phase }) =>
            pick(`${name}（${phaseName(phase).zh}）综合达标`, `${name} (${phaseName(phase).en}) meets the rule`),
          ),
        ...(units.length > 4 ? [pick(`等 ${units.length} 处`, `${units.length} in all`)] : []),
        ...spreads.map(({ phase, indicator }) =>
          pick(
            `${phaseName(phase).zh}${indicator}差异系数不超限`,
            `${say(phaseName(phase))} CV of ${indicator} within its limit`,
          ),
        ),
      ]
      return parts.length === 0
        ? pick(
            '单独去掉不致不达标，与其他措施共同起作用',
            'nothing fails without it alone; it works together with others',
          )
        : parts.join(pick('、', ', '))
    },
    [say, pick],
  )
}
