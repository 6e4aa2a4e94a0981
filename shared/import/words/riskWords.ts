// Which words in the cells of a register mean which of our choices: English, German, French, Spanish.
import type { RecordOf } from '../../schema/kinds.ts';
import { meaningOf, type Phrases, phrasesOf, plainWords, type WordList } from './plainWords.ts';

type Risk = RecordOf<'risk'>;
type Category = NonNullable<Risk['category']>;
type Response = NonNullable<Risk['response']>;
type TreatmentState = RecordOf<'treatment'>['state'];
type Level = 'low' | 'medium' | 'high' | 'critical';

const categories: WordList<Category> = [
  [
    'vendor',
    `vendor, vendors, supplier, suppliers, supply, supply chain, third party, third parties, procurement, contractor,
    outsourcing, contract, lieferant, lieferanten, einkauf, dienstleister, fournisseur, fournisseurs, sous traitant,
    achats, proveedor, proveedores, compras, contratista`,
  ],
  [
    'security',
    `security, cyber, cybersecurity, information security, it security, fraud, sicherheit, itsicherheit,
    informationssicherheit, securite, cybersecurite, seguridad, ciberseguridad`,
  ],
  [
    'regulation',
    `regulation, regulatory, compliance, legal, law, privacy, gdpr, permits, consents, governance, audit, safety,
    health safety, environment, environmental, recht, rechtlich, regulatorik, datenschutz, dsgvo, umwelt, juridique,
    reglementaire, conformite, rgpd, normativo, cumplimiento, regulatorio, juridico`,
  ],
  [
    'model',
    'model, models, algorithm, ai, ml, machine learning, modell, modelle, ki, modele, ia, modelo, algoritmo',
  ],
  [
    'data',
    `data, data quality, daten, datenqualitat, donnees, qualite des donnees, datos, calidad de datos, information`,
  ],
  [
    'team',
    `team, people, staff, staffing, hr, human, human resources, resource, resources, resourcing, capability, skills, personnel, personal,
    mitarbeiter, ressourcen, equipe, ressources humaines, competences, personas, recursos humanos, recursos, equipo`,
  ],
  [
    'infrastructure',
    `infrastructure, it, technical, technology, system, systems, hardware, software, network, platform, cloud,
    technik, technisch, technologie, infrastruktur, technique, systeme, infraestructura, tecnologia, tecnico,
    tecnologico`,
  ],
  [
    'adoption',
    `adoption, change management, users, user, training, acceptance, stakeholder, stakeholders, communication,
    akzeptanz, nutzer, anwender, schulung, kommunikation, utilisateurs, formation, conduite du changement, usuarios,
    formacion, comunicacion, adopcion`,
  ],
  [
    'delivery',
    `delivery, schedule, time, programme, program, project, planning, scope, engineering, design, construction, quality,
    operational, operations, process, termin, termine, zeitplan, lieferung, projekt, planung, betrieb, prozess,
    qualitat, delai, delais, calendrier, planning projet, projet, operationnel, qualite, plazo, plazos, cronograma,
    proyecto, operativo, operacional, calidad, entrega`,
  ],
  [
    'goals',
    `goal, goals, strategy, strategic, business, financial, finance, cost, costs, budget, commercial, market, economic,
    reputation, ziele, strategie, strategisch, finanzen, finanziell, kosten, markt, wirtschaftlich, strategique,
    financier, couts, marche, economique, estrategico, estrategia, financiero, costes, mercado, economico, negocio`,
  ],
];

const responses: WordList<Response> = [
  [
    'reduce',
    `reduce, reduction, mitigate, mitigation, treat, control, minimise, minimize, vermindern, verminderung, reduzieren,
    minimieren, mindern, reduire, attenuer, traiter, reducir, mitigar, tratar, minimizar`,
  ],
  [
    'avoid',
    `avoid, avoidance, eliminate, prevent, terminate, vermeiden, vermeidung, beseitigen, eviter, supprimer, evitar,
    eliminar`,
  ],
  [
    'transfer',
    `transfer, share the loss, insure, insurance, outsource, ubertragen, verlagern, uberwalzen, versichern, transferer, assurer,
    transferir, trasladar, asegurar`,
  ],
  [
    'accept',
    `accept, acceptance, accepted, tolerate, retain, take, monitor, akzeptieren, akzeptanz, tragen, hinnehmen, accepter,
    acceptation, tolerer, aceptar, asumir, retener`,
  ],
  ['exploit', 'exploit, nutzen, exploiter, explotar'],
  ['enhance', 'enhance, improve, verstarken, ameliorer, renforcer, mejorar, potenciar'],
  ['share', 'share, share the gain, teilen, partager, compartir'],
];

