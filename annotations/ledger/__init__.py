"""The ledger: every claim over stories and time, which of them are the same, and where their numbers disagree."""
