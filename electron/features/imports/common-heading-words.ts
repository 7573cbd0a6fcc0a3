/** What other programs call the fields that several kinds have, in English and French. */

/** Comma-separated; a leading ~ marks a word that other columns may carry as well. */
export type Words = Readonly<Record<string, string>>;

export const address: Words = {
  street:
    'address, adresse, street, rue, voie, address1, address line 1, address 1, adresse 1, billing street, business street, work address, home address, home street, mailing street, address 1 street, adresse postale, billing address, ~complement adresse',
  postalCode:
    'postal code, zip, zipcode, zip code, code postal, cp, postcode, billing postal code, work zip, home zip, work zip code, home zip code, business postal code, home postal code, address 1 postal code, mailing zip',
  city: 'city, ville, town, commune, localite, billing city, work city, home city, business city, mailing city, address 1 city',
  state:
    'state, province, etat, departement, state region, state province, ~region, billing state, work state, home state, business state, mailing state, address 1 region, county',
  country:
    'country, pays, country region, nation, billing country, work country, home country, business country region, business country, home country region, mailing country, address 1 country, office location, location, ~localisation',
};

export const organisationLink =
  'account, account name, company, company name, organisation, organization, client, customer, client name, customer name, societe, entreprise, raison sociale, nom du client, customer id, client id, account id, company id, code client, no client, numero client, organization 1 name, employer, employeur, customer code, id client';
export const contactLink = 'contact, contact name, contact id, interlocuteur, nom du contact, contact email';
export const repLink =
  'owner, sales agent, agent, rep, representative, sales rep, salesperson, seller, employee, employee id, commercial, vendeur, representant, responsable, proprietaire, account owner, opportunity owner, owner id, owner name, charge de compte, account manager, code commercial, assigned to, attribue a, assignee, sales person, salesman, employee name, rep name';
export const productLink =
  'product, product id, product name, produit, article, item, sku, reference, product code, code produit, code article, ref article, nom du produit, id produit, reference produit, item code, designation';
export const opportunityLink =
  'opportunity, opportunite, deal, affaire, opportunity id, deal id, opportunity name';
export const notes =
  'notes, note, comments, comment, commentaire, commentaires, remarks, remarques, observations, memo, description';
export const email =
  'email, e mail, mail, courriel, email address, e mail address, adresse email, adresse mail, adresse e mail, primary email, email work, e mail 1 value, adresse electronique, work email, business email, ~email home, ~e mail 2 value';
export const phone =
  'phone, telephone, tel, phone number, business phone, work phone, telephone 1, numero de telephone, primary phone, phone 1 value, tel fixe, office phone, ~home phone, ~business phone 2';
