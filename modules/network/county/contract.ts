/** What can be asked about a county's plan of several years from files; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { problemShape } from '#modules/census/contract.ts'
import { scenarioNames } from './county-words.ts'
import { countyPlanShape } from './plan-file.ts'

const seed = labelled(
  z.number().int().min(0).max(1_000_000_000).default(1),
  '随机种子：相同种子、相同步数得到相同方案',
  'seed',
)

export const countyOperations = {
  planNetwork: describeOperation({
    kind: 'query',
    about: {
      zh: '按文件夹中的数据测算全县多年布局方案',
      en: 'plan the schools of a county over several years from a folder of tables',
    },
    needs: 'network.site',
    at: 'everywhere',
    isLocal: true,
    input: z.object({
      folder: labelled(
        z.string().min(1),
        '数据文件夹（villages.csv、villages-pupils.csv、sites.csv 等）',
        'folder of tables',
        {
          positional: true,
          path: true,
        },
      ),
      seconds: labelled(z.number().min(1).max(3600).default(120), '测算时限', 'seconds that may be used', {
        unit: '秒',
      }),
      seed,
      scenario: labelled(
        z.enum(scenarioNames).optional(),
        '情景：应留必留 keep、两集中 concentrate；不写则按 rules.csv',
        'scenario; as in rules.csv where left out',
      ),
      province: labelled(
        z
          .string()
          .regex(/^\d{2}$/)
          .optional(),
        '省级代码（两位），用于取本省标准',
        'province code (two digits), for the rules of the province',
      ),
      proof: labelled(
        z.boolean().default(true),
        '附上下界的依据，供复核',
        'with the prices that the bound is worked out from',
      ),
      osrm: labelled(
        z.string().min(1).optional(),
        '路线服务地址（OSRM，http://主机:端口）；答复存为文件夹中的 minutes-osrm.json',
        'server of journeys in the form of OSRM, http://host:port; its answer is kept in the folder as minutes-osrm.json',
      ),
      osrmFoot: labelled(
        z.string().min(1).default('foot'),
        '路线服务的步行方式名，或另一步行服务的地址',
        'its profile for walking, or the address of a server of its own',
      ),
      osrmDriving: labelled(
        z.string().min(1).default('driving'),
        '路线服务的行车方式名，或另一行车服务的地址',
        'its profile for driving, or the address of a server of its own',
      ),
      osrmSeconds: labelled(
        z.number().min(1).max(600).default(30),
        '等待路线服务每次答复的时限',
        'seconds to wait for each of its answers',
        { unit: '秒' },
      ),
      out: labelled(z.string().min(1).optional(), '方案文件；不写则只输出', 'plan file to write', { path: true }),
    }),
    output: z.object({ plan: countyPlanShape.nullable(), problems: z.array(problemShape) }),
  }),
  makeCounty: describeOperation({
    kind: 'query',
    about: { zh: '生成一个模拟县的数据文件夹（模拟数据）', en: 'write the folder of a made-up county' },
    needs: 'network.site',
    at: 'everywhere',
    isLocal: true,
    input: z.object({
      folder: labelled(z.string().min(1), '要写入的文件夹', 'folder to write', { positional: true, path: true }),
      schools: labelled(z.number().int().min(6).max(2000).default(40), '学校和教学点数', 'schools and points', {
        unit: '所',
      }),
      villages: labelled(z.number().int().min(10).max(5000).default(300), '村数', 'villages', { unit: '个' }),
      years: labelled(z.number().int().min(1).max(20).default(10), '学年数', 'years', { unit: '年' }),
      seed,
      overwrite: labelled(z.boolean().default(false), '覆盖已有文件', 'overwrite files that exist'),
    }),
    output: z.object({ files: z.array(z.string()), problems: z.array(problemShape) }),
  }),
} as const
