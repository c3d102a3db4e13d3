import type { ReactNode } from 'react'

const PLACES = {
  'Mon logement': 'home',
  'Bail et loyer': 'key',
  Énergie: 'bolt',
  Réparations: 'wrench',
  Documents: 'file',
  Messages: 'message',
}

const Icon = ({ name }: { name: string }) => (
  <svg className="icon" aria-hidden="true">
    <use href={`/icons.svg#${name}`} />
  </svg>
)

/** The portal around the widgets. */
export function Shell({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="shell">
      <nav className="side" aria-label="Domus">
        <p className="brand">
          <i />
          Domus
        </p>
        <ul>
          {Object.entries(PLACES).map(([place, icon]) => (
            <li key={place}>
              <a href="#main" aria-current={place === title ? 'page' : undefined}>
                <Icon name={icon} />
                {place}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <header className="top">
          <b>Les Tamaris</b> <span>14 rue du Rocher Bleu</span>
          <span className="who">
            <Icon name="bell" />
            <i>CM</i>
          </span>
        </header>
        <main className="page" id="main">
          <h1>{title}</h1>
          <p>{lead}</p>
          <ul className="tabs">
            <li aria-current="true">Factures</li>
            <li>Immeuble</li>
            <li>Conseils</li>
          </ul>
          <div className="columns">
            <div>{children}</div>
            <div className="aside">
              <section aria-label="Immeuble">
                <h2>Classe énergie de l’immeuble</h2>
                <ol className="scale">
                  {['A', 'B', 'C', 'D', 'E', 'F'].map((each) => (
                    <li key={each} aria-current={each === 'B' ? 'true' : undefined}>
                      {each}
                    </li>
                  ))}
                </ol>
                <p>Évaluée en mars 2025.</p>
              </section>
              <section aria-label="Logement">
                <h2>Votre logement</h2>
                <dl>
                  <dt>Surface</dt>
                  <dd>74 m²</dd>
                  <dt>Chauffage</dt>
                  <dd>Réseau de chaleur</dd>
                  <dt>Eau chaude</dt>
                  <dd>Réseau de chaleur</dd>
                </dl>
              </section>
            </div>
          </div>
        </main>
      </div>
    </div>
  )
}
