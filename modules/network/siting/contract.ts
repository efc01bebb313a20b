/** What can be asked of the siting engine; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { problemShape } from '#modules/census/contract.ts'
import { formats } from './parse-instance.ts'
import { sitingPlanShape } from './siting-plan.ts'

const positive = () => z.number().positive()
const flag = () => z.boolean().default(false)
const ids = () => z.string().optional()

export const sitingOperations = {
  site: describeOperation({
    kind: 'query',
    about: {
      zh: '选址：用标准测试格式或 ID Demand x y Fcand Fcost Fcap 表，求网点和服务分配，附下界',
      en: 'siting: which sites to open and who is served from where, with a proven bound',
    },
    needs: 'network.site',
    at: 'everywhere',
    isLocal: true,
    input: z.object({
      file: labelled(z.string().min(1), '数据文件（可为 .gz）', 'file, also .gz', { positional: true, path: true }),
      format: labelled(
        z.enum(formats).optional(),
        '格式 pmed、cap、pmedcap、sjc、table；不写则自动识别',
        'format: pmed, cap, pmedcap, sjc or table; found out where left out',
      ),
      p: labelled(
        z.number().int().positive().optional(),
        '设点数；表格中写了它就不计固定费用',
        'sites to open; in a table fixed costs then do not count',
      ),
      capacitated: labelled(flag(), '计入容量，每个需求点整点分配', 'capacities count, each demand is served whole'),
      singleSource: labelled(flag(), 'cap 格式也整点分配，不拆分', 'demands of a cap file are served whole too'),
      capacity: labelled(positive().optional(), '填入文件中写作 capacity 的容量', 'fills the word capacity of a file'),
      maxDistance: labelled(positive().optional(), '最远距离（表格为千米）', 'longest way (kilometres in a table)'),
      minSize: labelled(z.number().nonnegative().optional(), '每处最小规模', 'least load of an open site'),
      maxSize: labelled(positive().optional(), '每处最大规模', 'greatest load of a site'),
      keep: labelled(ids(), '必须保留的点的编号，逗号分隔', 'ids of sites that stay, with commas'),
      leaveOut: labelled(ids(), '不得选用的点的编号，逗号分隔', 'ids of sites that are left out, with commas'),
      even: labelled(
        z.number().nonnegative().max(5).optional(),
        '公平优先：总路程可比最短多出的比例，如 0.05',
        'evenness first: by which share the ways may be longer in sum, such as 0.05',
      ),
      seconds: labelled(z.number().positive().max(86_400).default(60), '最长用时', 'time limit', { unit: '秒' }),
      seed: labelled(z.number().int().nonnegative().default(1), '随机种子', 'seed'),
      plan: labelled(z.string().min(1).optional(), '方案另存为', 'keep the plan in this file', { path: true }),
    }),
    output: z.object({ plan: sitingPlanShape.nullable(), problems: z.array(problemShape) }),
  }),
} as const
