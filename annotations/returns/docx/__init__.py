"""Word copies that come back, edited in Word, LibreOffice or Google Docs. Pure."""
