"""Parts of W3C annotations in JSON-LD. Pure."""
