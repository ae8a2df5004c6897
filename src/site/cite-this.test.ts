import { expect, it } from 'vitest';
import { citeThis } from './cite-this.ts';

const edition = { date: '2026-11-23', version: '0.1.0' };
const whole = {
  id: 'scattered',
  title: 'Scattered',
  url: 'https://scattered.example/',
  locale: 'en',
  ...edition,
} as const;
const step = {
  ...whole,
  id: 'phd-pipeline-peak',
  title: '2022년에는 71%가 산업계로 갔다',
  within: '흩어지는 AI 인재',
  url: 'https://scattered.example/ko/#phd-pipeline-peak',
  locale: 'ko',
} as const;

it('cites the piece', () => {
  expect(citeThis(whole)).toMatchInlineSnapshot(`
    {
      "apa": "Scattered. (2026, November 23). https://scattered.example/",
      "bibtex": "@misc{scattered,
    	year = {2026},
    	month = {nov 23},
    	title = {Scattered},
    	url = {https://scattered.example/},
    	howpublished = {https://scattered.example/},
    }",
      "chicago": "“Scattered.” Version 0.1.0. November 23, 2026. https://scattered.example/.",
      "korean": "“Scattered”, 2026년 11월 23일, https://scattered.example/",
    }
  `);
});

it('cites a step of it', () => {
  expect(citeThis(step)).toMatchInlineSnapshot(`
    {
      "apa": "2022년에는 71%가 산업계로 갔다. (2026, November 23). 흩어지는 AI 인재. https://scattered.example/ko/#phd-pipeline-peak",
      "bibtex": "@misc{phd-pipeline-peak,
    	year = {2026},
    	month = {nov 23},
    	title = {2022년에는 71%가 산업계로 갔다},
    	url = {https://scattered.example/ko/#phd-pipeline-peak},
    	howpublished = {https://scattered.example/ko/#phd-pipeline-peak},
    }",
      "chicago": "“2022년에는 71%가 산업계로 갔다.” 흩어지는 AI 인재. Version 0.1.0. November 23, 2026. https://scattered.example/ko/#phd-pipeline-peak.",
      "korean": "흩어지는 AI 인재, “2022년에는 71%가 산업계로 갔다”, 2026년 11월 23일, https://scattered.example/ko/#phd-pipeline-peak",
    }
  `);
});
