/** Lines as people write them, and what each means on Tuesday 24 November 2026 at ten. */

export interface Phrase {
  readonly text: string;
  /** i/call: an interaction of that type; a/visit: an appointment; t: a task, t/high with its priority. */
  readonly kind: string;
  /** Ids of client, contact, opportunity and rep, in this order. */
  readonly who: string;
  /** Day, time and minutes, as far as they are understood. */
  readonly when: string;
  readonly place: string;
  /** The title or the subject; empty where it is left to be given. */
  readonly title: string;
}

/** The line | what it becomes | who | when | place | title. */
const table = (lines: string): readonly Phrase[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [text = '', kind = '', who = '', when = '', place = '', title = ''] = line
        .split('|')
        .map((part) => part.trim());
      return { text, kind, who, when, place, title };
    });

export const french = table(`
RDV Konex mardi 14h 1h à Lyon | a/meeting | konex | 2026-11-24 14:00 60 | Lyon | RDV Konex
RDV Konex mardi 9h | a/meeting | konex | 2026-12-01 09:00 |  | RDV Konex
relancer Konex dans 3 jours | t | konex | 2026-11-27 |  | Relancer Konex
note: le client préfère être appelé le matin | i/note |  |  |  | Le client préfère être appelé le matin
note : Konex change de directeur lundi | i/note | konex |  |  | Konex change de directeur lundi
note Konex : préfère les mails | i/note | konex |  |  | Préfère les mails
appelé Dupont ce matin, 20 min: d’accord pour la démo | i/call | konex luc | 2026-11-24 09:00 20 |  | D’accord pour la démo
envoyer devis à Cheers avant vendredi !! | t/high | cheers | 2026-11-27 |  | Envoyer devis à Cheers
visite Codehow le 3 décembre à 9h30 | a/visit | codehow | 2026-12-03 09:30 |  | Visite Codehow
rdv konex mardi 14h | a/meeting | konex | 2026-11-24 14:00 |  | Rdv konex
Rendez-vous avec Marie Petit-Jean jeudi 10h30 | a/meeting | codehow marie | 2026-11-26 10:30 |  | Rendez-vous avec Marie Petit-Jean
Réunion Konex de 14h à 16h demain | a/meeting | konex | 2026-11-25 14:00 120 |  | Réunion Konex
réunion Plussunami vendredi 14h-15h30 salle 3 | a/meeting | plussunami | 2026-11-27 14:00 90 | salle 3 | Réunion Plussunami
appeler Konex demain | t | konex | 2026-11-25 |  | Appeler Konex
appeler Konex demain 9h | a/call | konex | 2026-11-25 09:00 |  | Appeler Konex
rappeler M. Dupont après-demain | t | konex luc | 2026-11-26 |  | Rappeler M. Dupont
appeler Mme Grand vendredi 14h30 !! | a/call | green legrand | 2026-11-27 14:30 |  | Appeler Mme Grand
relancer le grand client vendredi | t |  | 2026-11-27 |  | Relancer le grand client
rappeler Anna Snelling lundi en huit | t | cheers anna | 2026-12-07 |  | Rappeler Anna Snelling
relancer Cheers la semaine prochaine | t | cheers | 2026-11-30 |  | Relancer Cheers
répondre à EDF sous 48 h | t | edf | 2026-11-26 |  | Répondre à EDF
préparer le contrat Konex d’ici vendredi | t | konex | 2026-11-27 |  | Préparer le contrat Konex
facturer Codehow fin du mois | t | codehow | 2026-11-30 |  | Facturer Codehow
relancer Konex fin décembre | t | konex | 2026-12-31 |  | Relancer Konex
relancer Konex début janvier | t | konex | 2027-01-01 |  | Relancer Konex
relancer Konex mi-janvier | t | konex | 2027-01-15 |  | Relancer Konex
relancer Konex dans 15 jours | t | konex | 2026-12-08 |  | Relancer Konex
relancer Konex dans huit jours | t | konex | 2026-12-01 |  | Relancer Konex
relancer Konex dans deux semaines | t | konex | 2026-12-08 |  | Relancer Konex
relancer Konex dans un mois | t | konex | 2026-12-24 |  | Relancer Konex
relancer Konex le 12 | t | konex | 2026-12-12 |  | Relancer Konex
relancer Konex le 3/12 | t | konex | 2026-12-03 |  | Relancer Konex
relancer Konex le 03.12.2026 | t | konex | 2026-12-03 |  | Relancer Konex
relancer Konex 2026-12-03 | t | konex | 2026-12-03 |  | Relancer Konex
relancer Konex le 1er janvier | t | konex | 2027-01-01 |  | Relancer Konex
urgent : rappeler Cheers aujourd’hui | t/high | cheers | 2026-11-24 |  | Rappeler Cheers
pas urgent: archiver le dossier Konex | t/low | konex |  |  | Archiver le dossier Konex
à faire : commander des échantillons pour Kan-code | t | kan |  |  | Commander des échantillons pour Kan-code
penser à envoyer le tarif à Kancode vendredi | t | kan | 2026-11-27 |  | Envoyer le tarif à Kancode
vérifier la livraison Plussunami demain matin | t | plussunami | 2026-11-25 |  | Vérifier la livraison Plussunami
démo Plussunami mercredi 2 décembre 15h sur Teams | a/demo | plussunami | 2026-12-02 15:00 | Teams | Démo Plussunami
formation Konex mardi prochain | a/training | konex | 2026-12-01 |  | Formation Konex
déjeuner avec Paul Durand jeudi midi à Villeurbanne | a/visit | konex paul | 2026-11-26 12:00 | Villeurbanne | Déjeuner avec Paul Durand
visio Codehow demain 11h 30 min | a/call | codehow | 2026-11-25 11:00 30 |  | Visio Codehow
RDV chez Konex jeudi à 14h30 pendant une heure | a/meeting | konex | 2026-11-26 14:30 60 |  | RDV chez Konex
RDV Konex demain matin | a/meeting | konex | 2026-11-25 09:00 |  | RDV Konex
RDV Konex 17h | a/meeting | konex | 2026-11-24 17:00 |  | RDV Konex
RDV Konex 8h | a/meeting | konex | 2026-11-25 08:00 |  | RDV Konex
RDV Konex | t | konex |  |  | RDV Konex
prendre rdv avec Konex la semaine prochaine | t | konex | 2026-11-30 |  | Prendre rdv avec Konex
rencontré Zoé Durand hier au salon | i/meeting | plussunami zoe | 2026-11-23 |  | Rencontré Zoé Durand au salon
j’ai appelé Cheers hier à 16h : ils veulent un geste | i/call | cheers | 2026-11-23 16:00 |  | Ils veulent un geste
visité Codehow jeudi dernier | i/visit | codehow | 2026-11-19 |  | Visité Codehow
visite Codehow hier | i/visit | codehow | 2026-11-23 |  | Visite Codehow
mail envoyé à Konex : nouveau tarif | i/email | konex |  |  | Nouveau tarif
devis envoyé à Green Valley il y a 2 jours | i/email | green | 2026-11-22 |  | Devis envoyé à Green Valley
relancé Konex par mail | i/email | konex |  |  | Relancé Konex par mail
laissé un message à Luc Dupont | i/call | konex luc |  |  | Laissé un message à Luc Dupont
eu Dupont au téléphone 10 min, il rappelle | i/call | konex luc | 10 |  | Eu Dupont au téléphone, il rappelle
appel Konex: d’accord pour mars | i/call | konex |  |  | D’accord pour mars
Konex veut une remise | i/note | konex |  |  | Konex veut une remise
Konex mardi 14h | a/meeting | konex | 2026-11-24 14:00 |  | Konex
envoyer le devis du 3 mars à Konex | t | konex |  |  | Envoyer le devis du 3 mars à Konex
envoyer le devis Konex demain 14h | t | konex | 2026-11-25 |  | Envoyer le devis Konex 14h
relancer GTX Pro rollout vendredi | t | konex deal | 2026-11-27 |  | Relancer GTX Pro rollout
relancer OPP-2041 vendredi | t | konex deal | 2026-11-27 |  | Relancer OPP-2041
RDV Konnex jeudi 10h | a/meeting | konex | 2026-11-26 10:00 |  | RDV Konnex
rdv plusunami jeudi 10h | a/meeting | plussunami | 2026-11-26 10:00 |  | Rdv plusunami
relancer Boulangerie Martin lundi | t | bakery | 2026-11-30 |  | Relancer Boulangerie Martin
relancer l’hotel de l’etoile lundi | t | etoile | 2026-11-30 |  | Relancer l’hotel de l’etoile
appeler L’Oreal jeudi | t | oreal | 2026-11-26 |  | Appeler L’Oreal
réunion équipe lundi 9h au bureau | a/meeting |  | 2026-11-30 09:00 | bureau | Réunion équipe
acheter du café | t |  |  |  | Acheter du café
appeler le 06 12 34 56 78 | t |  |  |  | Appeler le 06 12 34 56 78
relancer Konex pour Karim vendredi | t | konex karim | 2026-11-27 |  | Relancer Konex pour Karim
visite Konex avec Sophie Lefèvre jeudi 14h | a/visit | konex sophie | 2026-11-26 14:00 |  | Visite Konex avec Sophie Lefèvre
relancer Oldcorp demain | t |  | 2026-11-25 |  | Relancer Oldcorp
RDV Konex vendredi 4 décembre 10h-11h à Aix-en-Provence | a/meeting | konex | 2026-12-04 10:00 60 | Aix-en-Provence | RDV Konex
RDV Konex mar 15h | a/meeting | konex | 2026-11-24 15:00 |  | RDV Konex
point téléphonique Konex dans 2 heures | a/call | konex | 2026-11-24 12:00 |  | Point téléphonique Konex
`);

