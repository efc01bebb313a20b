/** Whether two deeds are of one person: by the account where both have one, else by the name. */
export interface Doer {
  readonly person: string | null
  readonly personName: string
}

export const isSamePerson = (a: Doer, b: Doer): boolean =>
  a.person !== null && b.person !== null ? a.person === b.person : a.personName === b.personName
