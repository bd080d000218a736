type Numbers = Float64Array<ArrayBuffer>;

export interface Ground {
  /** Area of the convex hull of the points; 0 for points on a line. */
  readonly area: number;
  /** Points at the place where most are. */
  readonly most: number;
}

/**
 * The ground that points cover: their convex hull, by Andrew's monotone chain ("Another efficient algorithm for
 * convex hulls in two dimensions", Information Processing Letters 9, 1979), and where most of them are.
 */
export function groundOf(x: Numbers, y: Numbers): Ground {
  const order = new Int32Array(x.length).map((_, k) => k);
  order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0));
  const points: Point[] = [];
  let [most, here] = [0, 0];
  for (const k of order) {
    const [px, py] = [x[k] ?? 0, y[k] ?? 0];
    const [lastX, lastY] = points.at(-1) ?? [];
    if (px === lastX && py === lastY) here++;
    else {
      points.push([px, py]);
      here = 1;
    }
    most = Math.max(most, here);
  }
  return { area: areaOf([...chain(points), ...chain(points.toReversed())]), most };
}

type Point = readonly [x: number, y: number];

function areaOf(corners: readonly Point[]): number {
  let twice = 0;
  corners.forEach(([ax, ay], k) => {
    const [bx, by] = corners[(k + 1) % corners.length] ?? [ax, ay];
    twice += ax * by - bx * ay;
  });
  return Math.abs(twice) / 2;
}

/** One side of the hull, without its last corner, which the other side begins with. */
function chain(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length >= 2 && !turnsLeft(kept.at(-2), kept.at(-1), point)) kept.pop();
    kept.push(point);
  }
  return kept.slice(0, -1);
}

function turnsLeft([ax, ay]: Point = [0, 0], [bx, by]: Point = [0, 0], [cx, cy]: Point = [0, 0]): boolean {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 0;
}
