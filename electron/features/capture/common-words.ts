/** Words that are never taken for part of a name, however they are typed: both languages' small change, and that of sales. */

const words = `
a an the this that these those and or but not no yes of to in on at by for from with without about into over under after
before between during until since as if so than then when where who what which why how all any some each every many more
most few little much other another same such only own just also very too again here there now soon later never always
i you he she it we they me him her us them my your his its our their mine yours is are was were be been being am do does
did done have has had having will would shall should can could may might must need let get got make made take took give
gave go goes went come came see saw seen know known think thought want wanted like liked use used find found tell told
ask asked work works call calls called meeting meetings visit visits email mail note notes task tasks appointment lunch
dinner breakfast demo training order orders quote quotes quotation offer offers price prices invoice invoices delivery
deliveries shipment shipments product products sample samples contract contracts client clients customer customers
company companies team teams sales rep reps agent partner partners supplier suppliers prospect prospects project projects
report reports budget date dates time times day days week weeks month months year years hour hours minute minutes today
tomorrow yesterday morning afternoon evening night noon monday tuesday wednesday thursday friday saturday sunday january
february march april june july august september october november december next last first second third new old big small
good great best better happy glad thanks thank please sorry okay send sent check write wrote prepare review update follow
back up down out off room office phone number address website web site street city north south east west international
national general global world service services solution solutions system systems group holding trade food foods market
le la les un une des du de d l au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs et
ou mais donc or ni car que qui quoi dont si ne pas plus moins tres trop bien mal peu beaucoup tout toute tous toutes meme
autre autres aussi alors ainsi encore deja jamais toujours souvent ici chez dans sur sous avec sans pour par vers entre
pendant avant apres depuis jusque contre comme quand comment pourquoi combien je tu il elle on nous vous ils elles lui eux
moi toi se en est sont etait ete etre avoir ai as ont eu fait faire fais va vais vont aller dit dire voir vu veut voulu
vouloir peut pouvoir doit devoir faut sait savoir prend prendre pris met mettre mis rdv rendez reunion reunions visite
visites appel appels appeler appele rappeler rappele rappel relance relancer relances devis facture factures commande
commandes livraison livraisons produit produits prix tarif tarifs contrat contrats societe entreprise equipe commercial
commerciale commerciaux fournisseur fournisseurs partenaire projet projets rapport budgets offre offres salon date dates
heure heures minute minutes jour jours semaine semaines mois annee annees aujourd hui demain hier matin midi soir lundi
mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
decembre prochain prochaine dernier derniere premier premiere nouveau nouvelle grand grande petit petite bon bonne merci
svp bonjour envoyer envoye preparer verifier confirmer valider accord ok salle bureau siege rue avenue boulevard place
ville nord sud est ouest centre france international generale service services client note tache point question reponse
suite info infos besoin probleme retard stock cafe restaurant hotel bar boutique magasin maison atelier garage pharmacie
boulangerie brasserie compagnie groupe
`;

const common: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));

/** @param word folded */
export const isCommonWord = (word: string): boolean => common.has(word);
