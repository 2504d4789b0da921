"""Word copies that come back, edited in Word, LibreOffice or another program. Pure."""

from annotations.returns.files.docx.read import read_docx

__all__ = ["read_docx"]
