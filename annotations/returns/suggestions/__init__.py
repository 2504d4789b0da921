"""What a returned file asks to change: compared, kept, decided, undone."""
