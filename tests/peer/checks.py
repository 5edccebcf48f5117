"""Comparing what was read with what was written, whatever costume a value comes in, and with documented answers."""

import json
import pathlib

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "core" / "tests" / "examples"


def plain(value):
    """A value without its costume: the server has `true`, `"true"` and `"True"`, `7` and `"7"`, null and empty."""
    if value is None or value == "":
        return None
    text = str(value)
    return text.lower() if text in ("True", "False") else text


def holds(got, wanted, where="answer"):
    """What was read has all that was written; it may have more fields, but not more items."""
    if isinstance(wanted, dict):
        assert isinstance(got, dict), f"{where} is no object: {got!r}"
        for key, value in wanted.items():
            assert key in got, f"{where} lacks {key}: {sorted(got)}"
            holds(got[key], value, f"{where}.{key}")
    elif isinstance(wanted, (list, tuple)):
        assert isinstance(got, list), f"{where} is no list: {got!r}"
        assert len(got) == len(wanted), f"{where} has {len(got)} items, not {len(wanted)}: {got!r}"
        for index, value in enumerate(wanted):
            holds(got[index], value, f"{where}[{index}]")
    else:
        assert plain(got) == plain(wanted), f"{where} is {got!r}, not {wanted!r}"


def one(answer):
    """The record that an echo may wrap into a list."""
    if isinstance(answer, list):
        assert len(answer) == 1, f"not one record: {answer!r}"
        return answer[0]
    return answer


def row(rows, key, value):
    """The row of a list that has this value."""
    found = [row for row in rows if plain(row.get(key)) == plain(value)]
    assert len(found) == 1, f"{len(found)} rows with {key} {value}: {rows!r}"
    return found[0]


def column(rows, key):
    """The values of one key, in order."""
    return [plain(row[key]) for row in rows]


def empty(answer):
    """Nothing to say."""
    assert answer in ([], {}), f"not empty: {answer!r}"


def documented(got, name, besides=(), at=()):
    """The answer has the shape of the documented example: its fields, and the same kinds of values in them.

    `besides`: fields of the example that this answer need not have. `at`: the way to the part of the example.
    """
    example = json.loads((EXAMPLES / f"{name}.json").read_text())
    for key in at:
        example = example[key]
    wrong = sorted(set(differences(got, example, set(besides), "")))
    assert not wrong, f"not as in {name}: {', '.join(wrong)}"


def differences(got, example, besides, where):
    """What the answer lacks of the example, or has in another kind. Items of lists are all like the first one."""
    if isinstance(example, dict) and example:
        if not isinstance(got, dict):
            yield f"{where} is no object"
            return
        for key, value in example.items():
            if key not in besides:
                place = f"{where}.{key}"
                yield from differences(got[key], value, besides, place) if key in got else [f"no {place}"]
    elif isinstance(example, list) and example:
        if not isinstance(got, list):
            yield f"{where} is no list"
            return
        for item in got:
            yield from differences(item, example[0], besides, f"{where}[]")
    elif example not in (None, [], {}) and isinstance(got, (dict, list)):
        yield f"{where} is no plain value"