export const english = table(`
call Cheers tomorrow 9am re: delayed shipment | a/call | cheers | 2026-11-25 09:00 |  | Call Cheers re: delayed shipment
meeting with Anna Snelling next Thursday 10:30-12:00 in Paris | a/meeting | cheers anna | 2026-12-03 10:30 90 | Paris | Meeting with Anna Snelling
follow up Konex in two weeks | t | konex | 2026-12-08 |  | Follow up Konex
follow-up with Konex next week | t | konex | 2026-11-30 |  | Follow-up with Konex
call Konex | t | konex |  |  | Call Konex
call Luc Dupont on Friday | t | konex luc | 2026-11-27 |  | Call Luc Dupont
Called Cheers this morning, 20 min: they agree to the demo | i/call | cheers | 2026-11-24 09:00 20 |  | They agree to the demo
spoke to Anna yesterday | i/call | cheers anna | 2026-11-23 |  | Spoke to Anna
met Zoe Durand last Tuesday at the trade show | i/meeting | plussunami zoe | 2026-11-17 |  | Met Zoe Durand at the trade show
visited Codehow yesterday afternoon | i/visit | codehow | 2026-11-23 14:00 |  | Visited Codehow
emailed Konex the price list | i/email | konex |  |  | Emailed Konex the price list
e-mail sent to Konex: new price list | i/email | konex |  |  | New price list
left a message for Luc Dupont | i/call | konex luc |  |  | Left a message for Luc Dupont
note: prefers to be called in the morning | i/note |  |  |  | Prefers to be called in the morning
fyi: Konex moves to a new office in May | i/note | konex |  |  | Konex moves to a new office in May
send quote to Cheers by Friday | t | cheers | 2026-11-27 |  | Send quote to Cheers
send quote to Cheers before Friday ! | t/high | cheers | 2026-11-27 |  | Send quote to Cheers
urgent: check the Green Valley order today | t/high | green | 2026-11-24 |  | Check the Green Valley order
todo: prepare samples for Kan-code | t | kan |  |  | Prepare samples for Kan-code
remind me to invoice Codehow at the end of the month | t | codehow | 2026-11-30 |  | Invoice Codehow
prepare Konex contract by end of month | t | konex | 2026-11-30 |  | Prepare Konex contract
check Konex payment in 3 days | t | konex | 2026-11-27 |  | Check Konex payment
check Konex payment a week from now | t | konex | 2026-12-01 |  | Check Konex payment
review Konex pricing in a month | t | konex | 2026-12-24 |  | Review Konex pricing
review Konex pricing on Dec 3 | t | konex | 2026-12-03 |  | Review Konex pricing
review Konex pricing on 3rd of January | t | konex | 2027-01-03 |  | Review Konex pricing
review Konex pricing 3/12 | t | konex | 2026-12-03 |  | Review Konex pricing
review Konex pricing 12/25/2026 | t | konex | 2026-12-25 |  | Review Konex pricing
review Konex pricing on the 12th | t | konex | 2026-12-12 |  | Review Konex pricing
review Konex pricing day after tomorrow | t | konex | 2026-11-26 |  | Review Konex pricing
review Konex pricing early January | t | konex | 2027-01-01 |  | Review Konex pricing
review Konex pricing within 48 hours | t | konex | 2026-11-26 |  | Review Konex pricing
meeting Konex 2:30pm | a/meeting | konex | 2026-11-24 14:30 |  | Meeting Konex
meeting Konex tomorrow 2:30 | a/meeting | konex | 2026-11-25 14:30 |  | Meeting Konex
meeting Konex tomorrow at noon | a/meeting | konex | 2026-11-25 12:00 |  | Meeting Konex
meeting Konex tomorrow 10-11am | a/meeting | konex | 2026-11-25 10:00 60 |  | Meeting Konex
meeting Konex tomorrow 11-1pm | a/meeting | konex | 2026-11-25 11:00 120 |  | Meeting Konex
meeting Konex Monday from 2 to 3pm | a/meeting | konex | 2026-11-30 14:00 60 |  | Meeting Konex
meeting Konex Monday at 9 | a/meeting | konex | 2026-11-30 09:00 |  | Meeting Konex
meeting with Konex Thursday 9am for 1h30 | a/meeting | konex | 2026-11-26 09:00 90 |  | Meeting with Konex
meeting with Konex Thursday 9am half an hour | a/meeting | konex | 2026-11-26 09:00 30 |  | Meeting with Konex
meeting with Konex Thursday 9am 45 min at the showroom | a/meeting | konex | 2026-11-26 09:00 45 | showroom | Meeting with Konex
site visit Plussunami tomorrow 14:00 in New York | a/visit | plussunami | 2026-11-25 14:00 | New York | Site visit Plussunami
visit Codehow on Wednesday | a/visit | codehow | 2026-11-25 |  | Visit Codehow
lunch with Paul Durand on Thursday at noon | a/visit | konex paul | 2026-11-26 12:00 |  | Lunch with Paul Durand
demo for Plussunami Wed 2pm on Zoom | a/demo | plussunami | 2026-11-25 14:00 | Zoom | Demo for Plussunami
training EDF next Monday | a/training | edf | 2026-11-30 |  | Training EDF
meeting with Konex Monday week 10am | a/meeting | konex | 2026-12-07 10:00 |  | Meeting with Konex
meeting Konex tomorrow 9am room 12 | a/meeting | konex | 2026-11-25 09:00 | room 12 | Meeting Konex
meeting Konex yesterday 3pm: they want a discount | i/meeting | konex | 2026-11-23 15:00 |  | They want a discount
meeting with Konex | t | konex |  |  | Meeting with Konex
schedule a meeting with Konex next week | t | konex | 2026-11-30 |  | Schedule a meeting with Konex
Konex wants a discount | i/note | konex |  |  | Konex wants a discount
buy coffee | t |  |  |  | Buy coffee
call the bank tomorrow 9am | a/call |  | 2026-11-25 09:00 |  | Call the bank
chase Konnex invoice tomorrow | t | konex | 2026-11-25 |  | Chase Konnex invoice
call Ana Snelling tomorrow | t | cheers anna | 2026-11-25 |  | Call Ana Snelling
call cheers tomorrow | t | cheers | 2026-11-25 |  | Call cheers
quote 12.50 EUR to Konex | t | konex |  |  | Quote 12.50 EUR to Konex
order 3/4 inch pipes for Konex | t | konex |  |  | Order 3/4 inch pipes for Konex
ship order 10248 to Plussunami tomorrow | t | plussunami | 2026-11-25 |  | Ship order 10248 to Plussunami
not urgent: archive the Konex file | t/low | konex |  |  | Archive the Konex file
tomorrow 2pm | a/meeting |  | 2026-11-25 14:00 |  |
`);
