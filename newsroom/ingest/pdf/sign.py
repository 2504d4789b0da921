"""What a PDF file begins with."""

_NEAR = 1024  # bytes: readers allow for a little rubbish before it


def is_pdf(data: bytes, name: str) -> bool:
    """Tell whether *data* is a PDF file, whatever its *name*."""
    return b"%PDF-" in data[:_NEAR]
