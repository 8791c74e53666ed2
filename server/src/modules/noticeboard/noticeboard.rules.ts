import { Feed } from 'feed'
import type { z } from 'zod'
import { escaped } from '../../core/html.ts'
import type { CalendarEntry } from '../calendar/calendar.rules.ts'
import type { NoticeRow } from './noticeboard.queries.ts'
import type { Notice, NoticeCard, NoticeFeed } from './noticeboard.schemas.ts'

/** Where the bank stands, and how it is called. */
export interface Bank {
  bankName: string
  publicUrl: string
}

export const boardPath = '/take-part'
export const noticeUrl = ({ publicUrl }: Pick<Bank, 'publicUrl'>, noticeId: string): string =>
  `${publicUrl}${boardPath}/${noticeId}`

export const cardView = (bank: Bank, row: NoticeRow): z.infer<typeof NoticeCard> => ({
  id: row.id,
  url: noticeUrl(bank, row.id),
  organisation: { id: row.organisationId, name: row.organisationName },
  title: row.title,
  kind: { code: row.kind, label: row.kindLabel },
  purpose: row.purpose,
  outcode: row.outcode,
  online: row.online,
  firstStep: row.firstStep,
  closesOn: row.closesOn,
  openedAt: row.openedAt.toISOString(),
})

export const noticeView = (bank: Bank, row: NoticeRow): z.infer<typeof Notice> => ({
  ...cardView(bank, row),
  difference: row.difference,
  influence: row.influenceLabel,
  timeShape: row.timeShape,
  hoursMonth: row.hoursMonth,
  sessions: row.sessions.map(({ start, end }) => ({
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
  })),
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  placesCount: row.placesCount,
  support: row.support,
  recognition: row.recognitionLabel,
  recognitionNote: row.recognitionNote,
  howChosen: row.howChosen,
})

/** What a reader of feeds shows of one: what it is for first. */
const textOf = (row: NoticeRow): string =>
  [
    row.purpose,
    row.difference,
    ...(row.support ? [`Support: ${row.support}`] : []),
    ...(row.recognitionLabel ? [`In return: ${row.recognitionLabel}`] : []),
    ...(row.closesOn ? [`Open until ${row.closesOn}.`] : []),
  ]
    .filter(Boolean)
    .join('\n\n')

/** A feed as JSON (jsonfeed.org, version 1.1). */
export const jsonFeed = (
  bank: Bank,
  rows: readonly NoticeRow[],
  feedUrl: string,
): z.infer<typeof NoticeFeed> => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: `${bank.bankName}: take part`,
  home_page_url: `${bank.publicUrl}${boardPath}`,
  feed_url: feedUrl,
  language: 'en-GB',
  items: rows.map((row) => ({
    id: noticeUrl(bank, row.id),
    url: noticeUrl(bank, row.id),
    title: row.title,
    content_text: textOf(row),
    date_published: row.openedAt.toISOString(),
    date_modified: row.updatedAt.toISOString(),
    authors: [{ name: row.organisationName }],
    tags: [row.kindLabel, ...(row.online ? ['online'] : []), ...(row.outcode ? [row.outcode] : [])],
  })),
})

/** The same as Atom (RFC 4287). */
export function atomFeed(bank: Bank, rows: readonly NoticeRow[], feedUrl: string): string {
  const home = `${bank.publicUrl}${boardPath}`
  const newest = Math.max(0, ...rows.map(({ updatedAt }) => updatedAt.getTime()))
  const feed = new Feed({
    id: home,
    link: home,
    title: `${bank.bankName}: take part`,
    language: 'en-GB',
    copyright: '',
    updated: new Date(newest),
    feedLinks: { atom: feedUrl },
  })
  for (const row of rows)
    feed.addItem({
      id: noticeUrl(bank, row.id),
      link: noticeUrl(bank, row.id),
      // HTML, as the feed says of it.
      title: escaped(row.title),
      description: escaped(textOf(row)).replaceAll('\n\n', '<br><br>'),
      date: row.updatedAt,
      published: row.openedAt,
      author: [{ name: row.organisationName }],
      category: [{ name: row.kindLabel, term: row.kind }],
    })
  return feed.atom1()
}

/** The fixed sessions of what is public, for a calendar. */
export const sessionEntries = (bank: Bank, rows: readonly NoticeRow[]): CalendarEntry[] =>
  rows.flatMap((row) =>
    row.sessions.map(({ start, end }, index): CalendarEntry => ({
      uid: `notice-${row.id}-${index + 1}`,
      kind: 'session',
      title: row.title,
      organisation: row.organisationName,
      place: row.outcode,
      online: row.online,
      start,
      end,
      url: noticeUrl(bank, row.id),
      isOwn: false,
      version: row.version,
    })),
  )

