/** What is said of things that there are in Discord alone; all other words are the core's. */
export const discordWords = {
  /** The bot was asked in a place where it may not write; `place` is its name. */
  cannotWrite: (place: string) =>
    `You asked me in ${place}, but I may not write there. Whoever runs the server can allow me to view the channel, send messages and read its history.`,
  /** Somebody replied to the answer to a command, and Discord told of it without the words. */
  replyUnseen:
    "Discord does not show me what is written in reply to a command's answer. Mention me in it, or ask with /nkhr.",
} as const;
