import { describe, expect, test } from 'vitest';
import { placeBeside, type Area } from './answer-place.ts';

const room: Area = { x: 16, y: 0, width: 358, height: 300 };
const answer = { width: 200, height: 60 };
const dot = (x: number, y: number): Area => ({ x: x - 5, y: y - 5, width: 10, height: 10 });

describe('an answer', () => {
  test('lies over its mark, about its middle', () => {
    expect(placeBeside(dot(195, 150), answer, room)).toEqual({ x: 95, y: 75 });
  });

  test('lies under a mark that is near the top', () => {
    expect(placeBeside(dot(195, 40), answer, room)).toEqual({ x: 95, y: 55 });
  });

  test('stays on the stage', () => {
    expect(placeBeside(dot(20, 150), answer, room).x).toBe(16);
    expect(placeBeside(dot(370, 150), answer, room).x).toBe(174);
  });

  test('lies beside a mark as high as the stage', () => {
    const bar = { x: 30, y: 0, width: 40, height: 300 };
    expect(placeBeside(bar, answer, room)).toEqual({ x: 80, y: 120 });
    expect(placeBeside({ ...bar, x: 300 }, answer, room)).toEqual({ x: 90, y: 120 });
  });

  test('goes to the far end where no side has room', () => {
    expect(placeBeside({ x: 20, y: 20, width: 350, height: 230 }, answer, room).y).toBe(240);
    expect(placeBeside({ x: 20, y: 50, width: 350, height: 240 }, answer, room).y).toBe(0);
  });

  test('covers no mark of a size that leaves room on some side', () => {
    for (let x = 0; x <= 374; x += 17) {
      for (let y = 0; y <= 300; y += 13) {
        const mark = dot(x, y);
        const at = placeBeside(mark, answer, room);
        const apart =
          at.x >= mark.x + mark.width ||
          at.x + answer.width <= mark.x ||
          at.y >= mark.y + mark.height ||
          at.y + answer.height <= mark.y;
        expect(apart, `${String(x)}, ${String(y)}`).toBe(true);
      }
    }
  });
});
