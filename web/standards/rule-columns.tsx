/** The columns in which a rule row is shown, in force or in its history. */
import { Link } from '@tanstack/react-router'
import { confidenceWords } from '#modules/standards/contract.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import type { Column } from '#web/ui/data-table.tsx'
import type { Speech } from '#web/ui/words.tsx'
import { ConfidenceTag } from './confidence-tag.tsx'
import { demandWords, stageOfRuleWords } from './rule-words.ts'

export type ShownRule = AnswerOf<'standards', 'rules'>['rules'][number]

export const ruleKey = ({ code, stage, province, from, document, article }: ShownRule): string =>
  [code, stage, province, from, document, article].join('|')

export function ruleColumns({ say, pick }: Speech): Column<ShownRule>[] {
  return [
    {
      key: 'code',
      title: pick('代码', 'Code'),
      width: 136,
      wraps: true,
      fixed: 'left',
      value: ({ code }) => code,
      render: ({ code }) => (
        <Link to={paths.standard} params={{ code }}>
          {code}
        </Link>
      ),
    },
    {
      key: 'label',
      title: pick('指标或参数', 'Indicator or parameter'),
      width: 204,
      wraps: true,
      value: ({ label }) => say(label),
    },
    {
      key: 'stage',
      title: pick('学段', 'Stage'),
      width: 84,
      wraps: true,
      value: ({ stage }) => say(stageOfRuleWords[stage]),
    },
    {
      key: 'demand',
      title: pick('标准', 'Demand'),
      width: 120,
      value: (rule) => say(demandWords(rule)),
      render: (rule) => <strong>{say(demandWords(rule))}</strong>,
    },
    {
      key: 'document',
      title: pick('文件', 'Document'),
      width: 226,
      wraps: true,
      value: ({ documentTitle, documentNumber }) => [say(documentTitle), documentNumber].filter(Boolean).join(' '),
      render: ({ documentTitle, documentNumber }) => (
        <span className="two-lines" title={say(documentTitle)}>
          {documentNumber ?? ''} {say(documentTitle)}
        </span>
      ),
    },
    { key: 'article', title: pick('条款', 'Clause'), width: 104, wraps: true, value: ({ article }) => article },
    {
      key: 'province',
      title: pick('适用', 'Where'),
      width: 84,
      value: ({ province }) =>
        province === null ? pick('全国', 'national') : pick(`省 ${province}`, `province ${province}`),
    },
    {
      key: 'from',
      title: pick('有效期', 'In force'),
      width: 116,
      wraps: true,
      value: ({ from, to }) => (to === null ? pick(`${from} 起`, `${from} –`) : `${from} — ${to}`),
    },
    {
      key: 'confidence',
      title: pick('依据把握', 'How sure'),
      width: 150,
      wraps: true,
      value: ({ confidence }) => say(confidenceWords[confidence]),
      render: ({ confidence }) => <ConfidenceTag confidence={confidence} />,
    },
    {
      key: 'note',
      title: pick('说明', 'Note'),
      width: 260,
      wraps: true,
      value: ({ note }) => (note ? say(note) : null),
    },
  ]
}
