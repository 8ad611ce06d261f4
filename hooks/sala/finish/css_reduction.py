"""Reduces stylesheets to what can apply to given pages. Pure: text in, text out.

A rule stays when every class, id, element and attribute that its selector asks for occurs in the pages or scripts, whatever
stands around it: states such as `:hover`, `:checked` or `:target` are taken as possible, and so is every media query.
Then go key frames that no rule plays, and custom properties (`--name`) that nothing reads.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import tinycss2
from tinycss2.ast import (
    AtRule,
    Declaration,
    FunctionBlock,
    HashToken,
    IdentToken,
    LiteralToken,
    Node,
    ParseError,
    QualifiedRule,
    SquareBracketsBlock,
    StringToken,
)

from sala.finish.used_names import AttributeCondition, UsedNames

_GROUPS = ("media", "supports", "layer", "container")
"""At-rules that hold rules."""

_BRANCHING = ("is", "where", "matches", "any", "-webkit-any", "-moz-any")
"""Pseudo-classes of which one branch must fit."""

_ANIMATION = re.compile("(-webkit-)?animation(-name)?")
_READS = re.compile(r"var\(\s*(--[\w-]+)")
_TIGHT = re.compile(r"\s*([,{};>~])\s*")


class StylesheetError(Exception):
    """A stylesheet cannot be parsed; the message says where."""


@dataclass(frozen=True)
class _Style:
    """Declarations for some selectors; also `@font-face` and `@page`, whose head is the at-rule itself."""

    head: str
    declarations: tuple[Declaration, ...]


@dataclass(frozen=True)
class _Group:
    """Rules behind a condition, such as a media query; also key frames."""

    head: str
    rules: tuple["_Rule", ...]
    keyframes: str = ""
    """The name, when these are key frames."""


_Rule = _Style | _Group


def reduce_css(css: str, used: UsedNames) -> str:
    """Give the part of `css` that can apply, without comments and needless white space; the order of rules stays.

    Raises StylesheetError.
    """
    rules = tuple(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), used))
    rules = _played(rules)
    rules = _read(rules, used)
    return "".join(_written(rule) for rule in rules) + "\n"


# Which rules can apply


def _rules(nodes: Iterable[Node], used: UsedNames) -> Iterator[_Rule]:
    for node in nodes:
        for part in (node, *getattr(node, "prelude", ())):
            if isinstance(part, ParseError):
                raise StylesheetError(f"line {part.source_line}, column {part.source_column}: {part.message}")
        if isinstance(node, QualifiedRule):
            selectors = [one for one in _split(node.prelude) if _can_match(one, used)]
            if selectors:
                yield _Style(",".join(_text(one) for one in selectors), _declarations(node.content))
        elif isinstance(node, AtRule):
            yield from _at_rule(node, used)


def _at_rule(node: AtRule, used: UsedNames) -> Iterator[_Rule]:
    name, prelude = node.lower_at_keyword, _text(node.prelude)
    if name == "charset":
        return
    if node.content is None:
        raise StylesheetError(f"line {node.source_line}: @{name} without a block is not understood")
    head = f"@{name} {prelude}".strip()
    inside = tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)
    if name in _GROUPS:
        rules = tuple(_rules(inside, used))
        if rules:
            yield _Group(head.replace(": ", ":"), rules)
    elif name.endswith("keyframes"):
        steps = (_Style(_text(step.prelude), _declarations(step.content)) for step in inside)
        yield _Group(head, tuple(steps), prelude)
    else:
        yield _Style(head, _declarations(node.content))


def _declarations(content: list[Node]) -> tuple[Declaration, ...]:
    parsed = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    for node in parsed:
        if not isinstance(node, Declaration):
            raise StylesheetError(f"line {node.source_line}, column {node.source_column}: this is no declaration")
    return tuple(parsed)


def _split(prelude: Sequence[Node]) -> list[list[Node]]:
    """Split at the commas of the top level."""
    parts: list[list[Node]] = [[]]
    for node in prelude:
        if isinstance(node, LiteralToken) and node.value == ",":
            parts.append([])
        else:
            parts[-1].append(node)
    return parts


def _can_match(selector: Sequence[Node], used: UsedNames) -> bool:
    """Whether everything that one selector asks for occurs somewhere."""
    before = ""
    for node in selector:
        if isinstance(node, IdentToken):
            name = node.value
            if before == ".":
                fits = used.has_class(name)
            elif before == ":":
                fits = name != "host"  # there are no shadow trees
            else:
                fits = used.has_tag(name)
        elif isinstance(node, HashToken):
            fits = used.has_id(node.value)
        elif isinstance(node, SquareBracketsBlock):
            fits = _attribute_can_match(node, used)
        elif isinstance(node, FunctionBlock) and node.lower_name in _BRANCHING:
            fits = any(_can_match(branch, used) for branch in _split(node.arguments))
        else:
            fits = True
        if not fits:
            return False
        before = node.value if isinstance(node, LiteralToken) else ""
    return True


def _attribute_can_match(block: SquareBracketsBlock, used: UsedNames) -> bool:
    parts = [node for node in block.content if node.type != "whitespace"]
    name = parts[0].value.lower()
    if len(parts) == 1:
        return used.can_meet(AttributeCondition(name))
    comparison, wanted = parts[1].value, parts[2]
    assert isinstance(wanted, IdentToken | StringToken)
    return used.can_meet(AttributeCondition(name, comparison, wanted.value))


# What the rest needs


def _played(rules: tuple[_Rule, ...]) -> tuple[_Rule, ...]:
    """Drop key frames that no rule plays."""
    words = {
        token.value
        for declaration in _all_declarations(rules)
        if _ANIMATION.fullmatch(declaration.lower_name)
        for token in declaration.value
        if isinstance(token, IdentToken)
    }
    return tuple(rule for rule in rules if not (isinstance(rule, _Group) and rule.keyframes) or rule.keyframes in words)


def _read(rules: tuple[_Rule, ...], used: UsedNames) -> tuple[_Rule, ...]:
    """Drop custom properties that nothing reads, neither a rule nor a property that is read nor a script."""
    readers: dict[str, set[str]] = {}
    wanted = {word for word in used.words if word.startswith("--")}
    for declaration in _all_declarations(rules):
        names = set(_READS.findall(tinycss2.serialize(declaration.value)))
        if declaration.name.startswith("--"):
            readers.setdefault(declaration.name, set()).update(names)
        else:
            wanted |= names
    waiting = list(wanted)
    while waiting:
        new = readers.get(waiting.pop(), set()) - wanted
        wanted |= new
        waiting.extend(new)
    return tuple(_without(rules, lambda name: name.startswith("--") and name not in wanted))


def _all_declarations(rules: Iterable[_Rule]) -> Iterator[Declaration]:
    for rule in rules:
        if isinstance(rule, _Style):
            yield from rule.declarations
        else:
            yield from _all_declarations(rule.rules)


def _without(rules: Iterable[_Rule], unwanted: Callable[[str], bool]) -> Iterator[_Rule]:
    """Yield the rules without declarations of unwanted names; what is empty then goes."""
    for rule in rules:
        if isinstance(rule, _Style):
            kept = tuple(one for one in rule.declarations if not unwanted(one.name))
            if kept:
                yield replace(rule, declarations=kept)
        else:
            inside = tuple(_without(rule.rules, unwanted))
            if inside:
                yield replace(rule, rules=inside)


# Writing


def _written(rule: _Rule) -> str:
    if isinstance(rule, _Group):
        return f"{rule.head}{{{''.join(_written(one) for one in rule.rules)}}}"
    return f"{rule.head}{{{';'.join(_declaration_text(one) for one in rule.declarations)}}}"


def _declaration_text(declaration: Declaration) -> str:
    value = _text(declaration.value)
    return f"{declaration.name}:{value}{'!important' if declaration.important else ''}"


def _text(nodes: Sequence[Node]) -> str:
    return _tight(tinycss2.serialize([node for node in nodes if node.type != "comment"]))


def _tight(text: str) -> str:
    """Take needless white space out, but not out of quoted strings and addresses."""
    parts = re.split(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\))""", text.strip())
    return "".join(
        part if index % 2 else _TIGHT.sub(r"\1", re.sub(r"\s+", " ", part)) for index, part in enumerate(parts)
    )
