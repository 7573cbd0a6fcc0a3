/** English words: sales. */
export const sales = {
  'figures.sales.name': 'Sales',
  'figures.sales.definition':
    'Sum of the sales of the period. A sale is an order that is not cancelled (net of its lines, on its date), or a won opportunity that no order names (its amount, on the day it closed). Nothing is counted twice, and nothing from the trash.',
  'figures.orders.name': 'Number of sales',
  'figures.orders.definition':
    'Orders that are not cancelled, each once however many lines it has, plus won opportunities that no order names. An order without lines is not a sale.',
  'figures.quantity.name': 'Quantity',
  'figures.quantity.definition':
    'Sum of the quantities of order lines and of won opportunities that no order names (1 where none is given).',
  'figures.cost.name': 'Cost',
  'figures.cost.definition':
    'Sum of quantity × unit cost over the lines sold. The unit cost is that of the line, or else that of the product. Lines whose cost is unknown are left out.',
  'figures.margin.name': 'Margin',
  'figures.margin.definition': 'Sales − cost, over the sales whose cost is known.',
  'figures.marginPercent.name': 'Margin %',
  'figures.marginPercent.definition': '(sales − cost) ÷ sales, over the sales whose cost is known.',
  'figures.averageSale.name': 'Average sale',
  'figures.averageSale.definition': 'Sales ÷ number of sales.',
  'figures.wonCount.name': 'Won',
  'figures.wonCount.definition': 'Number of opportunities won, by the date they closed.',
  'figures.wonValue.name': 'Won value',
  'figures.wonValue.definition':
    'Sum of the amounts of the opportunities won in the period. An unknown amount adds nothing.',
  'figures.lostCount.name': 'Lost',
  'figures.lostCount.definition': 'Number of opportunities lost, by the date they closed.',
  'figures.lostValue.name': 'Lost value',
  'figures.lostValue.definition':
    'Sum of the amounts of the opportunities lost in the period. An unknown amount adds nothing.',
  'figures.winRate.name': 'Win rate',
  'figures.winRate.definition':
    'Won ÷ (won + lost): the number of opportunities won out of those closed in the period.',
  'figures.winRateByValue.name': 'Win rate by value',
  'figures.winRateByValue.definition':
    'Won value ÷ (won value + lost value), over the opportunities closed in the period.',
  'figures.averageWon.name': 'Average won deal',
  'figures.averageWon.definition': 'Won value ÷ number of opportunities won.',
  'figures.cycle.name': 'Sales cycle',
  'figures.cycle.definition':
    'Median number of days from opening to closing, over the opportunities won in the period whose two dates are known: half were faster, half were slower.',
  'figures.cycleMean.name': 'Average sales cycle',
  'figures.cycleMean.definition':
    'Sum of the days from opening to closing ÷ number of opportunities, over those won in the period whose two dates are known.',
  'figures.openCount.name': 'Open opportunities',
  'figures.openCount.definition':
    'Opportunities open at the end of the last day of the period: opened by then (or on an unknown date), and closed later or not at all.',
  'figures.openValue.name': 'Open pipeline',
  'figures.openValue.definition':
    'Sum of the amounts, as they are today, of the opportunities open at the end of the last day of the period. An unknown amount adds nothing.',
  'figures.weightedPipeline.name': 'Weighted pipeline',
  'figures.weightedPipeline.definition':
    'Sum of amount × probability over the opportunities open at the end of the period. The probability is that of the opportunity, or else that of its stage. One that has closed since counts with the probability of the stage its history shows for that day, and is left out where it has no history.',
  'figures.velocity.name': 'Pipeline velocity',
  'figures.velocity.definition':
    'Open opportunities × average won deal × win rate ÷ sales cycle in days: what the pipeline brings in per day.',
  'figures.target.name': 'Target',
  'figures.target.definition':
    'Sum of the amount targets of the period. For each month: the target of the month, else a third of the quarter’s, else a twelfth of the year’s. Where a team has none, those of its reps together; for a region, its teams and reps; for the company, its regions, teams and reps. A month that the period cuts counts by its working days. Not computable unless every month has a target.',
  'figures.attainment.name': 'Attainment',
  'figures.attainment.definition': 'Sales ÷ target.',
  'figures.gap.name': 'Gap to target',
  'figures.gap.definition': 'Target − sales: what is missing; below zero once the target is passed.',
  'figures.coverage.name': 'Coverage',
  'figures.coverage.definition': 'Open pipeline ÷ gap to target. Not applicable once the target is passed.',
  'figures.pace.name': 'Pace',
  'figures.pace.definition':
    'Attainment ÷ (working days elapsed ÷ working days of the period), today included. 100 % is exactly on time for the target. Once the period is over it equals the attainment; before it begins it is not computable.',
  'figures.newClients.name': 'New clients',
  'figures.newClients.definition':
    'Clients whose first sale ever falls in the period. Each counts for the rep and the products of that first sale.',
  'figures.clients.name': 'Active clients',
  'figures.clients.definition': 'Number of different clients with a sale in the period.',
  'figures.growth.name': 'Growth on the previous period',
  'figures.growth.definition':
    '(sales − sales of the previous period) ÷ sales of the previous period. The previous period has the same length: as many whole months where the period is whole months, else as many days.',
  'figures.growthYear.name': 'Growth on the previous year',
  'figures.growthYear.definition':
    '(sales − sales of a year earlier) ÷ sales of a year earlier, over the same dates (whole months stay whole; 29 February becomes the 28th).',
  'figures.concentration.name': 'Concentration',
  'figures.concentration.definition':
    'Sales of the first 20 % of clients (largest first, rounded up to whole clients) ÷ sales of all clients, over clients with a sale in the period. Sales without a client are left out.',

  'abc.definition':
    'Clients by sales, largest first. A: those that make the first 80 % of the sales; B: the next, up to 95 %; C: the others. The client that reaches a limit belongs to the better class.',

  'notComputable.zeroDenominator': 'Not computable: division by zero',
  'notComputable.noData': 'Not computable: no data',
  'notComputable.noTarget': 'Not computable: no target for the whole period',
  'notComputable.notApplicable': 'Not computable: does not apply here',

  'dimensions.month': 'Month',
  'dimensions.quarter': 'Quarter',
  'dimensions.year': 'Year',
  'dimensions.rep': 'Rep',
  'dimensions.team': 'Team',
  'dimensions.region': 'Region',
  'dimensions.manager': 'Manager',
  'dimensions.product': 'Product',
  'dimensions.family': 'Product family',
  'dimensions.client': 'Client',
  'dimensions.source': 'Source',
  'dimensions.sector': 'Sector',
  'dimensions.country': 'Country',

  'stages.prospecting': 'Prospecting',
  'stages.engaging': 'Engaging',
  'stages.proposal': 'Proposal',
  'stages.negotiation': 'Negotiation',
  'stages.won': 'Won',
  'stages.lost': 'Lost',
} as const;
