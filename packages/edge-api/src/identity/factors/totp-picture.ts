import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'

/** Modules around a QR code that stay white (ISO/IEC 18004). */
const QUIET_ZONE = 4

/** A text as a QR code: an SVG's `viewBox`, and the path in it. */
export function qrPicture(text: string): { viewBox: string; path: string } {
  const code = generate(text)
  const size = code.size + 2 * QUIET_ZONE
  return { viewBox: `${-QUIET_ZONE} ${-QUIET_ZONE} ${size} ${size}`, path: toSvgPath(code) }
}
