import { watchChat } from './chat.ts'
import { askForCookies } from './cookies.ts'

askForCookies()
watchChat()
