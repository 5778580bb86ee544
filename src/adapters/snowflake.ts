/** What an id of Discord's looks like. https://docs.discord.com/developers/reference#snowflakes */
export const SNOWFLAKE = /^\d{15,21}$/;
