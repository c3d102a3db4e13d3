/**
 * No screen: where a list has it, the account is written, with all that was given before it. By then the address is verified,
 * by a code or a link, and a password is chosen. An account that another journey opened meanwhile sends the customer to log-in.
 */
export type OpenAccountOptions = Record<string, never>
