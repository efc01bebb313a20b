/** What jobs of the queue bring comes beside a story: it is asked for again and again until it is there. */
export async function until<Value>(
  ask: () => Promise<Value>,
  holds: (value: Value) => boolean,
  troubles: readonly unknown[] = [],
): Promise<Value> {
  for (let i = 0; i < 300; i++) {
    const value = await ask()
    if (holds(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`it did not come ${String(troubles)}`)
}
