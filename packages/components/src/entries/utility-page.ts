import { defineElement } from '../core/element/define-element.ts'
import { type ComposedBoot, startComposed } from '../core/loader/composed-script.ts'
import { watchTags } from '../core/loader/watch-tags.ts'
import { FoyerProvider } from '../core/provider/foyer-provider.ts'
import { adoptTheme, declareTokens } from '../core/provider/theme.ts'
import { define as defineLogin } from '../widgets/foyer-login/define.ts'

declare const FOYER_BOOT: ComposedBoot

/** The script for pages that share the utility's site: journeys are walked here, and cookies carry the session. */
const load = startComposed(FOYER_BOOT)
declareTokens(adoptTheme(FOYER_BOOT.theme, FOYER_BOOT.space, ':root'))
defineElement('foyer-provider', FoyerProvider)
defineLogin()
watchTags(FOYER_BOOT.tags, load)
