/** The legal forms of companies, which one name has and another writing of it has not. */

/** Abbreviated and in full, as they stand at the end of a folded name; dots are gone by then ('S.A.R.L.' is 'sarl'). */
export const legalForms: ReadonlySet<string> = new Set(
  (
    'sa sas sasu sarl eurl snc sci scop scea gie selarl cie gmbh mbh ag kg ohg ug ev ltd limited llc llp lp plc inc ' +
    'incorporated corp corporation co company ltee bv nv cv vof spa srl sprl bvba sl slu lda oy oyj ab as aps asa kft zrt ' +
    'sro doo pty pte pvt kk'
  ).split(' '),
);
