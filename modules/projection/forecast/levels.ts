/** Rolls as columns on three levels: the whole, its groups (districts, townships), their schools. */

/** Kindergarten's final year is grade 0; compulsory schooling is grades 1 to 9. */
export const gradeCount = 10

/**
 * One level of the rolls. `pupils[(unit * gradeCount + grade) * capacity + year]` in persons, years counted from the
 * first; NaN is unknown, 0 is nobody. Years from `known` on are empty until a forecast fills them.
 */
export interface Level {
  readonly units: number
  readonly capacity: number
  readonly known: number
  readonly pupils: Float64Array
  /** Unit of the level above to which each unit belongs. */
  readonly parentOf: Int32Array
}

export const emptyLevel = (units: number, known: number, capacity: number, parentOf: Int32Array): Level => ({
  units,
  known,
  capacity,
  parentOf,
  pupils: new Float64Array(units * gradeCount * capacity).fill(Number.NaN),
})

/** The level above, as the sum of one below; a year of a grade is unknown only where nothing of it is known. */
export function sumOf(level: Level, units: number, parentOf: Int32Array): Level {
  const above = emptyLevel(units, level.known, level.capacity, parentOf)
  for (let u = 0; u < level.units; u += 1) {
    for (let g = 0; g < gradeCount; g += 1) {
      const from = (u * gradeCount + g) * level.capacity
      const to = (level.parentOf[u]! * gradeCount + g) * level.capacity
      for (let t = 0; t < level.known; t += 1) {
        const pupils = level.pupils[from + t]!
        if (Number.isNaN(pupils)) continue
        const sum = above.pupils[to + t]!
        above.pupils[to + t] = Number.isNaN(sum) ? pupils : sum + pupils
      }
    }
  }
  return above
}

/** The same level as it was known in an earlier year: years from `known` on are forgotten. */
export function asKnownIn(level: Level, known: number, capacity: number): Level {
  const earlier = emptyLevel(level.units, known, capacity, level.parentOf)
  for (let cell = 0; cell < level.units * gradeCount; cell += 1) {
    earlier.pupils.set(level.pupils.subarray(cell * level.capacity, cell * level.capacity + known), cell * capacity)
  }
  return earlier
}
