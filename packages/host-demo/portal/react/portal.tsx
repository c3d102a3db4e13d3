import { Shell } from './shell.tsx'
import { Utility } from './utility.tsx'

/** Two utilities on one page: the first script's own, and another one by a provider. */
export function Portal({ gegApi }: { gegApi: string }) {
  return (
    <Shell title="Énergie" lead="Tout ce que consomment vos logements, au même endroit.">
      <Utility name="Les Tamaris, Monaco" />
      <foyer-provider utility="geg" api={gegApi} lang="fr">
        <Utility name="Studio des Chimères, Grenoble" />
      </foyer-provider>
    </Shell>
  )
}
