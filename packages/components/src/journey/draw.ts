import type { TemplateResult } from 'lit'
import type { Screen, ScreenContext } from './screen-context.ts'
import type { StepName, ViewOf } from './screens-by-step.ts'

/** A step by the screen that some code has for it. */
export const draw = <Name extends StepName>(
  screens: { readonly [Each in StepName]?: Screen<Each> } | undefined,
  context: ScreenContext,
  step: { name: Name } & ViewOf<Name>,
): TemplateResult | undefined => screens?.[step.name]?.(context, step)
