/** Whether a password is among the most common ones. Their list is loaded when somebody chooses a password. */
export async function isCommonPassword(password: string): Promise<boolean> {
  const { isCommon } = await import('./common-passwords.ts')
  return isCommon(password)
}
