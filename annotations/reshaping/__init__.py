"""Making several marks one, and one mark two. Each can be undone while the marks stand as it left them."""

from annotations.reshaping.merging import merge
from annotations.reshaping.splitting import split
from annotations.reshaping.undoing import undo

__all__ = ["merge", "split", "undo"]
