/** What is said of things that there are in Slack alone; all other words are the core's. */
export const slackWords = {
  /** The answer comes as a direct message, and letting the bot in would help. */
  elsewhere: "I could not post this where you asked. Somebody there can let me in with /invite.",
  /** An answer could not be shared, and letting the bot in would help. */
  notShared: "I could not post in that channel. Let me in with /invite there, then share again.",
} as const;
