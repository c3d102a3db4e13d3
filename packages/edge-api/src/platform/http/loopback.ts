/** Whether a host is this machine's own: what is sent there crosses no network, and browsers trust it as they trust https. */
export const isLoopback = ({ hostname }: URL): boolean => /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
