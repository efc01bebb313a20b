import { describe, expect, it } from 'vitest'
import { yearEventKinds } from '#modules/accountability/contract.ts'
import { eventFields, kindGroups } from './event-fields.ts'

describe('what is asked for an event', () => {
  it('finds every kind in one group of the choice', () => {
    expect(kindGroups.flatMap(({ kinds }) => kinds).toSorted()).toEqual([...yearEventKinds].toSorted())
  })

  it.each([
    ['point-merged', { needsSchool: true, needsGroup: false, needsName: false, hasMembers: false }],
    ['group-founded', { needsSchool: false, needsGroup: true, needsName: false, hasMembers: true }],
    ['group-joined', { needsSchool: true, needsGroup: true, needsName: false, hasMembers: false }],
    ['award', { needsSchool: false, needsGroup: false, needsName: true, hasMembers: false }],
  ] as const)('%s', (kind, fields) => expect(eventFields(kind)).toEqual(fields))
})
