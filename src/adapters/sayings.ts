/** Words for what went wrong beside an answer. What stands around answers is in the core's `words`. */
export const sayings = {
  /** The answer comes as a direct message, and inviting the app would not help. */
  elsewhere: "I could not post this where you asked.",
  /** An answer could not be shared, and inviting the app would not help. */
  notShared: "I could not post in that channel, so nothing was shared.",
  /** A verdict on an answer could not be written down. */
  feedbackLost: (reference: string) =>
    `Something went wrong on our side, and your feedback was not noted. Please send it again; if it happens again, tell whoever runs this bot the reference ${reference}.`,
  /** Somebody replied to the answer to a command, and Discord told of it without the words. */
  unseen:
    "Discord does not show me what is written in reply to a command's answer. Mention me in it, or ask with /nkhr.",
} as const;