const states: WordList<Risk['state']> = [
  [
    'draft',
    'draft, proposed, candidate, entwurf, vorschlag, vorgeschlagen, brouillon, propose, borrador, propuesto',
  ],
  [
    'open',
    `open, active, live, new, identified, raised, assessed, offen, aktiv, neu, identifiziert, aberto, aberta, aperto, ouvert, ouverte, actif,
    nouveau, identifie, abierto, abierta, activo, nuevo, identificado`,
  ],
  [
    'treating',
    `treating, in progress, mitigating, in treatment, being treated, ongoing, under treatment, in mitigation,
    in bearbeitung, in behandlung, laufend, in arbeit, em andamento, em curso, in corso, en cours, en traitement, en curso, en proceso, en tratamiento`,
  ],
  ['accepted', 'accepted, tolerated, akzeptiert, accepte, acceptee, tolere, aceptado, aceptada, asumido'],
  [
    'occurred',
    `occurred, happened, issue, materialised, materialized, realised, eingetreten, problem, survenu, avere, realise,
    ocurrido, materializado`,
  ],
  [
    'closed',
    `closed, retired, resolved, done, complete, completed, mitigated, expired, geschlossen, erledigt, abgeschlossen,
    fechado, fechada, encerrado, encerrada, chiuso, ferme, fermee, clos, cloture, resolu, termine, cerrado, cerrada, resuelto, mitigado, finalizado`,
  ],
];

const treatmentStates: WordList<TreatmentState> = [
  [
    'planned',
    `planned, open, not started, to do, todo, new, proposed, geplant, offen, prevu, planifie, a faire, ouvert,
    planificado, previsto, pendiente, abierto`,
  ],
  [
    'doing',
    `doing, in progress, ongoing, started, active, in arbeit, in bearbeitung, laufend, en cours, en curso, en proceso`,
  ],
  [
    'done',
    `done, complete, completed, closed, implemented, finished, erledigt, umgesetzt, abgeschlossen, fait, termine,
    realise, hecho, completado, implementado, cerrado, finalizado`,
  ],
  [
    'dropped',
    'dropped, cancelled, canceled, rejected, verworfen, abgebrochen, abandonne, annule, cancelado, descartado',
  ],
];

const riskKinds: WordList<Risk['kind']> = [
  [
    'threat',
    'threat, negative, risk, downside, bedrohung, gefahr, risiko, menace, risque, amenaza, riesgo, negativo, t',
  ],
  ['opportunity', 'opportunity, positive, upside, chance, opportunite, oportunidad, positivo, o'],
];

const levels: WordList<Level> = [
  [
    'low',
    'low, very low, minor, green, gering, niedrig, grun, faible, vert, bajo, baja, verde, l, acceptable',
  ],
  [
    'medium',
    'medium, moderate, amber, yellow, mittel, gelb, moyen, moyenne, jaune, modere, medio, media, amarillo, m',
  ],
  ['high', 'high, major, significant, orange, hoch, eleve, elevee, fort, alto, alta, naranja, h'],
  [
    'critical',
    `critical, very high, extreme, severe, red, kritisch, sehr hoch, rot, critique, tres eleve, extreme, rouge, critico,
    muy alto, muy alta, extremo, rojo`,
  ],
];

const reader = <T extends string>(list: WordList<T>) => {
  const phrases = phrasesOf(list);
  return (cell: string): T | null => meaningOf(phrases, cell);
};

export const readCategory = reader(categories);
export const readResponse = reader(responses);

const negation = /\b(?:not|never|no|nicht|nie|kein\w*|non|pas|jamais|nunca|nao)\b/;
/** Nothing is done about a risk in one of these any more: no word in passing puts it there. */
const isOver: ReadonlySet<Risk['state']> = new Set(['closed', 'occurred', 'accepted']);

/** What all of a cell says, or a part of it that nothing else contradicts. */
function stateIn<T extends string>(
  phrases: Phrases<T>,
  cell: string,
  mustBeAlone: (state: T) => boolean,
): T | null {
  const words = plainWords(cell);
  const exact = phrases.find(({ phrase }) => phrase === words);
  if (exact) return exact.value;
  const part = phrases.find(({ phrase }) => ` ${words} `.includes(` ${phrase} `));
  if (!part || negation.test(words)) return null;
  // "Closed 2026-01-03" is closed, "Mitigated by design" need not be.
  const rest = words.replace(part.phrase, ' ');
  return mustBeAlone(part.value) && /\p{L}/u.test(rest) ? null : part.value;
}

const [statePhrases, treatmentStatePhrases] = [phrasesOf(states), phrasesOf(treatmentStates)];

export const readRiskState = (cell: string): Risk['state'] | null =>
  stateIn(statePhrases, cell, (state) => isOver.has(state));
export const readTreatmentState = (cell: string): TreatmentState | null =>
  stateIn(treatmentStatePhrases, cell, (state) => state === 'done');
export const readRiskKind = reader(riskKinds);
export const readLevel = reader(levels);
