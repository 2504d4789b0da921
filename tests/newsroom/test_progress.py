"""How far a command has come."""

from __future__ import annotations

from io import StringIO

from newsroom.management.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_has_one_line_that_changes() -> None:
    terminal = Terminal()
    assert list(Progress(2, terminal).over("ab")) == ["a", "b"]
    assert terminal.getvalue().count("\r") == 2
    assert terminal.getvalue().count("\n") == 1
    assert f"{'█' * 15}{'░' * 15} 1 of 2" in terminal.getvalue()


def test_a_file_has_a_line_now_and_then() -> None:
    file = StringIO()
    list(Progress(1000, file).over(range(1000)))
    assert len(file.getvalue().splitlines()) == 20
    assert "1000 of 1000" in file.getvalue()
    assert "0:00:00 left" in file.getvalue().splitlines()[-1]
