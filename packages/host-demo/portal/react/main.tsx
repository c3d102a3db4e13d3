import { createRoot } from 'react-dom/client'
import { Portal } from './portal.tsx'

const app = document.querySelector('#app')
if (app) createRoot(app).render(<Portal gegApi={document.querySelector<HTMLMetaElement>('meta[name=geg-api]')?.content ?? ''} />)
