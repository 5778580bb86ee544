/**
 * The words that stand around an answer: button labels, apologies, forms. Adapters show these, so that the bot says the
 * same thing everywhere, and words of their own only for what there is on their platform alone. What stands in an answer
 * is the answer's own.
 */
export const words = {
  more: "More",
  source: "Source",
  share: "Share to channel",
  sharedBy: (name: string) => `Shared by ${name}`,
  helpful: "Helpful",
  wrong: "Wrong or outdated",
  feedbackThanks: "Thank you, noted.",
  feedbackComment: "What is wrong or outdated? (optional)",
  checkShortcut: "Check against sources",
  askShortcut: "Ask nkhr",
  askLabel: "Your question",
  send: "Send",
  close: "Close",
  working: "Looking in the record…",
  open: "Open the source",
  note: "Note",
  asked: (question: string) => `Question: ${question}`,
  back: "Back",
  topics: "Topics",
  continued: "continued on the next page",
  chooseTopic: "Choose a topic",
  stored:
    "What is stored about you: nothing, unless you send feedback. Then the question, your verdict and your comment are kept, without your name. The last questions of a thread are remembered for some hours so that follow-ups are understood, and the day's answers without who asked; both are written nowhere.",
  ask: "Ask",
  title: "nkhr",
  page: (number: number, of: number) => `Page ${number} of ${of}`,
  apology: (reference: string) =>
    `Something went wrong on our side, and your question was not answered. Please ask again; if it happens again, tell whoever runs this bot the reference ${reference}.`,
  /** A long text was checked and the result is longer than can be sent at once. */
  restLeftOut: "The rest does not fit here. To see all of it, check the text in smaller parts.",
  nothingToCheck: "That message has no text to check.",
  ownMessage: "That is an answer of mine: the source of each quote and record stands below it.",
  /** The answer comes as a direct message, and letting the bot in would not help. */
  cannotPost: "I could not post this where you asked.",
  /** The platform did not say whether it took what was shared. */
  maybeShared: "I was not told whether it was posted. If it is not there, press the button again.",
  /** An answer could not be shared, and letting the bot in would not help. */
  cannotShare: "I could not post in that channel, so nothing was shared.",
  feedbackLost: (reference: string) =>
    `Something went wrong on our side, and your feedback was not noted. Please send it again; if it happens again, tell whoever runs this bot the reference ${reference}.`,
  /** A button, a command or a form that this version does not have. */
  expired: "That is of an older version. Please ask again.",
  /** What it needs is gone, or the platform waits for it no longer. */
  tooLate: "That came too late. Please ask again.",
} as const;
