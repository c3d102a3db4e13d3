import type { ReactNode } from 'react'

const PLACES = ['Mon logement', 'Bail et loyer', 'Énergie', 'Réparations', 'Documents', 'Messages']

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
          {PLACES.map((place) => (
            <li key={place}>
              <a href="#main" aria-current={place === title ? 'page' : undefined}>
                {place}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <header className="top">
          <b>Les Tamaris</b> <span>14 rue du Rocher Bleu</span>
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
                <p>B, évaluée en mars 2025.</p>
              </section>
              <section aria-label="Logement">
                <h2>Votre logement</h2>
                <dl>
                  <dt>Surface</dt>
                  <dd>74 m²</dd>
                  <dt>Chauffage</dt>
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
