import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { reportAddress, reportHref } from './report.ts';

describe('the address of a report', () => {
  it('is absent where none is configured', () => {
    expect(reportAddress(undefined, 'C05')).toBeUndefined();
    expect(reportAddress('', 'C05')).toBeUndefined();
  });

  it('names the form, and the place in its title and in its field', () => {
    const url = new URL(reportAddress('https://example.org/a/b/issues/new?labels=x', 'C05') ?? '');
    expect(url.origin + url.pathname).toBe('https://example.org/a/b/issues/new');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      labels: 'x',
      template: 'correction.yml',
      title: '[C05] ',
      where: 'C05',
    });
  });

  it('names a form and a field that the repository has', () => {
    const url = new URL(reportAddress('https://example.org/new', 'C05') ?? '');
    const name = url.searchParams.get('template') ?? '';
    const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${name}`, 'utf8')) as { body: { id: string }[] };
    expect(form.body.filter(({ id }) => url.searchParams.get(id) === 'C05')).toHaveLength(1);
  });

  it.each(['example.org', 'javascript:alert(1)', 'mailto:a@example.org'])('is refused as %s', (wrong) => {
    expect(() => reportAddress(wrong, 'C05')).toThrow('must be a web address');
  });
});

describe('the address of this edition', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('is the one of the environment', () => {
    vi.stubEnv('REPORT_URL', 'https://example.org/new');
    expect(reportHref('phd-pipeline-peak')).toContain('where=phd-pipeline-peak');
  });

  it('can be switched off there', () => {
    vi.stubEnv('REPORT_URL', '');
    expect(reportHref('phd-pipeline-peak')).toBeUndefined();
  });
});
