// By which words other registers name their columns: English, German, French, Spanish. It knows no schema, so that the
// worker that reads a table does not carry them all.
import type { RiskField } from './riskFields.ts';

/**
 * Header words in plain form (see `plainWords`), separated by commas. The longest phrase found in a header decides;
 * among equals the earlier field.
 */
const written: Readonly<Partial<Record<RiskField, string>>> = {
  probabilityAfter: `
    residual probability, residual likelihood, target probability, target likelihood, probability after,
    likelihood after, post probability, post mitigation probability, restwahrscheinlichkeit,
    wahrscheinlichkeit nach, eintrittswahrscheinlichkeit nach, residual l, probabilite residuelle,
    probabilidad residual, wahrscheinlichkeit netto, net probability, residual p,
    probabilidade residual, probabilita residua,
    post l, post p, target l, target p, res l, res p, l after, p after, post treatment likelihood`,
  impactAfter: `
    residual impact, residual severity, target impact, impact after, severity after, post impact,
    post mitigation impact, restauswirkung, auswirkung nach, schadenshohe nach, impact residuel,
    gravite residuelle, impacto residual, auswirkung netto, net impact, residual i,
    impatto residuo, gravidade residual,
    post i, target i, res i, i after, post treatment impact`,
  treatmentOwner: `
    action owner, treatment owner, mitigation owner, response owner, measure owner,
    massnahmenverantwortlicher, verantwortlich massnahme, verantwortlich fur massnahme,
    responsable action, responsable de l action, responsable de la accion, responsable accion, actionee`,
  treatmentDue: `
    due, due date, target date, deadline, action due, completion date, target completion, by when,
    treatment due, mitigation date, action date, implementation date, termin, frist, fallig, faelligkeit,
    falligkeit, bis wann, umsetzung bis, zieldatum, echeance, date cible, date limite, date de fin,
    delai, fecha limite, fecha objetivo, plazo, vencimiento, fecha prevista, fecha compromiso,
    data limite, prazo, scadenza, vervaldatum`,
  treatmentCost: `
    treatment cost, mitigation cost, action cost, cost of mitigation, cost of treatment, response cost,
    mitigation budget, massnahmenkosten, kosten der massnahme, kosten massnahme, cout action,
    cout de l action, cout du traitement, cout traitement, coste de mitigacion, coste accion,
    costo de mitigacion`,
  treatmentState: `
    action status, treatment status, mitigation status, status massnahme, massnahmenstatus,
    statut action, etat action, estado accion, estado de la accion`,
  response: `
    response, strategy, response strategy, treatment strategy, risk response, response type,
    treatment option, risk strategy, strategie, risikostrategie, strategie de traitement, reponse,
    estrategia, respuesta,
    resposta, strategia`,
  treatment: `
    treatment, mitigation, mitigations, mitigation plan, action, actions, action plan, countermeasure,
    countermeasures, response plan, mitigating actions, planned actions, measures, measure,
    treatment plan, mitigation strategy, mitigation action, contingency plan, risk treatment, massnahme,
    massnahmen, gegenmassnahme, gegenmassnahmen, behandlung, mesure, mesures, traitement, plan d action,
    plan d actions, actions correctives, mesures de reduction, medida, medidas, tratamiento, accion,
    acciones, plan de accion, mitigacion, plan de mitigacion,
    mitigacao, plano de mitigacao, plano de acao, acao, acoes, tratamento, medidas de mitigacao, acao de mitigacao, resposta ao risco, mitigazione, azione, azioni, piano di mitigazione, trattamento, maatregel, maatregelen, beheersmaatregel, beheersmaatregelen, dzialania, opatreni`,
  impactTime: `
    impact time, time impact, schedule impact, impact schedule, impact on schedule, impact on time,
    delay impact, auswirkung termin, auswirkung zeit, impact delai, impact delais, impacto plazo,
    impacto tiempo`,
  impactCompliance: `
    impact compliance, impact on compliance, compliance impact, legal impact, regulatory impact, impact legal,
    auswirkung recht, auswirkung compliance, impact juridique, impact reglementaire, impacto legal,
    impacto normativo`,
  impactReputation: `
    impact reputation, reputation impact, reputational impact, impact on reputation, impact image,
    auswirkung reputation, auswirkung image, impacto reputacion, impacto reputacional, brand impact`,
  impactValue: `
    impact value, impact on value, value impact, impact quality, quality impact, benefit impact, scope impact,
    impact scope, performance impact, impact performance, auswirkung qualitat, impact qualite,
    impacto calidad, impact on quality`,
  impactCost: `
    impact, severity, consequence rating, impact score, impact rating, impact level, risk impact, i, c,
    impact cost, cost impact, financial impact rating, impact on cost, severity rating, magnitude,
    auswirkung, auswirkungen, schadensausmass, schadenausmass, ausmass, tragweite, schwere,
    schadensklasse, gravite, severite, niveau d impact, auswirkung kosten, impact cout, impacto,
    severidad, gravedad, nivel de impacto, impacto coste,
    impacto inerente, severidade, gravidade, impatto, gravita, ernst, wplyw, skutek, dopad`,
  probability: `
    probability, likelihood, prob, chance, l, p, likelihood score, probability score, likelihood rating,
    probability rating, frequency, occurrence, probability %, probability of occurrence,
    inherent likelihood, wahrscheinlichkeit, eintrittswahrscheinlichkeit, eintritt, ew, haufigkeit,
    eintrittswahrsch, probabilite, vraisemblance, frequence, occurrence, probabilite d occurrence,
    probabilidad, frecuencia, ocurrencia, probabilidad de ocurrencia,
    probabilidade, probabilidade de ocorrencia, frequencia, probabilita, kans, waarschijnlijkheid, prawdopodobienstwo, pravdepodobnost`,
  score: `
    score, risk score, rating score, rpn, risk value, inherent score, total score, priority number, pxi,
    p x i, risikowert, risikozahl, punkte, risikopunkte, rpz, criticite, score de risque, puntuacion,
    valor del riesgo,
    pontuacao, pontuacao do risco, punteggio`,
  level: `
    level, risk level, rating, risk rating, priority, rag, risk class, inherent rating, grade, stufe,
    risikostufe, risikoklasse, prioritat, einstufung, niveau, niveau de risque, priorite, nivel,
    nivel de riesgo, prioridad, clasificacion,
    nivel de risco, nivel do risco, livello, livello di rischio, risiconiveau`,
  cost: `
    cost, cost if it happens, impact amount, financial impact, cost exposure, impact eur, impact usd, cost if occurs, loss,
    financial loss, potential loss, damage, impact €, impact $, impact £, monetary impact, cost eur,
    schadenshohe, schaden, schadenhohe, kosten, schadenssumme, auswirkung eur, auswirkung €, cout,
    impact financier, montant, perte, coste, costo, impacto financiero, impacto economico, perdida`,
  days: `
    delay, delay days, delay if it happens working days, schedule days, days delay, delay in days, schedule impact days, time impact days,
    verzogerung, verzogerung tage, verzug, retard, retard jours, retraso, retraso dias, dias de retraso`,
  valueLoss: 'value lost if it happens, value lost, lost value, benefit lost',
  reviewBy: `
    review, review date, next review, next review date, review by, reassess, uberprufung,
    nachste uberprufung, wiedervorlage, revue, date de revue, prochaine revue, revision,
    fecha de revision`,
  proximityFrom: `
    proximity, earliest date, start date, could happen from, expected date, occurrence date, eintritt ab,
    eintrittsdatum, proximite, proximidad`,
  proximityTo: 'could happen until, latest date, proximity until',
  signal: `
    trigger, triggers, early warning, indicator, indicators, warning sign, kri, early signal,
    risk trigger, fruhindikator, fruhwarnindikator, indikator, ausloser, indicateur, declencheur, signal,
    indicador, desencadenante`,
  code: `
    id, risk id, no, nr, number, risk no, risk number, ref, reference, risk ref, code, key, #, item,
    risiko nr, risikonr, risiko id, lfd nr, nummer, kennung, kurzel, n, numero, identifiant, id risque,
    num, numero de risque, codigo, id riesgo, identificador,
    id do risco, id rischio`,
  mark: 'throughline id',
  state:
    'situacao, stato, stand, status, state, risk status, open closed, zustand, statut, etat, estado, situacion',
  owner: `
    owner, risk owner, responsible, responsibility, accountable, assigned to, assignee, lead, owned by,
    verantwortlich, verantwortlicher, risikoeigner, eigner, zustandig, eigentumer,
    risikoverantwortlicher, responsable, proprietaire, porteur, pilote, propietario, dueno, encargado,
    porteur du risque,
    responsavel, dono, dono do risco, responsabile, eigenaar, risico eigenaar, wlasciciel, vlastnik`,
  category: `
    category, risk category, area, risk area, domain, class, risk type, type, group, workstream, theme,
    kategorie, risikokategorie, bereich, art, typ, risikoart, gruppe, themenfeld, categorie, domaine,
    famille, categoria, tipo, ambito, tipo de riesgo,
    categoria do risco, categorie`,
  kind: `
    threat or opportunity, threat opportunity, risk or opportunity, chance oder risiko,
    risque ou opportunite`,
  cause: `
    cause, causes, root cause, reason, threat, vulnerability, risk source, source, risk driver, driver,
    ursache, ursachen, grund, risikoursache, bedrohung, schwachstelle, causes racines, origine, menace,
    causa, causas, origen, amenaza, vulnerabilidad, cause racine,
    causa raiz, oorzaak, przyczyna, pricina`,
  effect: `
    effect, effects, consequence, consequences, impact description, outcome, result,
    description of impact, potential impact, folge, folgen, wirkung, konsequenz, konsequenzen,
    beschreibung der auswirkung, effet, effets, consequence potentielle, description de l impact, efecto,
    consecuencia, consecuencias,
    consequencia, consequencias, efeito, efeitos, effetto, conseguenza, conseguenze, gevolg, gevolgen`,
  event: `
    description, risk description, event, scenario, risk event, details, detail, risk statement,
    statement, beschreibung, risikobeschreibung, ereignis, szenario, scenario de risque, evenement,
    description du risque, descripcion, descripcion del riesgo, evento, escenario, what could happen,
    problem,
    descricao, descricao do risco, descrizione, descrizione del rischio, omschrijving, opis, popis,
    hazard, hazards, hazard description, gefahrdung, danger, peligro, perigo, pericolo`,
  title: `
    title, risk, risk title, name, risk name, summary, headline, short description, subject,
    failure mode, titel, risiko, bezeichnung, risikobezeichnung, kurzbeschreibung, titre, risque,
    intitule, libelle, nom, titulo, riesgo, nombre, denominacion, resumen,
    risco, titulo do risco, nome, rischio, titolo, risico, ryzyko, nazwa, riziko`,
  notesLine: 'persons at risk, people at risk, who is at risk, who might be harmed, assets at risk',
  tags: 'tag, tags, label, labels, schlagworte, mots cles, etiquetas',
  notes: `
    notes, note, comment, comments, remarks, remark, notizen, bemerkung, bemerkungen, kommentar,
    anmerkung, anmerkungen, commentaire, commentaires, remarques, comentarios, notas, observaciones,
    observacoes, comentarios, osservazioni, opmerkingen`,
};

/** The fields that other registers have, each with its phrases. */
export const foreignWords = Object.entries(written).map(
  ([field, words]) => [field as RiskField, words.split(',').map((phrase) => phrase.trim())] as const,
);
