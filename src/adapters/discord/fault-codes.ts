import { DiscordAPIError, RESTJSONErrorCodes } from "discord.js";
import { UnreadError } from "./send-request.ts";

/** What Discord's refusal of a request means for the one who asked. */
type Refusal =
  /** The interaction's three seconds or fifteen minutes are over, or it was answered already: nobody can be told. */
  | "late"
  /** The message is gone. */
  | "deleted"
  /** The bot may not write there, or not see the place at all. */
  | "not allowed"
  /** It may write, but not in reply, which needs the history. */
  | "no history"
  /** The person takes no direct messages. */
  | "closed"
  /** None: it was done, but what Discord said to it cannot be read. */
  | "unread";

/** Undefined for any other error, which is a failure of ours or Discord's. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof UnreadError) return "unread";
  if (!(error instanceof DiscordAPIError)) return undefined;
  switch (error.code) {
    case RESTJSONErrorCodes.UnknownInteraction:
    case RESTJSONErrorCodes.UnknownWebhook:
    case RESTJSONErrorCodes.InvalidWebhookToken:
    case RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged:
      return "late";
    case RESTJSONErrorCodes.UnknownMessage:
    case RESTJSONErrorCodes.UnknownChannel:
      return "deleted";
    case RESTJSONErrorCodes.InvalidFormBodyOrContentType:
      return REPLIED_TO_GONE.test(JSON.stringify(error.rawError)) ? "deleted" : undefined;
    case RESTJSONErrorCodes.MissingAccess:
    case RESTJSONErrorCodes.MissingPermissions:
    case RESTJSONErrorCodes.InvalidActionOnArchivedThread:
    case RESTJSONErrorCodes.ThreadLocked:
      return "not allowed";
    case RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory:
      return "no history";
    case RESTJSONErrorCodes.CannotSendMessagesToThisUser:
    case RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds:
      return "closed";
    default:
      return undefined;
  }
}

/** Discord has had two names for it that the message replied to is gone. */
const REPLIED_TO_GONE = /"(?:MESSAGE_REFERENCE|REPLIES)_UNKNOWN_MESSAGE"/;
