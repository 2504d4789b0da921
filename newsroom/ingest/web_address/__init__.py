"""Web addresses of stories: what a reader gives, without trackers and wrappers, and what two of them have in common."""

from newsroom.ingest.web_address.canonical import page_address
from newsroom.ingest.web_address.cleaning import cleaned
from newsroom.ingest.web_address.finding import addresses_in, only_addresses
from newsroom.ingest.web_address.key import address_key

__all__ = ["address_key", "addresses_in", "cleaned", "only_addresses", "page_address"]
