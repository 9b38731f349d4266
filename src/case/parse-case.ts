import { AppealError, type Problem } from '../errors.js';
import type { CaseFile } from '../model/case-file.js';
import { encodingOf } from '../model/encoding.js';
import { groupBy } from '../model/group-by.js';
import { parseYaml } from '../model/yaml.js';
import { type CaseVocabulary, caseSchema, type ParsedCase } from './case-schema.js';
import { checkCategories } from './check-categories.js';
import { checkRound, readRound } from './check-round.js';

type NamedReport = ParsedCase['value']['reports'][number];

/** A member or sheet as it is looked for: archives of some systems have backslashes. */
const plain = (name: string): string => name.replaceAll('\\', '/').toLowerCase();

/** Whether two names of one file are for the same rows of it: not where each names a member or a sheet of its own. */
function repeats(report: NamedReport, earlier: NamedReport): boolean {
  const meet = (a: string | undefined, b: string | undefined): boolean =>
    a === undefined || b === undefined || plain(a) === plain(b);
  return meet(report.member, earlier.member) && meet(report.sheet, earlier.sheet);
}

/** What the shape alone can't tell: a category stated twice, and a window that nothing gives. */
function checkWhole(parsed: ParsedCase, file: string): readonly Problem[] {
  const { value, rowOf } = parsed;
  const problems = [...checkCategories(parsed, file)];
  const named = groupBy(value.reports.entries(), ([, { file: name }]) => name);
  for (const group of named.values()) {
    const again = group.find(([, report], at) =>
      group.slice(0, at).some(([, earlier]) => repeats(report, earlier)),
    );
    if (again)
      problems.push({
        message: `reports: ${again[1].file} is named twice; each row would count twice`,
        file,
        row: rowOf(['reports', again[0]]),
      });
  }
  problems.push(...checkRound(parsed, file));
  if (!value.notice && !value.window)
    problems.push({
      message: 'neither notice.date nor window is given: one of them must say which 30 days Amazon measured',
      file,
      row: 1,
    });
  return problems;
}

/**
 * Reads a case file.
 * @param file its name, as printed in messages.
 * @throws AppealError `case-unusable`, holding every problem with row and column.
 */
export function parseCase(text: string, file: string, known: CaseVocabulary): CaseFile {
  if (text.trim() === '') {
    const message = 'the file is empty; "vtr-appeal init" writes one that says what to fill in';
    throw new AppealError('case-unusable', [{ message, file, row: 1 }]);
  }
  const parsed = parseYaml(text, file, caseSchema(known), 'case-unusable');
  const problems = checkWhole(parsed, file);
  if (problems.length > 0) throw new AppealError('case-unusable', problems);
  const { value, rowOf, writtenAt } = parsed;
  const { notice, declare, profile } = value;
  return {
    file,
    sellerName: value.seller.name,
    store: value.store,
    notice: notice
      ? {
          date: notice.date,
          kind: notice.kind,
          ...readRound(notice),
          categories: (notice.categories ?? []).map((c, index) => ({
            name: c.name,
            valid: c.valid ?? null,
            counted: c.counted ?? null,
            rate: c.rate === undefined ? null : writtenAt(['notice', 'categories', index, 'rate']),
          })),
        }
      : null,
    window: value.window ?? null,
    reports: value.reports.map((report, index) => ({
      file: report.file,
      member: report.member ?? null,
      sheet: report.sheet ?? null,
      format: report.format ?? null,
      columns: report.columns ?? {},
      encoding: report.encoding === undefined ? null : encodingOf(report.encoding),
      covers: report.covers ?? null,
      source: { file, row: rowOf(['reports', index]) },
    })),
    declare: {
      shipFrom:
        declare?.shipFrom === undefined
          ? null
          : { value: declare.shipFrom, source: { file, row: rowOf(['declare', 'shipFrom']) } },
      category: declare?.category ?? null,
      mailpieces: (declare?.mailpieces ?? []).map((rule, index) => ({
        sku: rule.sku ?? null,
        shipMethod: rule.shipMethod ?? null,
        service: rule.service ?? null,
        packageType: rule.packageType ?? null,
        is: rule.is,
        source: { file, row: rowOf(['declare', 'mailpieces', index]) },
      })),
      categoryNames: declare?.categoryNames ?? {},
      scans: declare?.scans ?? null,
    },
    actions: (value.actions ?? []).map((action, index) => ({
      ...action,
      source: { file, row: rowOf(['actions', index]) },
      done: action.done ?? null,
      by: action.by ?? null,
      evidence: action.evidence ?? [],
    })),
    prevention: (value.prevention ?? []).map((step, index) => ({
      ...step,
      source: { file, row: rowOf(['prevention', index]) },
      from: step.from ?? null,
      measure: step.measure ?? null,
      by: step.by ?? null,
      evidence: step.evidence ?? [],
    })),
    exhibits: (value.exhibits ?? []).map((exhibit, index) => ({
      ...exhibit,
      source: { file, row: rowOf(['exhibits', index]) },
      orders: exhibit.orders ?? [],
    })),
    branch: value.branch ?? 'auto',
    previous: (value.previous ?? []).map(({ packet, sent = null, changed = null }, index) => ({
      packet,
      sent,
      changed,
      source: { file, row: rowOf(['previous', index]) },
    })),
    profile: {
      maxPages: profile?.maxPages ?? 19,
      maxBytes: profile?.maxBytes ?? 2_000_000,
      maxAnswerChars: profile?.maxAnswerChars ?? 4_000,
      paper: profile?.paper ?? 'LETTER',
    },
    templates:
      value.templates === undefined
        ? null
        : { value: value.templates, source: { file, row: rowOf(['templates']) } },
    letterhead:
      value.letterhead === undefined
        ? null
        : {
            value: { name: value.letterhead.name, color: value.letterhead.color ?? null },
            source: { file, row: rowOf(['letterhead']) },
          },
  };
}
