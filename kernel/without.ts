/** A value without some of its fields, for what is handed on but for them. */
export function without<T extends object, Key extends keyof T>(value: T, ...fields: readonly Key[]): Omit<T, Key> {
  const kept = { ...value }
  for (const field of fields) Reflect.deleteProperty(kept, field)
  return kept
}
