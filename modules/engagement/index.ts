/** What other rooms and doors may use of the engagement room. */
export {}
