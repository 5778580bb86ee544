/**
 * Discord's limits, each with the page that states it, below https://docs.discord.com/developers/. Lengths are counted
 * here in UTF-16 code units, which is never fewer than Discord counts.
 */

/** Components in one message, nested ones included. components/reference */
export const MAX_COMPONENTS = 40;

/** Characters of all text displays of a message together. components/reference */
export const MAX_TEXT = 4_000;

/** Characters of a button's label. components/reference#button */
export const MAX_LABEL = 80;

/** Characters of a custom id. components/reference#anatomy-of-a-component */
export const MAX_CUSTOM_ID = 100;

/** Buttons in an action row. components/reference#action-row */
export const MAX_ROW_BUTTONS = 5;

/** Options of a select menu. components/reference#string-select */
export const MAX_OPTIONS = 25;

/** Characters of a select option's label and of its value. components/reference#string-select-select-option-structure */
export const MAX_OPTION_TEXT = 100;

/** Characters of a select menu's placeholder. components/reference#string-select */
export const MAX_PLACEHOLDER = 150;

/** Characters of a modal's title. components/reference, interactions/receiving-and-responding#modal */
export const MAX_MODAL_TITLE = 45;

/** Characters of the label of a modal's field. components/reference#label */
export const MAX_FIELD_LABEL = 45;

/** Autocomplete choices. interactions/application-commands#autocomplete */
export const MAX_CHOICES = 25;

/** Characters of a choice's name and of its value. interactions/application-commands#application-command-object-application-command-option-choice-structure */
export const MAX_CHOICE_TEXT = 100;

/** Follow-up messages to one interaction where the app is installed to the user alone. interactions/receiving-and-responding#followup-messages */
export const MAX_USER_FOLLOW_UPS = 5;

/** Servers that are listed at once. resources/user#get-current-user-guilds */
export const MAX_GUILDS_LISTED = 200;
