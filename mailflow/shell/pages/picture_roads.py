"""Where arrows run: along the free squares of a lattice, around every box, and never upon one another.

The one idea: each arrow takes the cheapest way (A*), where a corner, a crossing and a line close to a box cost
something. Arrows to the same box may join; nothing else may share a line. The same boxes give the same ways, whatever
the machine.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import pairwise
from typing import Final

Point = tuple[int, int]
RIGHT, DOWN, LEFT, UP = (1, 0), (0, 1), (-1, 0), (0, -1)
CORNER, CROSSING, NEAR, BESIDE = 5.0, 7.0, 0.6, 0.5
JOINED: Final = 0.45
"""What a step costs where an arrow to the same box runs already: less than one, so that arrows join early."""
LEAVING: Final = {RIGHT: 0.0, DOWN: 1.0, LEFT: 5.0, UP: 6.0}
ENTERING: Final = {RIGHT: 0.0, DOWN: 1.0, LEFT: 5.0, UP: 6.0}


@dataclass(frozen=True, slots=True)
class Rect:
    """A box in squares of the lattice: its left upper corner, and how wide and high it is; its edge belongs to it."""

    x: int
    y: int
    w: int
    h: int

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def points(self, margin: int = 0) -> Iterator[Point]:
        for x in range(self.x - margin, self.x + self.w + margin + 1):
            for y in range(self.y - margin, self.y + self.h + margin + 1):
                yield x, y

    def doors(self) -> Iterator[tuple[Point, Point, float]]:
        """Yield each point of the edge where an arrow may touch: the point, the way outwards, and how far it is from
        the middle of its side."""
        for x in range(self.x + 2, self.x + self.w - 1):
            off = abs(x - self.middle[0]) * 0.15
            yield (x, self.y), UP, off
            yield (x, self.y + self.h), DOWN, off
        for y in range(self.y + 2, self.y + self.h - 1):
            off = abs(y - self.y - 3) * 0.15  # at the side arrows touch near the head of a box, where its name stands
            yield (self.x, y), LEFT, off
            yield (self.x + self.w, y), RIGHT, off


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one box to another, in a style that the drawing knows ("asks", "opens", "silence", "stops")."""

    source: str
    target: str
    style: str


@dataclass(slots=True)
class _Map:
    """What is in the way. `lines`: for each square, who runs through it, and in which directions; `land`: the corners
    that no arrow goes beyond."""

    walls: frozenset[Point]
    near: frozenset[Point]
    land: tuple[Point, Point]
    lines: dict[Point, dict[str, set[Point]]] = field(default_factory=dict)

    def closed(self, at: Point) -> bool:
        (left, top), (right, bottom) = self.land
        return at in self.walls or not (left <= at[0] <= right and top <= at[1] <= bottom)

    def cost(self, at: Point, before: Point, way: Point, group: str) -> float | None:
        """Return what it costs to come to a square going `before` and leave it going `way`; None if one may not."""
        here = self.lines.get(at, {})
        cost = 1.0 + (CORNER if before != way else 0.0) + (NEAR if at in self.near else 0.0)
        for other, ways in here.items():
            if other == group:
                continue
            if before != way or way in ways or (-way[0], -way[1]) in ways or len(ways) > 1:
                return None
            cost += CROSSING
        if group in here:
            return JOINED if way in here[group] else None if len(here) > 1 else cost
        side = (way[1], way[0])
        for sign in (1, -1):
            beside = self.lines.get((at[0] + sign * side[0], at[1] + sign * side[1]), {})
            cost += BESIDE * sum(way in ways or (-way[0], -way[1]) in ways for ways in beside.values())
        return cost

    def take(self, path: Sequence[Point], group: str) -> None:
        for at, to in pairwise(path):
            way = (to[0] - at[0], to[1] - at[1])
            for point in (at, to):
                self.lines.setdefault(point, {}).setdefault(group, set()).add(way)


