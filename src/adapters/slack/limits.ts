/** Slack's numbers, each with the page that it stands on. Lengths count UTF-16 code units, which is never too few. */

/** Blocks in a message. https://docs.slack.dev/reference/block-kit/blocks */
export const MESSAGE_BLOCKS = 50;

/** Blocks in a modal or on the Home tab. https://docs.slack.dev/reference/block-kit/blocks */
export const VIEW_BLOCKS = 100;

/**
 * All strings of a message's blocks together, values of buttons included. Slack documents no such limit and refuses
 * messages of 11,300 to 13,200 characters with `msg_blocks_too_long` (slackapi/bolt-js#2509, slackapi/bolt-js#2867).
 */
export const ALL_TEXT = 9_000;

/** What a block costs of {@link ALL_TEXT} beside its strings: one divider cost 125 in slackapi/bolt-js#2509. */
export const BLOCK_COST = 100;

/** Top-level text: 4,000 advised, cut at 40,000. https://docs.slack.dev/reference/methods/chat.postMessage */
export const TOP_TEXT = 4_000;

/** A text object. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const TEXT_OBJECT = 3_000;

/** A header's text. https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const HEADER = 150;

/** Elements of one actions block. https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const ACTIONS = 25;

/** A button's label. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_LABEL = 75;

/** What a button carries. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_VALUE = 2_000;

/** Rows of a table, its header included. https://docs.slack.dev/reference/block-kit/blocks/table-block */
export const TABLE_ROWS = 100;

/** Cells of a table's row. https://docs.slack.dev/reference/block-kit/blocks/table-block */
export const TABLE_COLUMNS = 20;

/** Tables in a message: a second one is refused with `invalid_attachments`. https://docs.slack.dev/reference/block-kit/blocks/table-block */
export const TABLES = 1;

/** A modal's title. https://docs.slack.dev/reference/views */
export const VIEW_TITLE = 24;

/** What a modal carries along. https://docs.slack.dev/reference/views */
export const PRIVATE_METADATA = 3_000;

/** Suggested prompts. https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
export const PROMPTS = 4;

/** How long a trigger opens a view, in milliseconds. https://docs.slack.dev/interactivity/handling-user-interaction */
export const TRIGGER_MS = 3_000;
