import { expect, it } from 'vitest';
import { citationRuns, citeThis } from './cite-this.ts';
import { plainRuns } from './cite.ts';

const edition = { date: '2026-11-23', version: '0.1.0' };
const whole = {
  id: 'scattered',
  title: 'Scattered',
  site: 'Scattered',
  url: 'https://scattered.example/',
  locale: 'en',
  ...edition,
} as const;
const step = {
  ...whole,
  id: 'phd-pipeline-peak',
  title: '2022년에는 71%가 산업계로 갔다',
  within: '흩어지는 AI 인재',
  site: '흩어지는 AI 인재',
  url: 'https://scattered.example/ko/#phd-pipeline-peak',
  locale: 'ko',
} as const;

it('cites the piece', () => {
  expect(citeThis(whole)).toMatchInlineSnapshot(`
    {
      "apa": "Scattered (Version 0.1.0). (2026, November 23). https://scattered.example/",
      "bibtex": "@misc{scattered,
    	author = {{Scattered}},
    	year = {2026},
    	month = nov,
    	day = {23},
    	organization = {Scattered},
    	title = {Scattered},
    	url = {https://scattered.example/},
    	version = {0.1.0},
    }",
      "chicago": "“Scattered.” Version 0.1.0. November 23, 2026. https://scattered.example/.",
      "korean": "“Scattered”, 버전 0.1.0, 2026년 11월 23일, https://scattered.example/",
    }
  `);
});

it('cites a step of it', () => {
  expect(citeThis(step)).toMatchInlineSnapshot(`
    {
      "apa": "2022년에는 71%가 산업계로 갔다 (Version 0.1.0). (2026, November 23). 흩어지는 AI 인재. https://scattered.example/ko/#phd-pipeline-peak",
      "bibtex": "@misc{phd-pipeline-peak,
    	author = {{흩어지는 AI 인재}},
    	year = {2026},
    	month = nov,
    	day = {23},
    	organization = {흩어지는 AI 인재},
    	title = {2022년에는 71\\%가 산업계로 갔다},
    	url = {https://scattered.example/ko/#phd-pipeline-peak},
    	version = {0.1.0},
    }",
      "chicago": "“2022년에는 71%가 산업계로 갔다.” 흩어지는 AI 인재. Version 0.1.0. November 23, 2026. https://scattered.example/ko/#phd-pipeline-peak.",
      "korean": "흩어지는 AI 인재, “2022년에는 71%가 산업계로 갔다”, 버전 0.1.0, 2026년 11월 23일, https://scattered.example/ko/#phd-pipeline-peak",
    }
  `);
});

it('says which stretches are in another language than the page', () => {
  const { korean, apa } = citeThis(step);
  expect(citationRuns(korean, 'korean', step)).toEqual([{ text: korean, lang: undefined }]);
  const runs = citationRuns(apa, 'apa', step);
  expect(plainRuns(runs)).toBe(apa);
  expect(runs.filter(({ lang }) => lang === undefined).map(({ text }) => text)).toEqual([
    step.title,
    step.within,
  ]);
  expect(runs.find(({ lang }) => lang === 'en')?.text).toBe(' (Version 0.1.0). (2026, November 23). ');
  expect(citationRuns(citeThis(whole).korean, 'korean', whole).map(({ lang }) => lang)).toEqual([
    undefined,
    undefined,
    'ko',
  ]);
});