def roads(boxes: Mapping[str, Rect], arrows: Iterable[Arrow], walls: Iterable[Point]) -> dict[Arrow, tuple[Point, ...]]:
    """Return the way of each arrow as its corners, first and last on the edges of its boxes.

    `walls` are squares that no arrow may enter besides the boxes. Raises ValueError if there is no way for one.
    """
    solid = frozenset(point for box in boxes.values() for point in box.points()) | frozenset(walls)
    near = frozenset(point for box in boxes.values() for point in box.points(1)) - solid
    map_ = _Map(solid, near, _land(boxes))
    found: dict[Arrow, tuple[Point, ...]] = {}
    for arrow in sorted(arrows, key=lambda each: _distance(boxes, each)):
        path = _way(map_, boxes[arrow.source], boxes[arrow.target], f"{arrow.target} {arrow.style}")
        if path is None:
            raise ValueError(f"there is no way for an arrow from {arrow.source!r} to {arrow.target!r}")
        map_.take(path, f"{arrow.target} {arrow.style}")
        found[arrow] = _corners(path)
    return found


def _land(boxes: Mapping[str, Rect]) -> tuple[Point, Point]:
    """Return the corners of the land: three squares beyond the outermost boxes at each side."""
    left, top = min(box.x for box in boxes.values()), min(box.y for box in boxes.values())
    right, bottom = max(box.x + box.w for box in boxes.values()), max(box.y + box.h for box in boxes.values())
    return (left - 3, top - 3), (right + 3, bottom + 3)


def _distance(boxes: Mapping[str, Rect], arrow: Arrow) -> tuple[float, str, str]:
    (x, y), (to_x, to_y) = boxes[arrow.source].middle, boxes[arrow.target].middle
    return abs(x - to_x) + abs(y - to_y), arrow.source, arrow.target


def _way(map_: _Map, source: Rect, target: Rect, group: str) -> list[Point] | None:
    """Return every square of the cheapest way, or None."""
    goals = {door: (out, off) for door, out, off in target.doors()}
    queue: list[tuple[float, float, Point, Point]] = []
    came: dict[tuple[Point, Point], tuple[Point, Point] | None] = {}
    best: dict[tuple[Point, Point], float] = {}
    for door, out, off in source.doors():
        cost = LEAVING[out] + off
        best[door, out], came[door, out] = cost, None
        heappush(queue, (cost + _left(door, target), cost, door, out))
    while queue:
        _, cost, at, way = heappop(queue)
        if at in goals:
            return _back(came, (at, way))
        if cost > best[at, way]:
            continue
        for turn in (RIGHT, DOWN, LEFT, UP):
            to = (at[0] + turn[0], at[1] + turn[1])
            step = _step(map_, at, way, turn, to, goals, group)
            if step is not None and cost + step < best.get((to, turn), float("inf")):
                best[to, turn], came[to, turn] = cost + step, (at, way)
                heappush(queue, (cost + step + _left(to, target), cost + step, to, turn))
    return None


def _step(
    map_: _Map, at: Point, way: Point, turn: Point, to: Point, goals: Mapping[Point, tuple[Point, float]], group: str
) -> float | None:
    """Return what it costs to go on from a square: the square itself with its turn, and the door if `to` is one."""
    if turn == (-way[0], -way[1]):
        return None
    if to in goals:
        out, off = goals[to]
        if turn != (-out[0], -out[1]) or not _free(map_, to, group):
            return None
        last = ENTERING[turn] + off
    elif map_.closed(to):
        return None
    else:
        last = 0.0
    if at in map_.walls:  # a door of the source: straight out, and not where another arrow touches
        return last + 1.0 if turn == way and not map_.lines.get(at) else None
    here = map_.cost(at, way, turn, group)
    return None if here is None else here + last


def _free(map_: _Map, door: Point, group: str) -> bool:
    """Return whether no arrow of another kind touches at this door or right beside it."""
    beside = [(door[0] + x, door[1] + y) for x, y in ((0, 0), RIGHT, DOWN, LEFT, UP)]
    return not any(other != group for point in beside if point in map_.walls for other in map_.lines.get(point, {}))


def _left(at: Point, target: Rect) -> float:
    x = max(target.x - at[0], 0, at[0] - target.x - target.w)
    y = max(target.y - at[1], 0, at[1] - target.y - target.h)
    return (x + y) * JOINED


def _back(came: Mapping[tuple[Point, Point], tuple[Point, Point] | None], end: tuple[Point, Point]) -> list[Point]:
    path, here = [end[0]], came[end]
    while here is not None:
        path.append(here[0])
        here = came[here]
    return path[::-1]


def _corners(path: Sequence[Point]) -> tuple[Point, ...]:
    kept = [
        here
        for before, here, after in zip(path, path[1:], path[2:], strict=False)
        if (here[0] - before[0], here[1] - before[1]) != (after[0] - here[0], after[1] - here[1])
    ]
    return (path[0], *kept, path[-1])