/** One as schema.org says it, for search engines: a JobPosting, of a volunteer unless it pays. */
export const postingOf = (bank: Bank, row: NoticeRow): object => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: row.title,
  description: escaped(textOf(row)).replaceAll('\n\n', '<br><br>'),
  datePosted: row.openedAt.toISOString().slice(0, 10),
  ...(row.closesOn ? { validThrough: `${row.closesOn}T23:59:59Z` } : {}),
  employmentType: row.recognition === 'paid' ? 'OTHER' : 'VOLUNTEER',
  hiringOrganization: { '@type': 'Organization', name: row.organisationName },
  identifier: { '@type': 'PropertyValue', name: bank.bankName, value: row.id },
  url: noticeUrl(bank, row.id),
  directApply: true,
  totalJobOpenings: row.placesCount,
  ...(row.outcode
    ? {
        jobLocation: {
          '@type': 'Place',
          address: { '@type': 'PostalAddress', postalCode: row.outcode, addressCountry: 'GB' },
        },
      }
    : {}),
  ...(row.online
    ? {
        jobLocationType: 'TELECOMMUTE',
        applicantLocationRequirements: { '@type': 'Country', name: 'United Kingdom' },
      }
    : {}),
})

/** What is put into the page of the web app before any script runs: for search engines, previews, and without scripts. */
export interface PagePart {
  status: 200 | 404 | 410
  head: string
  noscript: string
}

const listNow = `<p><a href="${boardPath}">What people can take part in now</a></p>`
/** A page about something that is not there, or not any more. */
export const absentPart = (status: 404 | 410): PagePart => ({
  status,
  head: `<title>${status === 410 ? 'This is over' : 'There is nothing here'}</title>\n    <meta name="robots" content="noindex">`,
  noscript: `<h1>${status === 410 ? 'This is over' : 'There is nothing here'}</h1>${listNow}`,
})

/** The page of one notice. */
export const noticePart = (bank: Bank, row: NoticeRow): PagePart => ({
  status: 200,
  head: headOf(bank, row),
  noscript: [
    `<h1>${escaped(row.title)}</h1>`,
    `<p>${escaped(row.organisationName)}</p>`,
    ...textOf(row)
      .split('\n\n')
      .map((words) => `<p>${escaped(words)}</p>`),
    listNow,
  ].join(''),
})

/** The page of the list, newest first. */
export const boardPart = (bank: Bank, rows: readonly NoticeRow[]): PagePart => ({
  status: 200,
  head: boardHead(bank),
  noscript: `<h1>Take part</h1><ul>${rows
    .map(
      ({ id, title, organisationName }) =>
        `<li><a href="${boardPath}/${id}">${escaped(title)}</a>, ${escaped(organisationName)}</li>`,
    )
    .join('')}</ul>`,
})

function headOf(bank: Bank, row: NoticeRow): string {
  const title = escaped(`${row.title} – ${row.organisationName}`)
  const about = escaped(row.purpose.replaceAll(/\s+/g, ' ').slice(0, 200))
  const url = escaped(noticeUrl(bank, row.id))
  // No text can end the element that it stands in.
  const posting = JSON.stringify(postingOf(bank, row)).replaceAll('<', '\\u003c')
  return [
    `<title>${title}</title>`,
    `<meta name="description" content="${about}">`,
    `<link rel="canonical" href="${url}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:site_name" content="${escaped(bank.bankName)}">`,
    `<meta property="og:title" content="${title}">`,
    `<meta property="og:description" content="${about}">`,
    `<meta property="og:url" content="${url}">`,
    `<script type="application/ld+json">${posting}</script>`,
  ].join('\n    ')
}

const boardHead = (bank: Bank): string => {
  const title = escaped(`Take part – ${bank.bankName}`)
  const feeds = `${bank.publicUrl}/api/v1/noticeboard`
  return [
    `<title>${title}</title>`,
    `<meta name="description" content="What patients, service users and carers can take part in now.">`,
    `<link rel="canonical" href="${escaped(`${bank.publicUrl}${boardPath}`)}">`,
    `<link rel="alternate" type="application/atom+xml" title="${title}" href="${escaped(`${feeds}/feed.atom`)}">`,
    `<link rel="alternate" type="application/feed+json" title="${title}" href="${escaped(`${feeds}/feed.json`)}">`,
  ].join('\n    ')
}
