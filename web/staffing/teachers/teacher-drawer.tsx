/** One teacher with all that the roster has of him or her. */
import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import {
  backboneWords,
  certificateWords,
  degreeWords,
  dutyWords,
  employmentWords,
  exemptionWords,
  honourWords,
  sexWords,
  taughtSubjectWords,
  titleWords,
} from '#modules/staffing/contract.ts'
import { stageWords } from '#kernel/stage.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'
import { PersonalNote } from '../personal-note.tsx'

interface Props {
  readonly county: string
  readonly teacher: string
  readonly onClose: () => void
}

export function TeacherDrawer({ county, teacher, onClose }: Props) {
  const { say, pick } = useWords()
  const answer = useAnswer('staffing', 'teacher', { county, teacher }, { staleTime: 60_000 })
  const yes = (value: boolean | null) => (value === null ? null : value ? pick('是', 'yes') : pick('否', 'no'))
  const years = (value: number | null) => (value === null ? null : pick(`${value}年`, `${value}`))
  return (
    <Drawer open size={520} onClose={onClose} title={answer.data?.teacher.name ?? teacher}>
      <PersonalNote />
      <Answered of={answer}>
        {({ teacher: own }) => {
          const joined = (words: readonly string[]) => (words.length === 0 ? null : words.join(pick('、', ', ')))
          const facts: readonly (readonly [string, ReactNode])[] = [
            [pick('编号', 'Number'), own.id],
            [pick('学校', 'School'), own.schoolName],
            [pick('学段', 'Stage'), say(stageWords[own.stage])],
            [pick('任教学科', 'Subject'), say(taughtSubjectWords[own.subject])],
            [
              pick('兼教学科', 'Also teaches'),
              joined(own.otherSubjects.map((subject) => say(taughtSubjectWords[subject]))),
            ],
            [pick('性别', 'Sex'), own.sex && say(sexWords[own.sex])],
            [pick('出生年份', 'Born'), own.birthYear],
            [pick('用工', 'Employment'), say(employmentWords[own.employment])],
            [pick('职务', 'Duty'), say(dutyWords[own.duty])],
            [pick('学历', 'Degree'), own.degree && say(degreeWords[own.degree])],
            [pick('资格证', 'Certificate'), own.certificate && say(certificateWords[own.certificate])],
            [pick('职称', 'Title'), own.title && say(titleWords[own.title])],
            [pick('骨干', 'Backbone'), own.backbone && say(backboneWords[own.backbone])],
            [pick('教龄', 'Years of service'), years(own.serviceYears)],
            [pick('现校连续任教', 'Years at this school'), years(own.schoolYears)],
            [pick('农村任教', 'Years in the country'), years(own.ruralYears)],
            [pick('农村连续任教', 'of these unbroken'), years(own.ruralYearsUnbroken)],
            [pick('校长任满届数', 'Terms as principal'), own.terms],
            [pick('班主任', 'Homeroom teacher'), yes(own.homeroom)],
            [pick('上次交流学年', 'Last exchange'), own.lastExchange],
            [pick('暂缓交流情形', 'Exemptions'), joined(own.exemptions.map((each) => say(exemptionWords[each])))],
            [
              pick('配偶', 'Spouse'),
              own.spouse && `${own.spouse.name ?? own.spouse.id} ${own.spouse.schoolName ?? ''}`,
            ],
            [pick('家庭所在乡镇', 'Home township'), own.homeTown && (own.homeTown.name ?? own.homeTown.code)],
            [pick('荣誉', 'Honours'), joined(own.honours.map((each) => say(honourWords[each])))],
          ]
          return (
            <>
              <dl className="staff-facts">
                {facts.map(([label, value]) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{value ?? <span className="quiet">{pick('未填', 'not given')}</span>}</dd>
                  </div>
                ))}
              </dl>
              <h3>{pick('可接受学校（按志愿顺序）', 'Acceptable schools, in order')}</h3>
              {own.acceptable === null || own.acceptable.length === 0 ? (
                <p className="quiet">{pick('未填报', 'none given')}</p>
              ) : (
                <ol>
                  {own.acceptable.map(({ code, name }) => (
                    <li key={code}>{name}</li>
                  ))}
                </ol>
              )}
            </>
          )
        }}
      </Answered>
    </Drawer>
  )
}
