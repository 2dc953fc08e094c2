/** What the cells of a generated sheet are put together from; the early entries of a list are the common ones. */
const list = (text: string): string[] => text.split(',').map((word) => word.trim());

export const FIRST_NAMES = list(
  'Anna, Ben, Carla, David, Elena, Farid, Grace, Hugo, Ines, Jonas, Katja, Liam, Maria, Nils, Olga, Pedro, Quinn, Rosa, Samir, Tessa, Umar, Vera, Wen, Xenia, Yusuf, Zoe, Jörg, Chloé',
);
export const LAST_NAMES = list(
  'Schmidt, Miller, Garcia, Novak, Rossi, Dubois, Jensen, Kowalski, Silva, Ivanova, Okafor, Tanaka, Nguyen, Haddad, Fischer, Lindqvist, Moreau, Costa, Papadopoulos, Yilmaz, van Dijk, Murphy, Kim, Weber, Bauer, Horvat, Toth, Nagy, Müller, Sørensen',
);
export const COMPANY_STEMS = list(
  'North, Blue, Alder, Harbor, Summit, Granite, Cedar, Vector, Orbit, Lumen, Delta, Falcon, Juniper, Kestrel, Maple, Nova, Onyx, Pioneer, Quartz, River, Sterling, Tidal, Union, Vertex, Willow, Zenith',
);
export const COMPANY_KINDS = list(
  'Logistics, Foods, Medical, Software, Steel, Textiles, Energy, Partners, Retail Group, Packaging, Machinery, Systems, Consulting, Pharma, Automotive, Print & Media',
);
export const FREE_MAIL = list('gmail.com, outlook.com, yahoo.com, gmx.net');
export const TITLES = list(
  'Head of Marketing, Marketing Manager, CEO, Sales Director, Operations Manager, IT Manager, Founder, VP Sales, CFO, Business Analyst, Consultant, Marketing Specialist, Head of Operations, Purchasing Manager, Office Assistant, CTO, Student, Project Lead, Account Executive, Intern, Managing Director, Data Engineer, HR Business Partner, Job seeker',
);
export const INDUSTRIES = list(
  'Manufacturing, Software, Retail, Logistics, Healthcare, Financial Services, Construction, Education, Energy, Hospitality, Media, Agriculture, Public Sector, Non-profit',
);
export const REGIONS = list(
  'Germany, Austria, Switzerland, United Kingdom, Netherlands, France, United States, Poland, Spain, India, Italy, Brazil, Nigeria, Philippines',
);
export const SOURCES = list(
  'Google Ads, Organic Search, LinkedIn Ads, Webinar, Referral, Website Form, Trade Fair, Newsletter, Partner, Outbound, Facebook Ads, Podcast, Review Site, Purchased List',
);
export const PROBLEMS = list(
  'Orders are copied by hand, Reports take too long, Stock counts are wrong, Leads get lost between teams, No view of costs per customer, Old system is out of support, Too many complaints about late deliveries, Just looking around, Audit found gaps, Quotes take days',
);
export const CONSEQUENCES = list(
  'costs us a person, and month-end slips, so we lose customers, since the merger, twice last quarter, "the board asks weekly", worse at peak season, and nobody owns it',
);
export const TIMINGS = list(
  'This quarter, Next quarter, As soon as possible, Within 6 months, No timeline, Before the new fiscal year, Next year, When the contract ends in September, Budget is approved',
);
export const NEXT_STEPS = list(
  'Demo, Call with the head of department, Send proposal, Workshop, Meeting on site, Technical questions, Reference call',
);
export const REASONS = list(
  'No budget, Too small, Not a decision maker, Outside our market, No response, Too early, Chose a competitor, Student project, Misunderstood the offer, Wants a feature we do not have',
);
