/** Ids as a plan file writes them: a number where the file's id is plainly one. */
export const idOf = (id: string): string | number => (/^(0|-?[1-9]\d{0,14})$/.test(id) ? Number(id) : id)
