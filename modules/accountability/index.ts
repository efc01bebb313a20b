/** What other rooms may use of the accountability room, and how its long work is taken from the queue. */
export {}
