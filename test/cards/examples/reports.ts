/** Reports in a glance. */
import * as cards from '../../../cards';
import { asAt } from './stage';

const annual: cards.ReportSummaryData = {
  asAt,
  title: 'Complaints and compliments: annual report 2014/15',
  scope: 'Blackpool Council',
  period: '1 April 2014 to 31 March 2015',
  standing: 'Figures as they stood on 30 April 2015.',
  figures: [
    { label: 'Complaints received', figure: '125', beside: null },
    { label: 'Compliments', figure: '39', beside: null },
    { label: 'Answered in time', figure: '64.8%', beside: '81 of 125' },
    { label: 'Upheld', figure: '9', beside: 'and 19 partially, of 125' },
  ],
  chart: {
    title: 'Complaints by quarter',
    as: 'columns',
    bars: [
      { label: 'Quarter 1', count: 31 },
      { label: 'Quarter 2', count: 36 },
      { label: 'Quarter 3', count: 32 },
      { label: 'Quarter 4', count: 26 },
    ],
  },
  failing: [
    '2013/14 as published: the quarters by type add up to 354, the year is printed as 355.',
  ],
  links: [
    { title: 'Word file', url: 'https://candour.council.example/reports/1.docx' },
    { title: 'Spreadsheet', url: 'https://candour.council.example/reports/1.xlsx' },
  ],
};

export const reports = {
  reportSummary: { build: cards.reportSummaryCard, data: annual },
  reportOfOneService: {
    build: cards.reportSummaryCard,
    data: {
      ...annual,
      title: 'Complaints and compliments: report Q3 2014/15',
      scope: 'Blackpool Council: Education',
      standing:
        'Figures as they stood on 15 January 2015. They are provisional: the period is not closed yet, and figures can still change.',
      figures: annual.figures.slice(0, 3),
      chart: null,
      failing: [],
    } satisfies cards.ReportSummaryData,
  },
};
