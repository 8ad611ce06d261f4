"""Reads the short notation that the icon tables are written in (SVG path data) into commands."""

import math
import re
from collections.abc import Callable, Iterator

from sala.graphics.box import Point
from sala.graphics.drawing import Close, Command, CurveTo, LineTo, MoveTo

_TOKEN = re.compile(r"[MmLlHhVvCcSsAaZz]|-?(?:\d+\.\d+|\.\d+|\d+)")
_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7}


def circle(x: float, y: float, radius: float) -> str:
    """Write a circle in the notation."""
    return ellipse(x, y, radius, radius)


def ellipse(x: float, y: float, across: float, down: float) -> str:
    """Write an upright ellipse in the notation."""
    arc = f"A{across} {down} 0 1 1"
    return f"M{x - across} {y}{arc} {x + across} {y}{arc} {x - across} {y}Z"


def dot(x: float, y: float) -> str:
    """Write a dot as large as the stroke is wide."""
    return f"M{x} {y}h.01"


def mirrored(commands: tuple[Command, ...], width: float = 24) -> tuple[Command, ...]:
    """Turn left and right round."""

    def turned(point: Point) -> Point:
        return width - point[0], point[1]

    result: list[Command] = []
    for command in commands:
        match command:
            case MoveTo(to):
                result.append(MoveTo(turned(to)))
            case LineTo(to):
                result.append(LineTo(turned(to)))
            case CurveTo(first, second, to):
                result.append(CurveTo(turned(first), turned(second), turned(to)))
            case Close():
                result.append(command)
    return tuple(result)


def read_path(notation: str) -> tuple[Command, ...]:
    """Turn path data (M L H V C S A Z, capital or small) into commands; arcs become curves."""
    return tuple(_Reader().read(notation))


class _Reader:
    """Follows the pen through one path."""

    def __init__(self) -> None:
        self.at: Point = (0.0, 0.0)
        self.began: Point = (0.0, 0.0)
        self.handle: Point = (0.0, 0.0)

    def read(self, notation: str) -> Iterator[Command]:
        letter, numbers = "", list[float]()
        for token in [*_TOKEN.findall(notation), "M"]:
            if token.isalpha():
                if numbers or (letter and not _ARGUMENTS.get(letter.upper())):
                    raise ValueError(f"unfinished command {letter} in {notation!r}")
                letter = token
                if token in "Zz":
                    self.at, letter = self.began, ""
                    yield Close()
                continue
            numbers.append(float(token))
            if len(numbers) == _ARGUMENTS[letter.upper()]:
                yield from self._command(letter, numbers)
                numbers = []
                letter = {"M": "L", "m": "l"}.get(letter, letter)

    def _command(self, letter: str, numbers: list[float]) -> Iterator[Command]:
        x, y = self.at if letter.islower() else (0.0, 0.0)
        kind = letter.upper()
        if kind == "A":
            yield from self._arc(numbers, (x + numbers[5], y + numbers[6]))
            return
        if kind in "HV":
            to = (x + numbers[0], self.at[1]) if kind == "H" else (self.at[0], y + numbers[0])
        else:
            to = (x + numbers[-2], y + numbers[-1])
        make: Callable[[Point], Command] = MoveTo if kind == "M" else LineTo
        if kind in "CS":
            reflected = (2 * self.at[0] - self.handle[0], 2 * self.at[1] - self.handle[1])
            first = (x + numbers[0], y + numbers[1]) if kind == "C" else reflected
            second = (x + numbers[-4], y + numbers[-3])
            yield CurveTo(first, second, to)
            self.handle = second
        else:
            yield make(to)
            self.handle = to
        self.at = to
        if kind == "M":
            self.began = to

    def _arc(self, numbers: list[float], to: Point) -> Iterator[Command]:
        """Draw an arc of an upright ellipse, in curves of a quarter turn at most."""
        rx, ry, _, large, sweep = numbers[:5]
        (x1, y1), (x2, y2) = self.at, to
        dx, dy = (x1 - x2) / 2 / rx, (y1 - y2) / 2 / ry
        far = math.hypot(dx, dy)
        if far > 1:
            rx, ry, dx, dy, far = rx * far, ry * far, dx / far, dy / far, 1.0
        off = math.sqrt(max(1 - far * far, 0)) / far * (-1 if large == sweep else 1)
        cx, cy = off * dy, -off * dx
        center = ((x1 + x2) / 2 + cx * rx, (y1 + y2) / 2 + cy * ry)
        start = math.atan2(dy - cy, dx - cx)
        turn = math.atan2(-dy - cy, -dx - cx) - start
        if sweep and turn < 0:
            turn += 2 * math.pi
        if not sweep and turn > 0:
            turn -= 2 * math.pi
        yield from arc_curves(center, rx, ry, start, turn)
        self.at = self.handle = to


def arc_curves(center: Point, rx: float, ry: float, start: float, turn: float) -> Iterator[CurveTo]:
    """Give the curves along an ellipse from the angle `start` on (radians, clockwise as y grows downwards)."""
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / count
    reach = 4 / 3 * math.tan(step / 4)
    for index in range(count):
        a, b = start + index * step, start + (index + 1) * step

        def at(angle: float, along: float = 0.0) -> Point:
            x = math.cos(angle) - along * math.sin(angle)
            y = math.sin(angle) + along * math.cos(angle)
            return center[0] + rx * x, center[1] + ry * y

        yield CurveTo(at(a, reach), at(b, -reach), at(b))
