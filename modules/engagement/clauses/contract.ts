/** What can be asked about the clauses of a reply: read by rules, looked at by a person, kept as promises, its counts held against the record. */
import { z } from 'zod'
import { describeOperation, isoDate, labelled } from '#kernel/contract.ts'
import { commitmentRuleShape } from '#modules/accountability/contract.ts'
import { problemShape } from '#modules/census/contract.ts'
import { countyField, idField } from '../proposals/contract.ts'
import { promiseShape, stepProblemShape, words } from '../proposals/proposal-shapes.ts'
import { checkedClaimShape, keptClauseShape, readReplyShape } from './clause-shapes.ts'
import { clauseAreas, clauseKinds } from './clause-words.ts'

const placeOf = ({ county }: { county: string }) => [{ kind: 'region' as const, code: county }]

export const clauseOperations = {
  readReply: describeOperation({
    kind: 'query',
    about: {
      zh: '读一份答复：找出各条款、年度实绩和矛盾之处（docx、pdf、txt、md或粘贴）',
      en: 'read a reply: its clauses, its counts, and what contradicts itself',
    },
    needs: 'engagement.clauses.read',
    at: 'everywhere',
    input: z.object({
      file: labelled(z.string().min(1).optional(), '答复文件', 'file of the reply', { positional: true, path: true }),
      text: labelled(z.string().max(60_000).optional(), '粘贴的答复全文', 'the whole text, pasted'),
    }),
    output: z.object({ reply: readReplyShape.nullable(), problems: z.array(problemShape) }),
  }),
  proposeClauses: describeOperation({
    kind: 'command',
    about: {
      zh: '从已签发的答复中提出条款，待人确认',
      en: 'propose the clauses of a signed reply for a person to confirm',
    },
    needs: 'engagement.clauses.confirm',
    at: placeOf,
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({ proposed: z.number(), problems: z.array(stepProblemShape) }),
  }),
  clauses: describeOperation({
    kind: 'query',
    about: {
      zh: '一件答复的条款、承诺和实绩核对',
      en: 'clauses of a reply, its promises, and its counts against the record',
    },
    needs: 'engagement.proposals.read',
    at: placeOf,
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({
      clauses: z.array(keptClauseShape),
      claims: z.array(checkedClaimShape),
      promises: z.array(promiseShape),
      warnings: z.array(z.object({ code: z.string(), words })),
    }),
  }),
  decideClauses: describeOperation({
    kind: 'command',
    about: {
      zh: '逐条确认或不列入；可核查承诺须有责任单位、时限和衡量办法，确认后进入承诺台账',
      en: 'confirm clauses or leave them out; a confirmed promise needs owner, date and measure and enters the ledger',
    },
    needs: 'engagement.clauses.confirm',
    at: placeOf,
    input: z.object({
      county: countyField(),
      id: idField(),
      decisions: labelled(
        z
          .array(
            z.object({
              code: labelled(z.string().max(20), '条款号', 'code of the clause'),
              isConfirmed: labelled(z.boolean(), '确认（否为不列入）', 'confirmed, else left out'),
              kind: labelled(z.enum(clauseKinds), '类别：promise 可核查承诺，measure 工作举措，stance 表态', 'kind'),
              area: labelled(z.enum(clauseAreas), '工作板块', 'area'),
              text: labelled(z.string().trim().min(4).max(1000), '条款内容', 'text'),
              owner: labelled(
                z.string().trim().max(60).nullable().default(null),
                '责任单位',
                'office that answers for it',
              ),
              person: labelled(z.string().trim().max(40).nullable().default(null), '责任人', 'person'),
              dueOn: labelled(isoDate().nullable().default(null), '完成时限', 'due on'),
              measure: labelled(z.string().trim().max(300).nullable().default(null), '看什么算完成', 'what shows it'),
              target: labelled(z.number().nullable().default(null), '目标值', 'target'),
              unit: labelled(z.string().trim().max(20).nullable().default(null), '单位', 'unit'),
              /** With it the promise scores itself. */
              rule: labelled(commitmentRuleShape.nullable().default(null), '数据判定规则', 'data rule'),
              reason: labelled(z.string().trim().max(500).nullable().default(null), '原因', 'reason'),
            }),
          )
          .min(1)
          .max(300),
        '逐条决定',
        'decisions, clause by clause',
      ),
    }),
    output: z.object({ confirmed: z.number(), promises: z.array(z.string()), problems: z.array(stepProblemShape) }),
  }),
} as const
