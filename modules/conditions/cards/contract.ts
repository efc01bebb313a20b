/** What a school sees of its own conditions: sizes, gaps, batch, projects and funds on one page. */
import { z } from 'zod'
import { describeOperation } from '#kernel/contract.ts'
import { batchRowShape } from '../batches/contract.ts'
import { figuresShown, schoolField } from '../fields.ts'
import { fundRowShape } from '../funds/contract.ts'
import { conditionGapShape } from '../gaps/contract.ts'
import { projectRowShape } from '../projects/project-shapes.ts'
import { largeSchoolShape, schoolSizeShape } from '../sizes/contract.ts'

export const cardOperations = {
  schoolConditions: describeOperation({
    kind: 'query',
    about: { zh: '一所学校的办学条件', en: 'the conditions of one school' },
    needs: 'conditions.school',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({ school: schoolField() }),
    output: z.object({
      name: z.string(),
      /** Null where no year has figures of it. */
      figures: figuresShown.nullable(),
      sizes: z.array(schoolSizeShape),
      large: z.array(largeSchoolShape),
      gaps: z.array(conditionGapShape),
      batch: batchRowShape.nullable(),
      projects: z.array(projectRowShape),
      funds: z.array(fundRowShape),
    }),
  }),
} as const
