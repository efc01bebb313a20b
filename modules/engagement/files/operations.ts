/** A reply read from a file or as it was pasted: what the command line asks for. Reaches no database. */
import type { Answers } from '#platform/operations/answers.ts'
import { deriveClauses } from '../clauses/derive-clauses.ts'
import { readClauseRules } from '../clauses/read-clause-rules.ts'
import { readReplyText } from '../clauses/read-reply.ts'
import type { contract } from '../contract.ts'

export const fileAnswers: Pick<Answers<typeof contract>, 'readReply'> = {
  readReply: async (given) => {
    const read = await readReplyText(given)
    if ('problem' in read) return { reply: null, problems: [read.problem] }
    return { reply: deriveClauses(read.paragraphs.join('\n'), readClauseRules()), problems: [] }
  },
}
