"""What every field of the model is for, in the words below it: for messages, and for editors.

pydantic can read these words itself (`use_attribute_docstrings`), but does so for every class whenever the program starts, which
takes 30 ms; only somebody who has left a field out, and editors, ask for them.
"""

import ast
import inspect
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from pydantic import BaseModel


@cache
def descriptions_of(model: type[BaseModel]) -> Mapping[str, str]:
    """Give the description of each field of a class by the name that it has in files, its own before an inherited one's."""
    found: dict[str, str] = {}
    for owner in model.__mro__:
        for name, words in _declared_in(owner) if issubclass(owner, BaseModel) else ():
            if name in model.model_fields:
                found.setdefault(model.model_fields[name].alias or name, words)
    return found


def _declared_in(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """Yield the fields that a class itself declares, each with the text below it."""
    declaration = ast.parse(inspect.getsource(model)).body[0]
    assert isinstance(declaration, ast.ClassDef)  # models stand at the top level of their modules
    for field, below in pairwise(declaration.body):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            match below:
                case ast.Expr(ast.Constant(str(words))):
                    yield field.target.id, inspect.cleandoc(words)
