import { provideZonelessChangeDetection } from '@angular/core'
import { bootstrapApplication } from '@angular/platform-browser'
import { Energy } from './energy.ts'

bootstrapApplication(Energy, { providers: [provideZonelessChangeDetection()] })
