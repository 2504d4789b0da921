"""Stories that archives hold."""

from tests.annotations.export.conftest import difficult

__all__ = ["difficult"]
